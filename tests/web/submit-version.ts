/** An author at the release desk in a browser: accepts each caution with a reason, and submits without embargo. */
import type { Page } from 'playwright-core'

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** From a draft that was begun to a version that waits for an approver. */
export async function submitVersion(author: Page): Promise<void> {
  for (;;) {
    const open = author.locator('.cautions .open').first()
    if ((await open.count()) === 0) break
    await open.locator('summary').click()
    await open.getByLabel('Reason').fill('Discussed with the embassy.')
    await open.getByRole('button').click()
  }
  await author.getByLabel('As soon as it is released').check()
  await press(author, 'Save the embargo')
  await press(author, 'Submit')
}
