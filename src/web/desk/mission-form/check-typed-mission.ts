/** What was typed, checked by the schema of a mission file: the mission, or what is wrong with which field. */
import { forbiddenCharacter } from '../../../domain/clean-text.ts'
import { findCountry, isCountryCode } from '../../../domain/country.ts'
import { isDay } from '../../../domain/day.ts'
import { Mission } from '../../../domain/mission.ts'
import { plain, readDay } from '../typed-text.ts'
import { isFilled, type TypedMission, type TypedTexts } from './typed-mission.ts'

type Path = readonly (string | number)[]

/** What is wrong with a field; each has its words. */
export type FaultKind =
  | 'missing'
  | 'choose'
  | 'pick'
  | 'day'
  | 'returns_early'
  | 'meeting_late'
  | 'outside'
  | 'review_early'
  | 'country'
  | 'twice'
  | 'id'
  | 'id_taken'
  | 'id_not_yours'
  | 'email'
  | 'characters'
  | 'long'
  | 'many'
  | 'wrong'

export interface Fault {
  readonly path: Path
  readonly kind: FaultKind
}

export function checkTyped(typed: TypedMission): { mission?: Mission; faults: Fault[] } {
  const raw = untype(typed)
  const checked = Mission.safeParse(raw)
  if (checked.success) return { mission: checked.data, faults: [] }
  const faults = new Map<string, Fault>()
  for (const issue of checked.error.issues) {
    const path = issue.path.filter(step => typeof step !== 'symbol')
    const kind = kindOf(path, valueAt(raw, path))
    if (!faults.has(path.join('.'))) faults.set(path.join('.'), { path, kind })
  }
  return { faults: [...faults.values()] }
}

/** The shape of a mission file. What is left blank is not there; what cannot be read stays as it was typed. */
function untype(typed: TypedMission): Record<string, unknown> {
  const { high_risk: decided } = typed
  return withoutBlanks({
    id: plain(typed.id) || suggestId(typed),
    title: bilingual(typed.title),
    countries: typed.countries.map(country => findCountry(country) ?? plain(country)),
    sectors: typed.sectors,
    departs: readDay(typed.departs),
    returns: readDay(typed.returns),
    preparatory_meeting: readDay(typed.preparatory_meeting),
    led_by: typed.led_by,
    organiser: plain(typed.organiser),
    instruments: typed.instruments,
    programme: typed.programme.map(({ on, kind, what, sectors }) =>
      withoutBlanks({
        ...{ on: readDay(on), kind, what: bilingual(what) },
        sectors: sectors.length > 0 ? sectors : undefined,
      }),
    ),
    high_risk: isFilled(decided)
      ? withoutBlanks({
          decision: decided.decision,
          reason: bilingual(decided.reason),
          decided_on: readDay(decided.decided_on),
          decided_by: plain(decided.decided_by),
          review_by: readDay(decided.review_by),
        })
      : undefined,
    contacts: typed.contacts.map(({ role, name, email, phone }) =>
      withoutBlanks({ role, name: plain(name), email: plain(email), phone: plain(phone) }),
    ),
  })
}

/** An id that nobody had to think of: the first words of the title, and the year of departure. */
function suggestId({ title, departs }: TypedMission): string {
  const letters = plain(title.nl || title.en)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const words = (letters.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, 6)
  const [year = ''] = /^\d{4}/.exec(readDay(departs)) ?? []
  const id = words.includes(year) ? words.join('-') : `${words.join('-').slice(0, 75)}-${year}`
  return id.replace(/^-+|-+$/g, '')
}

function bilingual({ nl, en }: TypedTexts) {
  return withoutBlanks({ nl: plain(nl), en: plain(en) })
}

function withoutBlanks(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined))
}

const order: Readonly<Record<string, FaultKind>> = {
  returns: 'returns_early',
  preparatory_meeting: 'meeting_late',
  on: 'outside',
  review_by: 'review_early',
}
const days = ['departs', 'returns', 'preparatory_meeting', 'on', 'decided_on', 'review_by']
const picked = ['kind', 'role', 'decision', 'led_by']

/** The schema says that something is wrong, and where; the words for it depend on what stands there. */
function kindOf(path: Path, value: unknown): FaultKind {
  const name = path.findLast(step => typeof step === 'string')
  if (Array.isArray(value)) return value.length === 0 ? 'choose' : 'many'
  if (picked.includes(String(name))) return 'pick'
  if (typeof value !== 'string') return 'missing'
  if (days.includes(String(name))) return isDay(value) ? (order[String(name)] ?? 'wrong') : 'day'
  if (path[0] === 'countries') return isCountryCode(value) ? 'twice' : 'country'
  if (name === 'id') return 'id'
  if (forbiddenCharacter(value)) return 'characters'
  if (name === 'email') return 'email'
  return value.length > 2000 ? 'long' : 'wrong'
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], raw)
}
