/** "What applies to me?": six questions, an answer on the spot, and nothing kept: no cookie, no address, no log. */
import { type Answers, readAnswers, type UnreadableAnswer } from '../../domain/answers.ts'
import { checkApplicability } from '../../merge/check-applicability.ts'
import { takes } from '../guard-origin.ts'
import { Aside, Lead, Title } from '../layout/elements.tsx'
import type { Rooms, Visitor } from '../rooms.tsx'
import { Outcome } from './outcome.tsx'
import { QuestionsForm } from './questions-form.tsx'

const mostBytes = 8 * 1024

export function openCheck({ house, reader, doors, show }: Rooms): void {
  const { say, language } = reader

  const page = (
    visitor: Visitor,
    answers: Answers,
    problems: readonly UnreadableAnswer[],
    asked: boolean,
  ) => {
    const answered = asked && problems.length === 0
    const outcome = answered
      ? checkApplicability({
          conditions: house.content.conditions,
          answers,
          language,
          asOf: visitor.env.today,
        })
      : undefined
    return show(
      visitor,
      {
        title: say('pages.check.title'),
        place: 'check',
        room: 'check',
        children: (
          <div class="column">
            <Title>{say('pages.check.title')}</Title>
            <Lead>{say(outcome ? 'pages.check.outcome_lead' : 'pages.check.lead')}</Lead>
            <Aside>{say('pages.check.nothing_kept')}</Aside>
            {outcome ? (
              <>
                <Outcome reader={reader} outcome={outcome} />
                <details>
                  <summary>{say('pages.check.change')}</summary>
                  <QuestionsForm reader={reader} answers={answers} problems={[]} />
                </details>
              </>
            ) : (
              <QuestionsForm reader={reader} answers={answers} problems={problems} />
            )}
          </div>
        ),
      },
      problems.length > 0 ? 400 : 200,
    )
  }

  doors.get('/check', visitor => page(visitor, {}, [], false))
  doors.post('/check', takes('form', mostBytes), async visitor => {
    const { answers, problems } = readAnswers(await visitor.req.parseBody({ all: true }))
    return page(visitor, answers, problems, true)
  })
}
