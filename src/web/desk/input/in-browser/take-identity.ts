/** Takes an identity from the file that an official chose: into memory only, and nowhere further. */
import { find } from './page-parts.ts'

/** `open` answers with the name of what is then told. */
export function takeIdentity(
  page: HTMLElement,
  words: Readonly<Record<string, string>>,
  open: (identity: string) => Promise<string>,
): void {
  const file = find<HTMLInputElement>(page, '#identity')
  find(page, '[data-script]').hidden = false
  const status = find(page, '[data-told]')
  const say = (key: string) => {
    status.textContent = words[key] ?? ''
  }
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? []
    if (!chosen) return
    say('working')
    const identity = /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(await chosen.text())?.[0]
    // So that the browser does not offer it again, nor keep where it lies.
    file.value = ''
    say(identity ? await open(identity) : 'no-identity')
  })
}
