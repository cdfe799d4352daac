/** Rows of a form: those that were filled in, some that are empty, and a button for more that keeps what was typed. */
import type { Child } from 'hono/jsx'
import type { Reader } from '../../reader.ts'

interface RowsProps {
  readonly reader: Reader
  readonly of: 'programme' | 'contacts'
  readonly count: number
  /** The fields of one row. */
  readonly children: (place: number) => Child
}

export function Rows({ reader: { say }, of, count, children }: RowsProps) {
  return (
    <>
      {Array.from({ length: count }, (_, place) => (
        <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset row">
          <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
            {say(`pages.mission_form.rows.${of}`, { number: place + 1 })}
          </legend>
          {children(place)}
        </fieldset>
      ))}
      <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="do" value={of}>
        {say(`pages.mission_form.more.${of}`)}
      </button>
    </>
  )
}
