/** What stands at the foot of every page: privacy and accessibility, with the figures that the store works with and no address made up. */
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/closed-lists.ts'
import { keptFor } from '../../src/domain/retention.ts'
import { visit } from './atlantis-doors.ts'

const textOf = async (path: string) => {
  const page = await (await visit(path)).text()
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  return { page, main, text: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

describe.each(languages)('in %s', language => {
  it.each(['', 'countries', 'check', 'receipt', 'no-such-page'])('/%s leads to both', async place => {
    const { page } = await textOf(`/${language}/${place}`)
    for (const name of ['privacy', 'accessibility']) expect(page).toContain(`href="/${language}/${name}"`)
  })

  it.each(['privacy', 'accessibility'])('%s is there, and gives no address that nobody gave', async name => {
    const { main, text } = await textOf(`/${language}/${name}`)
    expect((await visit(`/${language}/${name}`)).status).toBe(200)
    expect(main).not.toMatch(/mailto:|tel:|@/)
    expect(main).toContain('class="unknown"')
    expect(text).not.toMatch(/\{|undefined|NaN/)
  })
})

it('tells the terms that the store keeps to', async () => {
  const { text } = await textOf('/en/privacy')
  expect(text).toContain(`Until ${keptFor.sealed_days} days after the mission`)
  expect(text).toContain(`Until ${keptFor.receipt_months} months after the mission`)
  expect(text).toContain(`Until ${keptFor.code_days} days after the return`)
  expect(text).toContain(`brought back for another ${keptFor.copy_days} days`)
  expect(text).toContain('The access works for 12 hours.')
  expect(text).toContain('at most 10 hours, and 30 minutes if you do nothing')
})

it('claims no more than was done', async () => {
  const { text } = await textOf('/en/accessibility')
  expect(text).toContain('No independent audit was done.')
  expect(text).not.toMatch(/complies|conforms|compliant/i)
})
