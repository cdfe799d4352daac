/** Every country of which we have a profile or a figure. */
import type { Content } from '../domain/content.ts'

export function knownCountries({ profiles, indicators }: Content): string[] {
  const { values, ratifications, goods, sanctions } = indicators
  const rows = [...profiles, ...values, ...ratifications, ...goods, ...sanctions]
  return [...new Set(rows.map(({ country }) => country))]
}
