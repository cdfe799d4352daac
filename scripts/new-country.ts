/** `npm run new-country -- GH`: a commented profile that is valid at once, and says that nothing is assessed yet. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { priorities } from '../src/domain/closed-lists.ts'
import { countryName, isCountryCode } from '../src/domain/country.ts'
import { CountryProfile } from '../src/domain/country-profile.ts'
import { addMonths } from '../src/domain/day.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** How an empty field is shown, by what it holds. */
function example(schema: JsonSchema, indent: string): string[] {
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([key, field]) => {
    const optional = (schema.required ?? []).includes(key) ? '' : ' (optional)'
    const why = field.description ? [`# ${indent}# ${field.description}${optional}`] : []
    const item = (field.items ?? {}) as JsonSchema
    if (field.properties?.nl) return [...why, `# ${indent}${key}: { nl: …, en: … }`]
    if (field.properties) return [...why, `# ${indent}${key}:`, ...example(field, `${indent}  `)]
    if (field.type === 'array') return [...why, `# ${indent}${key}: [${choices(item)}]`]
    return [...why, `# ${indent}${key}: ${choices(field)}`]
  })
}

function choices(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.join(' | ')
  return schema.anyOf ? schema.anyOf.map(one => choices(one as JsonSchema)).join(' or ') : '…'
}

export function newProfile(code: string, today: string): string {
  const schema = z.toJSONSchema(CountryProfile, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as JsonSchema
  const parts = schema.properties as Record<string, JsonSchema>
  const list = (key: string) => {
    const item = parts[key]?.items as JsonSchema
    const lines = example(item, '    ')
    const [first = '', ...rest] = lines.map(line => line.replace('#     ', '#   '))
    return [`# ${parts[key]?.description ?? ''}`.trim(), first.replace('#   ', '# - '), ...rest].filter(
      line => line !== '#',
    )
  }
  const source = example((parts.sources?.additionalProperties ?? {}) as JsonSchema, '    ')
  return `# yaml-language-server: $schema=../docs/reference/country-profile.schema.json
#
# ${countryName(code, 'en')}. Fill in what a source says; leave out what none says. Take the # away from what you fill in.
# Check your work with: npm run check

country: ${code}
reviewed: { on: ${today}, by: your organisation, next: ${addMonths(today, 6)} }

# ${parts.sources?.description}
sources: {}
#   some-id:
${source.join('\n')}

risks: []
${list('risks').join('\n')}

${['context', 'commitments', 'points_to_raise', 'conduct', 'mission_harms'].map(key => `${key}: []\n${list(key).join('\n')}`).join('\n\n')}

# ${parts.not_assessed?.description}
not_assessed:
${priorities.map(theme => `  - { theme: ${theme}, reason: { nl: Nog niemand heeft dit beoordeeld., en: Nobody has assessed this yet. } }`).join('\n')}
`
}

if (import.meta.main) {
  const code = (process.argv[2] ?? '').toUpperCase()
  const file = `country-profiles/${code.toLowerCase()}.yaml`
  const path = join(import.meta.dirname, '..', file)
  const wrong = !isCountryCode(code)
    ? `found ${process.argv[2] ? `"${process.argv[2]}"` : 'no country'}; expected a country code of ISO 3166-1; write npm run new-country -- GH`
    : existsSync(path)
      ? `${file}:1:1 - found a profile of ${countryName(code, 'en')}; expected none; edit that file`
      : undefined
  if (wrong) {
    console.error(wrong)
    process.exit(2)
  }
  writeFileSync(path, newProfile(code, new Date().toISOString().slice(0, 10)))
  console.log(file)
}
