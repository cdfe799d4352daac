import { describe, expect, it } from 'vitest'
import { questionNames } from '../../src/domain/answers.ts'
import { origin, visit } from './atlantis-doors.ts'

const send = (body: string) =>
  visit('/en/check', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })

describe('what applies to you', () => {
  it('asks the six questions, none of them obliged, and sends them by POST', async () => {
    const html = await (await visit('/en/check')).text()
    for (const name of questionNames) expect(html).toContain(`<fieldset id="${name}"`)
    expect(html).toContain('<form class="questions" method="post" action="/en/check">')
    expect(html).not.toMatch(/ required/)
  })

  it('answers with article, dates and what is missing, and puts no answer in an address', async () => {
    const answer = await send('employees=over-5000&trade=none')
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html.includes('This follows from: whether you import goods into the EU.')).toBe(true)
    expect(html).toMatch(/<strong>Art\. 3\(1\)<\/strong>, from 1 June 2027/)
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href = '']) => href.includes('5000'))).toEqual([])
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('keeps what was chosen beside the answer, so that it can be changed', async () => {
    const html = await (await send('employees=over-5000')).text()
    expect(html).toMatch(/id="employees-over-5000"[^>]* checked/)
  })

  it('leads to each mistake and keeps the rest', async () => {
    const answer = await send('employees=over-5000&trade=none&trade=imports_into_eu&parent=perhaps')
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('href="#trade"')
    expect(html).toContain('href="#parent"')
    expect(html).not.toContain('perhaps')
    expect(html).toMatch(/id="employees-over-5000"[^>]* checked/)
  })
})
