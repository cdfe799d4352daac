/** Where an official hands the identity to the opening script, and where the script tells how that went. */
import type { Reader } from '../../reader.ts'

export function ChooseIdentity({ reader, hint }: { readonly reader: Reader; readonly hint: string }) {
  return (
    <>
      <div data-script hidden>
        <label class="utrecht-form-label" for="identity">
          {reader.say('pages.desk_input.open.identity')}
        </label>
        <p class="hint" id="identity-hint">
          {hint}
        </p>
        <input type="file" id="identity" accept=".txt,.key" aria-describedby="identity-hint" />
      </div>
      <p class="utrecht-paragraph" role="status" data-told></p>
    </>
  )
}
