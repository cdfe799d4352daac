/** Writes a text of the test's own into every field that takes free text, wherever the schema would let somebody type one. */
import type * as z from 'zod'
import { CountryProfile } from '../../src/domain/country-profile.ts'
import { ImvoCondition } from '../../src/domain/imvo-condition.ts'
import { Mission } from '../../src/domain/mission.ts'
import { StandingFacts } from '../../src/domain/standing-facts.ts'
import { Voice } from '../../src/domain/voice.ts'
import type { BriefingInputs } from '../../src/merge/merge-briefing.ts'

/** `path` names the field, such as `mission.title.nl`; lists of things with an id go by id, voices by their use. */
export type Write = (path: string, kind: Kind) => string
type Kind = 'text' | 'address' | 'email'

const samples: Record<Kind, string> = {
  text: 'Any text',
  address: 'https://example.org/any',
  email: 'any@example.org',
}

export function sow(inputs: BriefingInputs, write: Write): BriefingInputs {
  const { mission, content, voices } = inputs
  return {
    ...inputs,
    mission: sowIn(Mission, mission, 'mission', write),
    voices: voices.map(voice => sowIn(Voice, voice, `voices.${voice.use}`, write)),
    content: {
      ...content,
      profiles: content.profiles.map(one => sowIn(CountryProfile, one, 'profile', write)),
      conditions: content.conditions.map(one => sowIn(ImvoCondition, one, `conditions.${one.id}`, write)),
      standing: sowIn(StandingFacts, content.standing, 'standing', write),
    },
  }
}

type Tree = Record<string, unknown>

function sowIn<T extends object>(schema: z.ZodType, value: T, name: string, write: Write): T {
  const kinds = kindsOf(schema, value)
  const sown = structuredClone(value) as Tree
  leavesOf(sown, name).forEach(({ parent, key, path }, index) => {
    const kind = kinds[index]
    if (kind) parent[key] = write(path, kind)
  })
  return sown as T
}

const known = new WeakMap<object, (Kind | undefined)[]>()

/** For each leaf what somebody could type there, found by trying. */
function kindsOf(schema: z.ZodType, value: object): (Kind | undefined)[] {
  const before = known.get(value)
  if (before) return before
  const tried = structuredClone(value) as Tree
  const ids = idsIn(tried)
  const kinds = leavesOf(tried, '').map(({ parent, key }) => {
    const was = parent[key]
    if (typeof was !== 'string' || ids.has(was)) return undefined
    const fits = (Object.keys(samples) as Kind[]).find(kind => {
      parent[key] = samples[kind]
      return schema.safeParse(tried).success
    })
    parent[key] = was
    return fits
  })
  known.set(value, kinds)
  return kinds
}

function leavesOf(node: Tree, path: string): { parent: Tree; key: string; path: string }[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const here = `${path}.${(value as { id?: string } | null)?.id ?? key}`
    return typeof value === 'object' && value !== null
      ? leavesOf(value as Tree, here)
      : [{ parent: node, key, path: here }]
  })
}

/** Ids name things in a file: a test that writes over them would break what refers to them. */
function idsIn(node: Tree): Set<string> {
  const own = leavesOf(node, '').flatMap(({ parent, key }) => (key === 'id' ? [String(parent[key])] : []))
  return new Set([...own, ...Object.keys(node.sources ?? {})])
}
