/** The answer to the six questions: per condition whether it applies, since when, under which article, why, and what is missing. */
import type { Answer, BriefingCondition } from '../../domain/briefing-condition.ts'
import type { Applicability } from '../../merge/check-applicability.ts'
import { Heading, Link, Paragraph, Subheading, Unknown } from '../layout/elements.tsx'
import { Cite, Notes, SourceList } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'

const verdicts = ['applies', 'applies-from', 'may-apply', 'unknown', 'does-not-apply'] as const

interface OutcomeProps {
  readonly reader: Reader
  readonly outcome: Applicability
}

export function Outcome({ reader, outcome }: OutcomeProps) {
  const { say, term } = reader
  const notes = new Notes(outcome.sources)
  const groups = verdicts
    .map(verdict => ({ verdict, found: outcome.conditions.filter(({ overall }) => overall === verdict) }))
    .filter(({ found }) => found.length > 0)
  return (
    <>
      <section id="outcome">
        {groups.map(({ verdict, found }) => (
          <>
            <Heading id={verdict}>
              {capital(term('verdicts', verdict))} ({found.length})
            </Heading>
            {found.map(condition => (
              <Answered condition={condition} reader={reader} notes={notes} />
            ))}
          </>
        ))}
        <Paragraph>{say('pages.check.no_advice')}</Paragraph>
      </section>
      <SourceList notes={notes} reader={reader} />
    </>
  )
}

interface AnsweredProps {
  readonly condition: BriefingCondition
  readonly reader: Reader
  readonly notes: Notes
}

function Answered({ condition, reader, notes }: AnsweredProps) {
  const { id, title, asks, overall, answers, notes: sources } = condition
  return (
    <article class="condition">
      <Subheading>{title}</Subheading>
      <Paragraph>
        {asks}
        <Cite sources={sources} notes={notes} reader={reader} />
      </Paragraph>
      <ul class="utrecht-unordered-list">
        {answers
          .filter(({ verdict }) => verdict === overall)
          .map(answer => (
            <Why answer={answer} reader={reader} />
          ))}
      </ul>
      <Paragraph>
        <Link href={`${reader.to('conditions')}#${id}`}>{reader.say('pages.check.more')}</Link>
      </Paragraph>
    </article>
  )
}

/** Never a bare yes: for whom, the article, the dates, the facts that were used, and those that lack. */
function Why({ answer, reader }: { readonly answer: Answer; readonly reader: Reader }) {
  const { say, formats, term } = reader
  const { article, from, to, used, questions, missing } = answer
  const facts = (names: readonly string[]) => reader.terms('facts', names)
  return (
    <li class="utrecht-unordered-list__item">
      <strong>{article}</strong>
      {from && `, ${say('conditions.from', { date: formats.day(from) })}`}
      {to &&
        `, ${say(answer.verdict === 'unknown' ? 'conditions.end' : 'conditions.to', { date: formats.day(to) })}`}
      : {answer.for} {used.length > 0 && say('pages.check.used', { facts: facts(used) })}{' '}
      {questions.length > 0 && (
        <Unknown>{questions.map(question => term('questions', question)).join(' ')}</Unknown>
      )}{' '}
      {missing && <Unknown>{missing}</Unknown>}
    </li>
  )
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
