/** What a field of the form is called, for its label, its errors, and a list of what differs. */
import type { FieldError } from '../../layout/form.tsx'
import type { Reader } from '../../reader.ts'
import type { Fault } from './check-typed-mission.ts'

export type Path = readonly (string | number)[]

/** `Day`, or `Programme 2: day` for a field of a row. */
export function nameOf(path: Path, { say }: Reader): string {
  const [first] = path
  const row = path.find(step => typeof step === 'number')
  const key = path.filter(step => typeof step === 'string').join('_')
  const name = say(`pages.mission_form.fields.${key}`)
  if (row === undefined || first === 'sectors' || first === 'instruments') return name
  const number = row + 1
  if (first === 'programme') return say('pages.mission_form.row.programme', { number, field: name })
  if (first === 'contacts') return say('pages.mission_form.row.contacts', { number, field: name })
  return `${name} ${number}`
}

/** The id of what the reader fills in: a group of boxes has one for all. */
export function fieldAt(path: Path): string {
  const end = path.findIndex(step => step === 'sectors' || step === 'instruments')
  if (end >= 0) return path.slice(0, end + 1).join('.')
  return path.length === 1 && path[0] === 'countries' ? 'countries.0' : path.join('.')
}

export function wordFaults(faults: readonly Fault[], reader: Reader): FieldError[] {
  return faults.map(({ path, kind }) => ({
    field: fieldAt(path),
    message: `${nameOf(path, reader)}: ${reader.say(`pages.mission_form.wrong.${kind}`)}`,
  }))
}
