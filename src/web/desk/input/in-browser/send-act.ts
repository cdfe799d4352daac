/** Sends what an official does with a point. Where somebody was first, the text stays in the form, beside what changed. */
import type { OpenedPoint } from './open-sealed.ts'
import { find } from './page-parts.ts'

const fieldOf = (form: HTMLFormElement) => find<HTMLInputElement>(form, '[name=version]')

export const versionIn = (form: HTMLFormElement) => Number(fieldOf(form).value)

export async function act(
  form: HTMLFormElement,
  { given }: OpenedPoint,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const told = find(form, '[data-answer]')
  const buttons = [...form.querySelectorAll('button')]
  for (const button of buttons) button.disabled = true
  told.textContent = given.words.told.working ?? ''
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'if-match': `"${versionIn(form)}"`,
    },
    body: new URLSearchParams(fields),
  }).catch(() => undefined)
  const said = await answer?.json().catch(() => undefined)
  told.textContent = said?.words ?? given.words.told['no-answer'] ?? ''
  if (answer?.ok) {
    // Nothing that was written stays on the page, nor in what the browser remembers of it.
    form.reset()
    for (const part of form.children) if (part !== told) (part as HTMLElement).hidden = true
    return
  }
  for (const button of buttons) button.disabled = false
  // Sent once more, it is sent knowing what changed.
  if (typeof said?.version === 'number') fieldOf(form).value = String(said.version)
  if (answer?.status !== 412) return
  const look = document.createElement('a')
  Object.assign(look, { href: given.place, target: '_blank', textContent: given.words.told.look })
  look.className = 'utrecht-link utrecht-link--html-a'
  told.append(' ', look)
}
