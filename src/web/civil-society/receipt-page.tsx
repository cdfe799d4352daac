/** What a sender sees with the receipt: how far each point is, what can be done about it, and the way to erase everything. */
import type { Mission } from '../../domain/mission.ts'
import type { OpenedReceipt } from '../../open-receipt.ts'
import { Aside, Fact, Facts, Link, Notice, Paragraph, Title } from '../layout/elements.tsx'
import { ErrorSummary, type FieldError } from '../layout/form.tsx'
import type { Reader } from '../reader.ts'
import { ActForm } from './act-form.tsx'
import type { ActNotice } from './act-on-point.ts'
import type { LettersTo } from './letter-form.tsx'
import { ReceiptPoint } from './receipt-point.tsx'

export interface ReceiptPageProps {
  readonly reader: Reader
  readonly code: string
  readonly opened: Extract<OpenedReceipt, { submission: unknown }>
  readonly mission: Mission | undefined
  readonly to: LettersTo
  /** What became of the act that was just sent. */
  readonly notice?: ActNotice | undefined
  /** A letter that came back, with what is wrong with it. */
  readonly returned?: { readonly point: number; readonly text: string } | undefined
  readonly errors: readonly FieldError[]
}

export function ReceiptPage(props: ReceiptPageProps) {
  const { reader, code, opened, mission, notice, errors } = props
  const { say, language, formats } = reader
  const { submission, points } = opened
  return (
    <div class="column input">
      <Title>{say('pages.receipt.opened')}</Title>
      <ErrorSummary reader={reader} errors={errors} />
      {notice && <Notice>{say(`pages.receipt.notices.${notice}`)}</Notice>}
      <Facts>
        {mission && (
          <Fact name={say('pages.receipt.mission')}>
            <Link href={reader.to(`missions/${mission.id}`)}>{mission.title[language]}</Link>
          </Fact>
        )}
        <Fact name={say('pages.receipt.day')}>{formats.day(submission.day)}</Fact>
        <Fact name={say('pages.receipt.sealed')}>
          {say(`pages.receipt.sealed_in.${submission.sealed_in}`)}
        </Fact>
      </Facts>
      {points.map(point => (
        <ReceiptPoint {...props} point={point} />
      ))}
      <section class="panel panel--heed">
        <details>
          <summary>{say('pages.receipt.erase.title')}</summary>
          <Paragraph>{say('pages.receipt.erase.text')}</Paragraph>
          <ActForm reader={reader} code={code} act="erase">
            {say('pages.receipt.erase.button')}
          </ActForm>
        </details>
      </section>
      <Aside>{say('pages.receipt.leave')}</Aside>
    </div>
  )
}
