/** The release desk as officials use it without JavaScript: two of them, every state, every refusal, and nobody's act lost. */

import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { readAssignments } from '../../src/domain/official.ts'
import { openCautions } from '../../src/release/advance.ts'
import { auditIn } from '../../src/store/audit.ts'
import { releasesIn } from '../../src/store/releases.ts'
import { seed } from '../store/sealed-thing.ts'
import { pearls, twoCountries } from '../support/atlantis.ts'
import { localBlobs } from '../support/sqlite.ts'
import { Browser, type Desk, openAtlantisDesk } from './atlantis-desk.ts'
import { origin } from './atlantis-doors.ts'
import { FormBrowser } from './form-browser.ts'

const place = `/nl/desk/missions/${pearls.id}/release`
let desk: Desk
let author: FormBrowser
let approver: FormBrowser
beforeEach(async () => {
  desk = await openAtlantisDesk()
  author = await signedIn('author', 'RVO Atlantis')
  approver = await signedIn('approver', 'Ministerie van de Zee')
})

async function signedIn(claim: string, office: string, subject = claim): Promise<FormBrowser> {
  const browser = await new Browser(desk).signInAs({
    ...{ subject, office },
    assignments: readAssignments(claim),
  })
  return new FormBrowser((path, init) =>
    browser.send(path, init.method === 'POST' ? { ...init, headers: { origin, ...init.headers } } : init),
  )
}

/** A form that was sent leads on to a page, as in a browser. */
async function press(browser: FormBrowser, button: string, typed: Record<string, string> = {}) {
  await browser.press(button, typed)
  const { status, headers } = browser.answer
  if (status !== 303) throw new Error(`${button}: ${status} ${browser.text.slice(0, 200)}`)
  return browser.open(headers.get('location')?.split('#')[0] ?? '')
}

const versions = () => releasesIn(desk.sql, auditIn(desk.sql, localBlobs())).ofMission(pearls.id)
const working = async () => {
  const found = (await versions()).at(-1)
  if (!found) throw new Error('there is no version')
  return found
}

async function settle(browser: FormBrowser): Promise<void> {
  for (;;) {
    await browser.open(place)
    if (!browser.html.includes('accept-caution')) return
    await press(browser, 'Accepteer', { reason: 'Besproken met de ambassade.' })
  }
}

async function submit(): Promise<void> {
  await author.open(place)
  await press(author, 'Begin een versie')
  await settle(author)
  await press(author, 'Bewaar het embargo', { embargo: 'none' })
  await press(author, 'Dien in')
}

async function release(): Promise<void> {
  await submit()
  await approver.open(place)
  await press(approver, 'Keur goed')
  await press(approver, 'Geef vrij')
}

describe('a version', () => {
  it('goes from draft to released in the hands of two officials, and says each time who does what', async () => {
    await author.open(place)
    expect(author.text).toContain('Een opsteller begint de eerste.')
    await press(author, 'Begin een versie')
    expect(author.text).toMatch(/Nog open: \d+/)
    expect(author.html).not.toContain('/submit"')
    await settle(author)
    expect(author.text).toContain('Geaccepteerd op 23 november 2026: Besproken met de ambassade.')
    expect(author.text).toContain('Een opsteller kiest of er een embargo is.')
    await press(author, 'Bewaar het embargo', { embargo: 'none' })
    await press(author, 'Dien in')
    expect(author.text).toContain('wordt beoordeeld')
    await approver.open(place)
    await press(approver, 'Keur goed')
    expect(approver.text).toContain('Ministerie van de Zee')
    await press(approver, 'Geef vrij')
    expect(approver.text).toContain('Versie 1, 23 november 2026: vrijgegeven')
    const { release: made, signed } = await working()
    expect(made).toMatchObject({ state: 'released', office: 'Ministerie van de Zee', version: 1 })
    expect(made.authors).not.toContain(made.approver)
    expect(signed?.manifest).not.toContain('official:')
    const acts = desk.sql.raw
      .prepare('SELECT act, actor, subject FROM audit WHERE subject = ? ORDER BY seq')
      .all('1')
    const of = (by: string | undefined, ...names: string[]) =>
      names.map(act => ({ act, actor: by, subject: '1' }))
    const [writer] = made.authors
    expect(acts.filter(({ act }) => act !== 'caution-accepted')).toEqual([
      ...of(writer, 'version-begun', 'embargo-set', 'version-submitted'),
      ...of(made.approver, 'version-approved', 'version-released'),
    ])
    expect(acts.length - 5).toBe(made.accepted.length)
    // Eight documents in three forms.
    expect(desk.store.kept.size).toBe(24)
  })

  it('is not approved by who worked on it, whatever their roles', async () => {
    const both = await signedIn('author approver', 'RVO Atlantis', 'both')
    await submit()
    await both.open(place)
    await press(both, 'Geef terug')
    await press(both, 'Dien in')
    expect(both.text).toContain('Iemand anders keurt haar goed.')
    const { release: seen, revision } = await working()
    await both.send(`${place}/approve`, [
      ['version', String(seen.version)],
      ['revision', String(revision)],
    ])
    expect(both.answer.status).toBe(409)
    expect(both.text).toContain('U werkte zelf aan deze versie.')
    expect((await working()).release.state).toBe('in-review')
    await approver.open(place)
    await press(approver, 'Keur goed')
    expect((await working()).release.state).toBe('approved')
  })

  it('goes back to draft, keeps its reasons, and goes on from there', async () => {
    await submit()
    await approver.open(place)
    await press(approver, 'Keur goed')
    await press(approver, 'Geef terug')
    const { release: back } = await working()
    expect(back).toMatchObject({ state: 'draft', embargo: 'none' })
    expect(back.accepted.length).toBeGreaterThan(0)
    expect([back.approver, back.text]).toEqual([undefined, undefined])
    await author.open(place)
    await press(author, 'Dien in')
  })

  it('may not be released when the mission changed after it was submitted', async () => {
    await submit()
    const visit = desk.visit()
    await visit.missions.change({ ...pearls, returns: '2027-03-06' }, 1, seed)
    await approver.open(place)
    expect(approver.text).toContain('Geef de versie terug.')
    expect(approver.html).not.toContain('/approve"')
    const { release: seen, revision } = await working()
    await approver.send(`${place}/approve`, [
      ['version', String(seen.version)],
      ['revision', String(revision)],
    ])
    expect(approver.answer.status).toBe(409)
  })

  it('is withdrawn with a reason, by either role, and stays so', async () => {
    await release()
    await author.open(`${place}/versions/1`)
    await author.press('Trek in', { reason: ' ' })
    expect(author.answer.status).toBe(400)
    expect(author.errors).toEqual([
      { field: 'reason', message: 'Geef een reden van ten hoogste 500 tekens.', atField: true },
    ])
    await press(author, 'Trek in', { reason: 'Iemand is te herkennen.' })
    expect(author.text).toContain('Iemand is te herkennen.')
    expect((await working()).release.state).toBe('withdrawn')
    expect(author.html).not.toContain('/withdraw"')
  })

  it('is issued again in one act, with the reasons of before, what changed, and the version it supersedes', async () => {
    await release()
    await desk.visit().missions.change({ ...pearls, returns: '2027-03-06' }, 1, seed)
    await author.open(place)
    await press(author, 'Geef opnieuw uit')
    expect((await working()).release).toMatchObject({ version: 2, state: 'in-review', supersedes: 1 })
    await approver.open(place)
    expect(approver.text).toContain('Wat er is veranderd sinds versie 1')
    expect(approver.text).toContain('De missie is nu van 1 maart 2027 tot en met 6 maart 2027.')
    await press(approver, 'Keur goed')
    await press(approver, 'Geef vrij')
    expect(approver.text).toContain('Versie 1, 23 november 2026: vervangen door een nieuwere versie')
    await approver.open(`${place}/versions/2`)
    expect(approver.text).toContain('De missie is nu van 1 maart 2027 tot en met 6 maart 2027.')
    expect((await versions()).map(({ release: one }) => one.state)).toEqual(['superseded', 'released'])
    const tracked = approver
      .all('a')
      .flatMap(({ attribs: { href = '' } }) => (/changes-since-v1/.test(href) ? href : []))
    expect(tracked).toHaveLength(8)
    const word = await new Browser(desk).signIn('approver')
    for (const href of tracked) {
      const bytes = new Uint8Array(await (await word.get(href)).arrayBuffer())
      const text = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
      expect(text).toMatch(/<w:del [^>]*w:author="Ministerie van de Zee"/)
      expect(text).toMatch(/<w:ins [^>]*w:author="Ministerie van de Zee"/)
    }
  })
})

describe('cautions', () => {
  it('are accepted with a reason, taken back, and need one', async () => {
    await author.open(place)
    await press(author, 'Begin een versie')
    const open = async () => {
      const { release: one } = await working()
      return (
        openCautions(
          one,
          one.accepted.map(({ key }) => key),
        ).length + one.accepted.length
      )
    }
    expect(await open()).toBe(0)
    for (const reason of ['', '   ', '\u202e', 'x'.repeat(501)]) {
      await author.open(place)
      await author.press('Accepteer', { reason })
      expect(author.answer.status, JSON.stringify(reason)).toBe(400)
      expect((await working()).release.accepted).toEqual([])
    }
    expect(author.errors).toEqual([expect.objectContaining({ field: 'reason-1', atField: true })])
    expect(author.valueOf('reason')).toHaveLength(501)
    await author.open(place)
    await press(author, 'Accepteer', { reason: 'Wij weten het.' })
    expect(await open()).toBe(1)
    await press(author, 'Maak weer open')
    expect(await open()).toBe(0)
  })

  it('that nobody found cannot be accepted', async () => {
    await author.open(place)
    await press(author, 'Begin een versie')
    const fields = author
      .fields('Accepteer', { reason: 'Zomaar.' })
      .map(([name, value]): [string, string] => [name, name === 'key' ? 'no-such | caution' : value])
    await author.send(`${place}/accept-caution`, fields)
    expect(author.answer.status).toBe(409)
    expect((await working()).release.accepted).toEqual([])
  })
})

describe('an embargo', () => {
  const faults: [Record<string, string>, string][] = [
    [{}, 'embargo'],
    [{ embargo: 'until' }, 'day'],
    [{ embargo: 'until', day: '31-2-2027', time: '09:00' }, 'day'],
    [{ embargo: 'until', day: '8-2-2027', time: '24:00' }, 'day'],
    [{ embargo: 'until', day: '8-2-2027', time: '9 uur' }, 'day'],
    [{ embargo: 'until', day: '23-11-2026', time: '08:59' }, 'day'],
  ]
  it.each(faults)('typed as %j is not taken, and comes back as it was typed', async (typed, field) => {
    await author.open(place)
    await press(author, 'Begin een versie')
    await author.press('Bewaar het embargo', typed)
    expect(author.answer.status).toBe(400)
    expect(author.html).toContain(`id="${field}-error"`)
    expect(author.valueOf('day')).toBe(typed.day ?? '')
    expect((await working()).release.embargo).toBe('')
  })

  it('is told in UTC and by the Dutch clock, in winter and in summer', async () => {
    await author.open(place)
    await press(author, 'Begin een versie')
    await press(author, 'Bewaar het embargo', { embargo: 'until', day: '8-2-2027', time: '23:30' })
    expect((await working()).release.embargo).toBe('2027-02-08T23:30Z')
    expect(author.text).toContain('tot 8 februari 2027, 23:30 uur UTC')
    expect(author.text).toContain('9 februari 2027, 00:30 uur')
    await press(author, 'Bewaar het embargo', { embargo: 'until', day: '2027-07-01', time: '9:00' })
    expect(author.text).toContain('1 juli 2027, 11:00 uur')
  })
})

describe('when two act at once', () => {
  it('the second is told how it stands, keeps what was typed, and changes nothing', async () => {
    await author.open(place)
    await press(author, 'Begin een versie')
    const other = await signedIn('author', 'RVO Atlantis', 'other')
    await other.open(place)
    await author.open(place)
    await press(author, 'Accepteer', { reason: 'De eerste reden.' })
    const before = desk.dump()
    const fields = other.fields('Accepteer', { reason: 'De tweede reden.' })
    await other.send(`${place}/accept-caution`, fields)
    expect(other.answer.status).toBe(412)
    expect(other.answer.headers.get('etag')).toBe('"1-2"')
    expect(other.text).toContain('Iemand anders was u voor.')
    expect(other.text).toContain('De eerste reden.')
    expect(desk.dump()).toBe(before)
  })

  it.each([
    ['nothing', {}, 428],
    ['"any version"', { 'if-match': '*' }, 428],
    ['half a version', { 'if-match': '"1"' }, 428],
    ['another version', { 'if-match': '"1-9"' }, 412],
    ['a version that is not there', { 'if-match': '"7-1"' }, 409],
    ['this version', { 'if-match': '"1-1"' }, 303],
  ])('an act that names %s', async (_, headers, status) => {
    const browser = await new Browser(desk).signIn('author')
    await browser.post(`${place}/begin`)
    expect((await browser.get(place)).headers.get('etag')).toBe('"1-1"')
    const answer = await browser.post(`${place}/set-embargo`, { embargo: 'none' }, headers)
    expect(answer.status).toBe(status)
    expect((await working()).release.embargo).toBe(status === 303 ? 'none' : '')
  })
})

describe('the files of a version', () => {
  it('are handed out as they were frozen, and not at all once a byte is another', async () => {
    await release()
    await approver.open(`${place}/versions/1`)
    const links = approver.all('a').map(({ attribs }) => attribs.href ?? '')
    const files = links.filter(href => /versions\/1\/.*\.(docx|html|json)$/.test(href))
    expect(files).toHaveLength(24)
    const browser = await new Browser(desk).signIn('approver')
    const bytes = async (href: string) => new Uint8Array(await (await browser.get(href)).arrayBuffer())
    const frozen = [...desk.store.kept.values()].map(one => Buffer.from(one).toString('base64'))
    for (const href of files) expect(frozen).toContain(Buffer.from(await bytes(href)).toString('base64'))
    const word = files.find(href => href.endsWith('-participant-nl.docx')) ?? ''
    const before = await bytes(word)
    for (const one of desk.store.kept.values()) one[100] = (one[100] ?? 0) ^ 1
    expect((await browser.get(word)).status).toBe(500)
    expect(await bytes(word)).not.toEqual(before)
    await approver.open(`${place}/versions/1`)
    expect(approver.text).toContain('niet meer zoals zij is ondertekend')
  })

  it('bear on the title page: version, facts as at, content revision and office', async () => {
    await release()
    const browser = await new Browser(desk).signIn('approver')
    const html = await (await browser.get(`${place}/versions/1/${pearls.id}-v1-participant-nl.html`)).text()
    for (const text of ['<dd>1</dd>', 'Ministerie van de Zee', 'c0ffeec0ffee', '23 november 2026']) {
      expect(html).toContain(text)
    }
    expect(html).not.toContain('concept')
  })

  it('are not there under another number, another name or another mission', async () => {
    await release()
    const browser = await new Browser(desk).signIn('approver')
    for (const path of [
      `${place}/versions/2`,
      `${place}/versions/01`,
      `${place}/versions/1/nothing.docx`,
      `${place}/versions/1/..%2F..%2Fsecret`,
      `${place.replace(pearls.id, twoCountries.id)}/versions/1`,
    ]) {
      expect((await browser.get(path)).status, path).toBe(404)
    }
  })
})

it('without a signer nothing is released, and the page says so', async () => {
  await submit()
  const { sql } = await desk.store.releasing()
  Object.assign(desk.store, { releasing: async () => ({ sql, signer: undefined }) })
  await approver.open(place)
  await press(approver, 'Keur goed')
  expect(approver.text).toContain('geen sleutel om mee te ondertekenen')
  const { release: seen, revision } = await working()
  await approver.send(`${place}/release`, [
    ['version', String(seen.version)],
    ['revision', String(revision)],
  ])
  expect(approver.answer.status).toBe(409)
  expect((await working()).release.state).toBe('approved')
})
