/** What an official who is signed in learns of the input on a mission, without opening any. */
import type { Browser } from 'playwright-core'
import type { SignedIn } from './browse.ts'

export function askDesk(browser: Browser, desk: string, as: SignedIn) {
  const ask = async (path: string) => {
    const context = await browser.newContext({ storageState: as })
    const answer = await context.request.get(desk + path)
    const told = { status: answer.status(), text: await answer.text() }
    await context.close()
    return told
  }
  return {
    ask,
    /** The ids of all that came in. */
    async records(): Promise<string[]> {
      const { text } = await ask('/input')
      return [...text.matchAll(/\/input\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
    },
  }
}
