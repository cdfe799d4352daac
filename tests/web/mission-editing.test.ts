/** Making, changing, copying, reading in and writing out missions at the desk; and that nobody's work gets lost. */
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import type { Mission } from '../../src/domain/mission.ts'
import { readAssignments } from '../../src/domain/official.ts'
import { typeMission } from '../../src/web/desk/mission-form/typed-mission.ts'
import { bytesOf, pearls, twoCountries } from '../support/atlantis.ts'
import { Browser, type Desk, openAtlantisDesk, told } from './atlantis-desk.ts'
import { formOf } from './form-of.ts'

let desk: Desk
let author: Browser
beforeEach(async () => {
  desk = await openAtlantisDesk()
  author = await new Browser(desk).signIn('author')
})
const edit = `/nl/desk/missions/${pearls.id}/edit`
const kept = (id = pearls.id) => desk.visit().missions.findKept(id)
const sent = (mission: Mission, more: Record<string, string> = {}): [string, string][] => [
  ...formOf(typeMission(mission, 'nl')),
  ...Object.entries(more),
]
const changed = { ...pearls, organiser: 'Another office' }
const official = (...claim: string[]) =>
  new Browser(desk).signInAs({ subject: claim.join(), office: 'RVO', assignments: readAssignments(claim) })

describe('the meeting of participants', () => {
  it('is kept with the mission, and must be before departure', async () => {
    const meeting = addDays(pearls.departs, -14)
    const answer = await author.post(
      edit,
      sent({ ...pearls, preparatory_meeting: meeting }, { version: '1' }),
    )
    expect(answer.status).toBe(303)
    expect((await kept())?.mission.preparatory_meeting).toBe(meeting)
    const late = { ...pearls, preparatory_meeting: pearls.departs }
    const refused = await author.post(edit, sent(late, { version: '2' }))
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Deelnemersbijeenkomst: dit moet vóór de dag van vertrek zijn.')
  })
})

describe('making a mission', () => {
  const corals = { ...pearls, id: 'corals-2027' }

  it('keeps it, not public, and leads to its page', async () => {
    const answer = await author.post('/nl/desk/new-mission', sent(corals))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nl/desk/missions/corals-2027'])
    expect(await kept('corals-2027')).toEqual({ mission: corals, announced: false, version: 1 })
    expect((await author.get('/nl/desk/missions/corals-2027')).status).toBe(200)
  })

  it('tells everything that is wrong, beside each field, and keeps what was typed', async () => {
    const before = desk.dump()
    const wrong = formOf({
      ...typeMission(corals, 'nl'),
      departs: '31-2-2027',
      title: { nl: '<b>"x"', en: '' },
    })
    const answer = await author.post('/nl/desk/new-mission', [...wrong])
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('<title>Niet gelukt: Nieuwe missie')
    expect(html).toContain('Kijk nog even naar 2 antwoorden')
    for (const field of ['title.en', 'departs']) {
      expect(html).toContain(`href="#${field}"`)
      expect(html).toMatch(
        new RegExp(`id="${field}"[^>]*aria-describedby="[^"]*${field}-error"[^>]*aria-invalid="true"`),
      )
      expect(html).toContain(`id="${field}-error"`)
    }
    expect(html).toContain('value="31-2-2027"')
    expect(html).toContain('value="&lt;b&gt;&quot;x&quot;"')
    for (const stop of corals.programme) expect(html).toContain(stop.what.nl)
    expect(desk.dump()).toBe(before)
  })

  it('gives more rows without saving, and keeps what was typed', async () => {
    const before = desk.dump()
    const rows = (html: string) => html.match(/id="programme\.\d+\.on"/g)?.length ?? 0
    const answer = await author.post('/nl/desk/new-mission', sent(corals, { do: 'programme' }))
    const html = await answer.text()
    expect([answer.status, rows(html)]).toEqual([200, corals.programme.length + 5])
    expect(html).toContain(corals.title.nl)
    expect(html).not.toContain('role="alert"')
    expect(desk.dump()).toBe(before)
  })

  it('does not take an id that is in use, also when two come at once', async () => {
    const taken = await author.post('/nl/desk/new-mission', sent({ ...pearls, organiser: 'Somebody' }))
    expect([taken.status, await taken.text()]).toEqual([
      400,
      expect.stringContaining('dit kenmerk is al in gebruik'),
    ])
    expect((await kept())?.mission).toEqual(pearls)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => author.post('/nl/desk/new-mission', sent(corals))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(19).fill(400)].sort())
  })

  it('is for authors, and only under ids that are theirs', async () => {
    const browser = await official('author:corals-2027')
    expect((await browser.post('/nl/desk/new-mission', sent(corals))).status).toBe(303)
    const others = await browser.post('/nl/desk/new-mission', sent({ ...pearls, id: 'reefs-2027' }))
    const existing = await browser.post('/nl/desk/new-mission', sent(pearls))
    for (const answer of [others, existing]) {
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining('onder dit kenmerk mag u geen'),
      ])
    }
    for (const role of ['approver', 'keeper', 'auditor']) {
      const colleague = await official(role)
      const unknown = await told(await colleague.get('/nl/desk/no-such-door'))
      for (const door of ['new-mission', 'import-mission', `new-mission?from=${pearls.id}`]) {
        expect(await told(await colleague.get(`/nl/desk/${door}`)), door).toEqual(unknown)
      }
      expect((await colleague.post('/nl/desk/new-mission', sent(corals))).status).toBe(404)
    }
  })

  it('begins from an earlier mission that the author may see', async () => {
    const html = await (await author.get(`/nl/desk/new-mission?from=${pearls.id}`)).text()
    expect(html).toContain(`value="${pearls.title.en}"`)
    const day = /<input[^>]*id="departs"[^>]*>/.exec(html)?.[0]
    expect(day).toContain('value=""')
    const narrow = await official('author:corals-2027')
    expect((await narrow.get(`/nl/desk/new-mission?from=${pearls.id}`)).status).toBe(404)
    expect((await author.get('/nl/desk/new-mission?from=none')).status).toBe(404)
  })
})

describe('changing a mission', () => {
  it('keeps the change as the next version', async () => {
    const page = await author.get(edit)
    expect(page.headers.get('etag')).toBe('"1"')
    expect(await page.text()).toContain('name="version" value="1"')
    const answer = await author.post(edit, sent(changed, { version: '1' }))
    expect([answer.status, answer.headers.get('etag')]).toEqual([303, '"2"'])
    expect(await kept()).toMatchObject({ mission: changed, version: 2 })
  })

  it('never changes the id, whatever the form says', async () => {
    await author.post(edit, sent({ ...changed, id: twoCountries.id }, { version: '1' }))
    expect((await kept())?.mission).toEqual(changed)
    expect((await kept(twoCountries.id))?.mission).toEqual(twoCountries)
  })

  it('of a version that is gone is offered back, beside what is kept now', async () => {
    await author.post(edit, sent({ ...changed, sectors: ['water'], programme: [] }, { version: '1' }))
    const before = desk.dump()
    const answer = await author.post(edit, sent({ ...pearls, organiser: 'The loser' }, { version: '1' }))
    const html = await answer.text()
    expect(answer.status).toBe(412)
    expect(desk.dump()).toBe(before)
    expect(html).toContain('Iemand anders heeft deze missie intussen gewijzigd')
    expect(html).toMatch(/<strong>Organisatie<\/strong>.*?<dd>Another office<\/dd>.*?<dd>The loser<\/dd>/)
    expect(html).toContain('value="The loser"')
    expect(html).toContain('name="version" value="2"')
    expect(html).not.toContain('<strong>Titel in het Nederlands')
    const again = await author.post(edit, sent({ ...pearls, organiser: 'The loser' }, { version: '2' }))
    expect([again.status, (await kept())?.mission.organiser]).toEqual([303, 'The loser'])
  })

  it('of 200 at once is kept once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        author.post(edit, sent({ ...pearls, organiser: `Office ${number}` }, { version: '1' })),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect([statuses.filter(one => one === 303).length, statuses.filter(one => one === 412).length]).toEqual([
      1, 199,
    ])
    expect((await kept())?.version).toBe(2)
  })

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['that names no version', {}, {}],
    ['of any version', { version: '1' }, { 'if-match': '*' }],
    ['of several versions', { version: '1' }, { 'if-match': '"1", "2"' }],
    ['of a version that is no number', { version: 'one' }, {}],
    ['of a weak version', {}, { 'if-match': 'W/"1"' }],
  ])('%s is not taken, and offered back', async (_, more, headers) => {
    const before = desk.dump()
    const answer = await author.post(edit, sent(changed, more), headers)
    expect(answer.status).toBe(428)
    expect(await answer.text()).toContain('value="Another office"')
    expect(desk.dump()).toBe(before)
  })

  it('may name its version as HTTP does', async () => {
    expect((await author.post(edit, sent(changed), { 'if-match': '"2"' })).status).toBe(412)
    expect((await author.post(edit, sent(changed), { 'if-match': '"1"' })).status).toBe(303)
  })

  it('that is wrong keeps its version, so that it can be mended', async () => {
    const answer = await author.post(edit, sent({ ...changed, returns: '2020-01-01' }, { version: '1' }))
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('Terugkeer: dit is vóór de dag van vertrek.')
    expect(html).toContain('name="version" value="1"')
  })
})

describe('mission files', () => {
  const read = (from: { file?: string | Uint8Array; text?: string }) => {
    const form = new FormData()
    if (from.file !== undefined) form.set('file', new File([from.file as BlobPart], '../../etc/passwd.yaml'))
    if (from.text !== undefined) form.set('text', from.text)
    return author.upload('/nl/desk/import-mission', form)
  }

  it('written out are read in as the same mission, into the form of that mission', async () => {
    const answer = await author.get(`/nl/desk/missions/${pearls.id}/file`)
    expect(answer.headers.get('content-type')).toBe('application/yaml; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${pearls.id}.yaml"`)
    const before = desk.dump()
    const again = await read({ file: await answer.text() })
    const html = await again.text()
    expect(again.status).toBe(200)
    expect(html).toContain('Deze missie bestaat al')
    expect(html).toContain(`action="${edit}"`)
    expect(desk.dump()).toBe(before)
  })

  it('of a new mission fill the form for a new one', async () => {
    const text = new TextDecoder().decode(bytesOf('missions/pearls.yaml')).replace(pearls.id, 'corals-2027')
    const html = await (await read({ text })).text()
    expect(html).toContain('Dit wordt een nieuwe missie')
    expect(html).toContain('action="/nl/desk/new-mission"')
    expect(html).toContain('value="corals-2027"')
  })

  it('with mistakes come back with every one, line by line, and can be mended there', async () => {
    const text = new TextDecoder()
      .decode(bytesOf('missions/pearls.yaml'))
      .replace(/departs: .*/, 'departs: 2027-02-31')
      .replace(/sectors: .*/, 'sectors: [pearls]\nscore: 7')
    const answer = await read({ file: text })
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toMatch(/mission\.yaml:\d+:\d+ - found &quot;2027-02-31&quot;; expected a day that exists/)
    expect(html).toMatch(/mission\.yaml:\d+:\d+ - found the unknown key score/)
    expect(html).toContain('sectors: [pearls]\nscore: 7')
    expect(html).not.toContain('passwd')
  })

  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['an alias', 'a: &a 1\nb: *a'],
    ['no UTF-8', new Uint8Array([0xff, 0xfe])],
    ['more than 1 MB', 'x'.repeat(1_000_001)],
    ['only brackets', '['.repeat(5000)],
    ['markup', '</textarea><script>alert(1)</script>'],
  ])('with %s are refused plainly', async (_, file) => {
    const answer = await read({ file, text: '' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('<script')
  })

  it('larger than any mission file are not even read', async () => {
    expect((await read({ text: 'x'.repeat(1_300_000) })).status).toBe(413)
  })
})

it('stands on the trail with the mark of who did it, and what was refused does not', async () => {
  const trail = () =>
    desk.sql.raw
      .prepare(`SELECT act, actor FROM audit WHERE mission = ? AND actor <> 'product'`)
      .all(pearls.id)
  expect((await author.post(edit, sent(changed, { version: '1' }))).status).toBe(303)
  expect((await author.post(edit, sent(changed, { version: '1' }))).status).toBe(412)
  await author.post(`/nl/desk/missions/${pearls.id}/announce`, { announced: 'yes' })
  expect(trail().map(({ act }) => act)).toEqual(['mission-changed', 'mission-announced'])
  for (const { actor } of trail()) expect(actor).toMatch(/^official:[0-9a-f]{32}$/)
})

it('is refused, and nothing is stored, where no key is set to put it on the trail with', async () => {
  const { visit } = desk
  Object.assign(desk, { visit: () => ({ ...visit(), gate: undefined }) })
  const before = desk.dump()
  const answer = await author.post(`/nl/desk/missions/${pearls.id}/announce`, { announced: 'yes' })
  expect([answer.status, desk.dump()]).toEqual([503, before])
})
