/** A made-up mission to a country, in the two sectors that most is known of there. */
import type { Sector } from '../../src/domain/closed-lists.ts'
import type { Content } from '../../src/domain/content.ts'
import { countryName } from '../../src/domain/country.ts'
import type { Mission } from '../../src/domain/mission.ts'

export function missionTo(country: string, content: Content): Mission {
  const code = country.toLowerCase()
  return {
    id: `mission-${code}`,
    title: {
      nl: `Handelsmissie ${countryName(country, 'nl')}`,
      en: `Trade mission to ${countryName(country, 'en')}`,
    },
    countries: [country],
    sectors: typicalSectors(country, content),
    departs: '2027-03-01',
    returns: '2027-03-05',
    led_by: 'minister',
    organiser: 'RVO',
    instruments: ['trade-mission'],
    programme: [
      {
        on: '2027-03-01',
        kind: 'government-meeting',
        what: { nl: 'Gesprek op het ministerie', en: 'Meeting at the ministry' },
      },
      {
        on: '2027-03-02',
        kind: 'site-visit',
        what: { nl: 'Bezoek aan een bedrijf', en: 'Visit to a company' },
      },
      {
        on: '2027-03-04',
        kind: 'civil-society-meeting',
        what: { nl: 'Gesprek op de ambassade', en: 'Meeting at the embassy' },
      },
    ],
    contacts: [{ role: 'rbc-helpdesk', name: 'IMVO-steunpunt RVO', email: 'imvo@example.nl' }],
  }
}

/** Those of its risks, or of its goods on the list, or else what Dutch missions often go for. */
function typicalSectors(country: string, { profiles, indicators }: Content): Sector[] {
  const risks = profiles.find(profile => profile.country === country)?.risks ?? []
  const goods = indicators.goods.filter(good => good.country === country)
  const named = [...(risks.length > 0 ? risks : goods)].flatMap(({ sectors }) =>
    sectors === 'all' ? [] : sectors,
  )
  const counts = new Map<Sector, number>()
  for (const sector of named.length > 0 ? named : (['agriculture', 'water'] as const)) {
    counts.set(sector, (counts.get(sector) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([sector]) => sector)
    .slice(0, 2)
}
