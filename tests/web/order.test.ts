/** Ordering a briefing: the files, their names, and what happens to an order that is wrong. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pearls } from '../support/atlantis.ts'
import { visit } from './atlantis-doors.ts'

const path = `/nl/missions/${pearls.id}/briefing`
const asked = (audience: string, language: string, format: string) =>
  `${path}?${new URLSearchParams({ audience, language, format })}`

describe('an order', () => {
  it('gives a Word file with a name that says what it is', async () => {
    const answer = await visit(asked('participant', 'en', 'docx'))
    expect(answer.headers.get('content-type')).toContain('wordprocessingml.document')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${pearls.id}-participant-en.docx"`,
    )
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(pearls.title.en)
  })

  it('gives the Briefing as JSON', async () => {
    const answer = await visit(asked('public', 'nl', 'json'))
    expect(answer.headers.get('content-disposition')).toContain('-public-nl.json"')
    expect(await answer.json()).toMatchObject({ audience: 'public', language: 'nl' })
  })

  it('gives the twin, which may use no style but its own', async () => {
    const answer = await visit(asked('public', 'en', 'html'))
    expect(answer.headers.has('content-disposition')).toBe(false)
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'sha256-test'")
    expect(await answer.text()).toContain('<html lang="en">')
  })

  it('lets no name of a mission into a header', async () => {
    const hostile = { ...pearls, id: 'a"\r\nx: y/../b;c' }
    const at = `/nl/missions/${encodeURIComponent(hostile.id)}/briefing?audience=public&language=nl&format=docx`
    const answer = await visit(at, { missions: [hostile] })
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="axybc-public-nl.docx"')
  })
})

describe('an order that is wrong', () => {
  it.each([
    ['nobody is named', '', ['Kies voor wie', 'Kies Nederlands of Engels', 'Kies hoe u']],
    ['an audience of officials only', '?audience=official&language=nl&format=html', ['Kies voor wie']],
    ['an unknown audience', '?audience=press&language=nl&format=html', ['Kies voor wie']],
    ['an unknown language', '?audience=public&language=de&format=html', ['Kies Nederlands of Engels']],
    ['an unknown form', '?audience=public&language=nl&format=pdf', ['Kies hoe u']],
    ['an inherited name', '?audience=constructor&language=nl&format=html', ['Kies voor wie']],
  ])('%s: asks again, and only for that', async (_, query, wanted) => {
    const answer = await visit(path + query)
    expect(answer.status).toBe(400)
    const html = await answer.text()
    const errors = [...html.matchAll(/<p class="error">([^<]*)/g)].map(([, text = '']) => text)
    expect(errors).toHaveLength(wanted.length)
    for (const [index, text] of wanted.entries()) expect(errors[index]).toContain(text)
  })

  it('repeats nothing of what was typed', async () => {
    const answer = await visit(
      `${path}?audience=%3Cscript%3Ehello%3C/script%3E&language=canary&format=canary`,
    )
    expect(await answer.text()).not.toMatch(/canary|hello/)
  })
})

describe('the page of a mission', () => {
  it('shows what people typed as text, whatever it is', async () => {
    const title = `"><script>alert(1)</script>{{constructor}}&amp;`
    const answer = await visit(`/nl/missions/${pearls.id}`, {
      missions: [{ ...pearls, title: { nl: title, en: title } }],
    })
    const html = await answer.text()
    expect(html).not.toContain('<script')
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{constructor}}&amp;amp;')
  })
})
