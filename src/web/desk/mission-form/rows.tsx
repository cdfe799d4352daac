/** Rows of a form: those that were filled in, some that are empty, and a button for more that keeps what was typed. */
import type { Child } from 'hono/jsx'
import type { Reader } from '../../reader.ts'

export function rowsOf<Item>(filled: readonly Item[], blank: Item, room: number): readonly Item[] {
  return [...filled, ...Array.from({ length: room }, () => blank)]
}

export function Row({ legend, children }: { readonly legend: string; readonly children: Child }) {
  return (
    <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset row">
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {legend}
      </legend>
      {children}
    </fieldset>
  )
}

export function MoreRows({ reader, of }: { readonly reader: Reader; readonly of: 'programme' | 'contacts' }) {
  return (
    <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="do" value={of}>
      {reader.say(`pages.mission_form.more.${of}`)}
    </button>
  )
}
