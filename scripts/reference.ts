/** Writes docs/reference/: editor completion (JSON Schema) and a field list per kind of file, all from the schemas. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { CountryProfile } from '../src/domain/country-profile.ts'
import { HighRiskCriteria } from '../src/domain/high-risk-criteria.ts'
import { ImvoCondition } from '../src/domain/imvo-condition.ts'
import { tables } from '../src/domain/indicator.ts'
import { Mission } from '../src/domain/mission.ts'
import type { Problem } from '../src/domain/problem.ts'
import { StandingFacts } from '../src/domain/standing-facts.ts'
import { Voices } from '../src/domain/voice.ts'

const folder = join(import.meta.dirname, '../docs/reference')

const kinds = {
  'country-profile': { schema: CountryProfile, about: 'A country profile: `country-profiles/<code>.yaml`.' },
  'imvo-condition': { schema: ImvoCondition, about: 'An IMVO condition: `imvo-conditions/<id>.yaml`.' },
  'standing-facts': {
    schema: StandingFacts,
    about: 'What every briefing states about the policy: `templates/standing-facts.yaml`.',
  },
  'high-risk-criteria': {
    schema: HighRiskCriteria,
    about: 'When "high-risk" is proposed: `indicators/high-risk-criteria.yaml`.',
  },
  mission: { schema: Mission, about: 'A mission file, as `npm run briefing` takes it.' },
  voices: { schema: Voices, about: 'A voices file, for `npm run briefing -- --voices`.' },
} as const

type JsonSchema = z.core.JSONSchema.BaseSchema

function files(): Record<string, string> {
  const written: Record<string, string> = {}
  for (const [name, { schema, about }] of Object.entries(kinds)) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
    written[`${name}.schema.json`] = `${JSON.stringify(json, null, 2)}\n`
    written[`${name}.md`] = page(name, about, json)
  }
  for (const [name, schema] of Object.entries(tables)) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
    written[`indicators-${name}.md`] = page(
      `indicators/${name}.csv`,
      'One row of the table; an empty cell means unknown.',
      json,
    )
  }
  return written
}

function page(title: string, about: string, schema: JsonSchema): string {
  const rows = fieldsOf(schema, schema).map(
    ({ path, type, required, text }) => `| \`${path}\` | ${type} | ${required ? 'yes' : 'no'} | ${text} |`,
  )
  return `<!-- Written by scripts/reference.ts; do not edit. -->
# ${title}

${about} Keys that are not listed here are refused.

| key | holds | needed | what |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

interface Field {
  readonly path: string
  readonly type: string
  readonly required: boolean
  readonly text: string
}

function fieldsOf(schema: JsonSchema, root: JsonSchema, path = ''): Field[] {
  const whole = resolve(schema, root)
  const inner = whole.type === 'array' ? resolve(whole.items as JsonSchema, root) : whole
  const prefix = path && (whole.type === 'array' ? `${path}[].` : `${path}.`)
  const named = Object.entries((inner.properties ?? {}) as Record<string, JsonSchema>)
  const any = inner.additionalProperties
  if (typeof any === 'object' && any !== null) named.push(['<id>', any as JsonSchema])
  return named.flatMap(([key, given]) => {
    const field = resolve(given, root)
    const required = (inner.required ?? []).includes(key) && field.default === undefined
    const isText = field.properties?.nl !== undefined
    const at = `${prefix}${key}`
    const own: Field = {
      path: at,
      type: isText ? 'text in nl and en' : typeOf(field, root),
      required,
      text: (given.description ?? field.description ?? '').replaceAll('|', '\\|'),
    }
    return [own, ...(isText || at.split('.').length > 5 ? [] : fieldsOf(field, root, at))]
  })
}

function typeOf(schema: JsonSchema, root: JsonSchema): string {
  const whole = resolve(schema, root)
  if (whole.const !== undefined) return `\`${whole.const}\``
  if (whole.enum) return whole.enum.map(value => `\`${value}\``).join(', ')
  if (whole.anyOf) return whole.anyOf.map(one => typeOf(one as JsonSchema, root)).join(' or ')
  if (whole.type === 'array') return `list of ${typeOf(whole.items as JsonSchema, root)}`
  return (
    { object: 'map', string: 'text', integer: 'whole number', boolean: 'true or false' }[
      String(whole.type)
    ] ?? String(whole.type ?? 'any')
  )
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1)
  return name ? ((root.$defs?.[name] as JsonSchema | undefined) ?? {}) : schema
}

/** What is in docs/reference but no longer follows from the schemas. */
export function staleReference(): Problem[] {
  return Object.entries(files()).flatMap(([name, text]) => {
    const file = `docs/reference/${name}`
    try {
      if (readFileSync(join(folder, name), 'utf8') === text) return []
    } catch {
      // Not written yet: stale as well.
    }
    return [
      {
        file,
        line: 1,
        column: 1,
        found: 'a page that differs from the schemas',
        expected: 'what the schemas say',
        remedy: 'run npm run reference',
      },
    ]
  })
}

if (import.meta.main) {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files())) writeFileSync(join(folder, name), text)
  console.log(`docs/reference: ${Object.keys(files()).length} files`)
}
