/** The doors of the receipt: whoever has the code sees what became of each point, and can act on it. */
import type { Intake } from '../../open-intake.ts'
import type { StoredFeedback } from '../../store/feedback.ts'
import { takes } from '../guard-origin.ts'
import type { Rooms, Visitor } from '../rooms.tsx'
import { type Act, type ActNotice, actOnPoint, acts, type LetterProblem } from './act-on-point.ts'
import { Erased } from './erased.tsx'
import { FeedbackReceipt } from './feedback-receipt.tsx'
import { openIntake } from './find-call.ts'
import { findFeedback, findReceipt, type Opened } from './find-receipt.ts'
import { KeptLetter } from './kept-letter.tsx'
import { ReceiptForm } from './receipt-form.tsx'
import { ReceiptPage } from './receipt-page.tsx'
import { readSentWithReceipt, type SentWithReceipt } from './sent-with-receipt.ts'

/** A letter in a script of three bytes a character, or sealed. */
const mostBytes = 120_000

export function openReceipts({ house, reader, doors, show }: Rooms): void {
  const { say } = reader

  doors.get('/receipt', visitor => showForm(visitor))

  doors.post('/receipt', takes('form', mostBytes), async visitor => {
    const sent = readSentWithReceipt(new URLSearchParams(await visitor.req.text()))
    try {
      const intake = await openIntake(visitor)
      const opened = await findReceipt(sent.code, intake)
      const feedback = opened ? undefined : await findFeedback(sent.code, intake)
      if (sent.act === 'erase') return await erase(visitor, opened?.submission, feedback, intake)
      if (feedback) return showFeedback(visitor, sent.code, feedback)
      if (!opened) return showForm(visitor, sent.code)
      if (!isAct(sent.act)) return await showReceipt(visitor, intake, sent, opened)
      const at = {
        ...{ mission: opened.submission.mission, submission: opened.submission.id },
        ...{ point: sent.point, version: sent.version },
      }
      const outcome = await actOnPoint({ ...sent, act: sent.act }, at, intake, visitor.env.today)
      const now = await findReceipt(sent.code, intake)
      return now ? await showReceipt(visitor, intake, sent, now, outcome) : showForm(visitor, sent.code)
    } catch {
      visitor.header('retry-after', '2')
      const children = <KeptLetter reader={reader} sent={sent} />
      return show(
        visitor,
        { title: say('pages.receipt.failed'), place: 'receipt', typing: true, children },
        503,
      )
    }
  })

  function showForm(visitor: Visitor, wrong?: string) {
    const title = say('pages.receipt.title')
    return show(
      visitor,
      {
        title: wrong === undefined ? title : say('pages.form.title_with_errors', { title }),
        place: 'receipt',
        children: <ReceiptForm reader={reader} {...(wrong !== undefined && { wrong })} />,
      },
      wrong === undefined ? 200 : 400,
    )
  }

  /** The same for a code that nobody has, so that it does not tell, and erasing twice is erasing once. */
  async function erase(
    visitor: Visitor,
    submission: Opened['submission'] | undefined,
    feedback: StoredFeedback | undefined,
    { erasures }: Intake,
  ) {
    const { today } = visitor.env
    if (submission) await erasures.erase(submission, today)
    if (feedback) await erasures.erase(feedback, today, 'feedback-erased')
    const children = <Erased reader={reader} />
    return show(visitor, { title: say('pages.receipt.erased.title'), place: 'receipt', children })
  }

  function showFeedback(visitor: Visitor, code: string, feedback: StoredFeedback) {
    const children = <FeedbackReceipt {...{ reader, code, feedback }} />
    const title = say('pages.feedback.receipt.title')
    return show(visitor, { title, place: 'receipt', typing: true, children })
  }

  async function showReceipt(
    visitor: Visitor,
    intake: Intake,
    sent: SentWithReceipt,
    opened: Opened,
    outcome?: ActNotice | LetterProblem,
  ) {
    const { mission: id } = opened.submission
    const mission = await visitor.env.missions.findAnnounced(id)
    const recipients = (await intake.calls.find(id))?.recipients ?? []
    const problem = typeof outcome === 'object' ? outcome.problem : undefined
    const lost = problem !== undefined || outcome === 'changed'
    const page = {
      ...{ reader, opened, mission, code: sent.code, to: { signed: intake.signed, recipients } },
      notice: typeof outcome === 'string' ? outcome : undefined,
      returned: lost ? sent : undefined,
      errors: problem
        ? [{ field: `${sent.act}-${sent.point}`, message: say(`pages.receipt.problems.${problem}`) }]
        : [],
    }
    const title = say('pages.receipt.opened')
    const writes = opened.points.some(({ may }) => may.some(act => act !== 'withdraw'))
    return show(
      visitor,
      {
        title: problem ? say('pages.form.title_with_errors', { title }) : title,
        ...{ place: 'receipt', typing: true, script: writes ? house.assets.sealing : undefined },
        children: <ReceiptPage {...page} />,
      },
      problem ? 400 : outcome === 'changed' ? 409 : 200,
    )
  }
}

function isAct(act: string): act is Act {
  return acts.some(one => one === act)
}
