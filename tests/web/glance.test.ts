/** A mission at a glance at the desk: what stands there follows from what is kept, and only for who may know it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { readAssignments } from '../../src/domain/official.ts'
import { demoKeys } from '../../src/generated/demo-keys.ts'
import { openSlowLane } from '../../src/intake/slow-lane.ts'
import { type Intake, openIntake, readKeys } from '../../src/open-intake.ts'
import { feedbackThing, sealedThing } from '../store/sealed-thing.ts'
import { asOf, pearls } from '../support/atlantis.ts'
import { localBlobs } from '../support/sqlite.ts'
import { Browser, type Desk, openAtlantisDesk } from './atlantis-desk.ts'

const place = `/nl/desk/missions/${pearls.id}`
let desk: Desk
let intake: Intake
let today: string
let keys: boolean
beforeEach(async () => {
  ;[today, keys] = [asOf, true]
  const atlantis = await openAtlantisDesk()
  intake = await openIntake(
    ...([atlantis.sql, localBlobs(), await readKeys(demoKeys, asOf), openSlowLane(0), asOf] as const),
  )
  const { visit: visitAtlantis } = atlantis
  const visit = () => {
    const visiting = { ...visitAtlantis(), today, calls: intake.calls }
    return keys ? { ...visiting, intake: async () => intake } : visiting
  }
  desk = Object.assign(atlantis, { visit })
})
let officials = 0
const signedIn = (...claim: string[]) =>
  new Browser(desk).signInAs({
    subject: `${claim} ${++officials}`,
    office: 'RVO',
    assignments: readAssignments(claim),
  })
const glance = async (...claim: string[]) => {
  const page = await (await (await signedIn(...claim)).get(place)).text()
  const text = page.slice(page.indexOf('class="glance"')).replace(/<[^>]+>/g, ' ')
  return { page, text: text.replace(/\s+/g, ' ') }
}

describe('the glance', () => {
  it('counts the days until departure, and since the return', async () => {
    const on = async (day: string) => {
      today = day
      return (await glance('author')).text
    }
    expect(await on(addDays(pearls.departs, -12))).toContain('Nog 12 dagen tot vertrek.')
    expect(await on(addDays(pearls.departs, -1))).toContain('Morgen is het vertrek.')
    expect(await on(pearls.departs)).toContain('Vandaag is het vertrek.')
    expect(await on(pearls.returns)).toContain('De missie is onderweg.')
    expect(await on(addDays(pearls.returns, 1))).toContain('De missie is sinds gisteren terug.')
    expect(await on(addDays(pearls.returns, 40))).toContain('De missie is 40 dagen terug.')
  })

  it('counts the input and the feedback that wait, for who may read them', async () => {
    await intake.calls.save(
      {
        ...{ mission: pearls.id, until: asOf, read_by: [{ nl: 'Handel', en: 'Trade' }] },
        ...{ recipients: ['demo-official-1', 'demo-official-2'], routes: ['direct'] },
      },
      'product',
      asOf,
    )
    const at = { mission: pearls.id, day: asOf }
    await intake.submissions.receive(sealedThing('one', at), { lane: 'proof', spent: 'p', until: asOf })
    await intake.feedback.receive({ ...feedbackThing('two'), ...at })
    const { text, page } = await glance('author')
    expect(text).toContain(
      '2 punten op een besluit, 0 op een tweede ambtenaar. Terugkoppeling niet gelezen: 1.',
    )
    expect(page).toContain(`href="${place}/input">Besluit over inbreng. Aantal punten: 2`)
    const auditor = await glance('auditor')
    expect(auditor.text).toContain('niet bekend')
    expect(auditor.text).not.toContain('punten op een besluit')
    expect(auditor.page).not.toContain(`href="${place}/input"`)
  })

  it('says that it does not know what it cannot read', async () => {
    keys = false
    expect((await glance('author')).text).toContain('Wat wacht niet bekend')
  })

  it('tells who must act, and leads there only who may', async () => {
    expect((await glance('author')).page).toContain(`href="${place}/codes">Geef de deelnemers een code`)
    const approver = await glance('approver')
    expect(approver.text).toContain('Geef de deelnemers een code opsteller, uiterlijk')
    expect(approver.page).not.toContain('/codes"')
  })

  it('shows what is known of each priority, and the cautions as sentences', async () => {
    const { text } = await glance('author')
    for (const priority of ['Vrouwen en meisjes', 'Lhbtiq+', 'Religie', 'Meningsuiting', 'Verdedigers']) {
      expect(text).toMatch(new RegExp(`${priority.replace('+', '\\+')} (beoordeeld|alleen cijfers|onbekend)`))
    }
    expect(text).toMatch(/Let op \(\d+\)/)
  })

  it('leads to a calendar file', async () => {
    const author = await signedIn('author')
    expect((await glance('author')).page).toContain(`href="${place}/tasks.ics"`)
    const answer = await author.get(`${place}/tasks.ics`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${pearls.id}.ics"`)
    expect(await answer.text()).toContain(pearls.departs.replaceAll('-', ''))
  })
})
