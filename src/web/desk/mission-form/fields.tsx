/** Fields of the form of a mission. Each is known by its place in the mission file, which gives its label and what was typed. */
import { type FieldError, TextField } from '../../layout/form.tsx'
import { SelectField } from '../../layout/select-field.tsx'
import type { Reader } from '../../reader.ts'
import type { TypedMission } from './typed-mission.ts'

export interface Filling {
  readonly reader: Reader
  readonly typed: TypedMission
  readonly errors: readonly FieldError[]
}

interface FieldProps {
  readonly of: Filling
  /** Such as `programme.2.what.nl`. */
  readonly at: string
  /** Which hint stands with it. */
  readonly hint?: string
}

export function Text({
  of: { reader, typed, errors },
  at,
  hint,
  rows,
}: FieldProps & { readonly rows?: number }) {
  return (
    <TextField
      id={at}
      label={labelOf(at, reader)}
      hint={hint && reader.say(`pages.mission_form.hints.${hint}`)}
      errors={errors}
      value={typedAt(typed, at)}
      {...(rows && { rows })}
    />
  )
}

interface PickProps extends FieldProps {
  /** The list that has the words of the codes. */
  readonly list: string
  readonly codes: readonly string[]
}

export function Pick({ of: { reader, typed, errors }, at, list, codes }: PickProps) {
  return (
    <SelectField
      id={at}
      label={labelOf(at, reader)}
      errors={errors}
      value={typedAt(typed, at)}
      none={reader.say('pages.mission_form.choose')}
      options={codes.map(value => ({ value, label: reader.term(list, value) }))}
    />
  )
}

export function labelOf(at: string, { say }: Reader): string {
  const field = at.replace(/\.\d+/g, '').replaceAll('.', '_')
  return say(`pages.mission_form.fields.${field}`)
}

/** Nothing, in a row that is still empty. */
function typedAt(typed: TypedMission, at: string): string {
  const value = at.split('.').reduce<unknown>((inner, step) => Object(inner)[step], typed)
  return typeof value === 'string' ? value : ''
}
