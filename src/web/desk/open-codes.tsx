/** The doors by which officials give companies their codes, and take them back. */
import { cleanText, forbiddenCharacter } from '../../domain/clean-text.ts'
import type { Mission } from '../../domain/mission.ts'
import { lastDayOfCode } from '../../domain/participant-code.ts'
import { printCode } from '../../domain/typed-code.ts'
import { takes } from '../guard-origin.ts'
import type { FieldError } from '../layout/form.tsx'
import type { Rooms, Visitor } from '../rooms.tsx'
import { only } from '../sign-in/guard-desk.tsx'
import { CodesPage, type GivenCode } from './codes-page.tsx'

const form = takes('form', 2000)
const longestCompany = 100

interface Showing {
  readonly given?: GivenCode
  readonly errors?: readonly FieldError[]
  readonly typed?: string
}

export function openCodes({ reader, doors, show }: Rooms): void {
  const { say, to } = reader
  const found = async (visitor: Visitor) => {
    const { gate, missions, today } = visitor.env
    const mission = await missions.find(visitor.req.param('id') ?? '')
    const { official } = visitor.var
    if (!gate || !mission || !official) return undefined
    return { gate, mission, by: { day: today, actor: await gate.actorOf(official.subject) } }
  }

  doors.get('/desk/missions/:id/codes', only('give-codes'), async visitor => {
    const { mission } = (await found(visitor)) ?? {}
    return mission ? showCodes(visitor, mission) : visitor.notFound()
  })

  // Answers with the page itself and not with a redirect: the code is shown once and kept nowhere.
  doors.post('/desk/missions/:id/codes', form, only('give-codes'), async visitor => {
    const { gate, mission, by } = (await found(visitor)) ?? {}
    if (!gate || !mission || !by) return visitor.notFound()
    const { company: given } = await visitor.req.parseBody()
    const company = cleanText(String(given ?? '')).trim()
    if (company === '' || company.length > longestCompany || forbiddenCharacter(company)) {
      const errors = [{ field: 'company', message: say('pages.codes.name_wanted') }]
      return showCodes(visitor, mission, { errors, typed: company })
    }
    const printed = printCode(gate.newCode())
    const code = {
      id: gate.newToken(),
      mission: mission.id,
      company,
      until: lastDayOfCode(mission.returns),
    }
    await gate.participants.give(code, await gate.markOf(printed), by)
    const link = `${visitor.env.origin}${to('participant')}#${printed}`
    return showCodes(visitor, mission, { given: { company, printed, link } })
  })

  doors.post('/desk/missions/:id/codes/revoke', form, only('give-codes'), async visitor => {
    const { gate, mission, by } = (await found(visitor)) ?? {}
    if (!gate || !mission || !by) return visitor.notFound()
    const { code } = await visitor.req.parseBody()
    await gate.participants.revoke(String(code ?? ''), mission.id, by)
    return visitor.redirect(to(`desk/missions/${mission.id}/codes`), 303)
  })

  async function showCodes(visitor: Visitor, mission: Mission, showing: Showing = {}) {
    const { given, errors = [], typed = '' } = showing
    const codes = (await visitor.env.gate?.participants.list(mission.id, visitor.env.today)) ?? []
    const place = `desk/missions/${mission.id}/codes`
    const children = <CodesPage {...{ reader, mission, codes, given, errors, typed }} />
    return show(visitor, { title: say('pages.codes.title'), place, children }, errors.length ? 400 : 200)
  }
}
