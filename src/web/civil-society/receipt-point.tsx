/** One point as its sender sees it: how far it is, why, what was asked, what will be printed, and what the sender can do. */
import type { SenderPoint } from '../../open-receipt.ts'
import { Heading, Paragraph, Subheading } from '../layout/elements.tsx'
import { ActForm } from './act-form.tsx'
import { LetterForm } from './letter-form.tsx'
import type { ReceiptPageProps } from './receipt-page.tsx'
import { WordingForPrint } from './wording-for-print.tsx'

export function ReceiptPoint(props: ReceiptPageProps & { readonly point: SenderPoint }) {
  const { reader, code, opened, to, returned, errors, point } = props
  const { say, term } = reader
  const { number, version, status, decision, used_in, questions, voice, may } = point
  const { mission, id: record } = opened.submission
  const text = returned?.point === number ? returned.text : ''
  const inPart = decision?.kind === 'part' && (status === 'used' || status === 'to-be-printed')
  const outcome = inPart ? `${status}-in-part` : status
  const letter = { code, mission, record, point: number, version }
  return (
    <section class="answers" id={`point-${number}`}>
      <Heading>{say('pages.input.point.title', { number })}</Heading>
      <Paragraph>
        <strong>{say(`pages.receipt.statuses.${outcome}`)}</strong>{' '}
        {used_in.length > 0 && say('pages.receipt.used_in', { places: reader.terms('use_places', used_in) })}
      </Paragraph>
      {decision && status !== 'asked' && (
        <Paragraph>
          {say('pages.receipt.reason', { reason: term('decision_reasons', decision.reason) })}
        </Paragraph>
      )}
      {decision?.to_sender && <Said words={say('pages.receipt.to_sender')} text={decision.to_sender} />}
      {questions.map(question => (
        <Said words={say('pages.receipt.question')} text={question} />
      ))}
      {may.includes('answer') && (
        <LetterForm
          {...{ reader, to, text, errors }}
          letter={{ ...letter, act: 'answer' }}
          sealing="server"
        />
      )}
      {voice && <WordingForPrint reader={reader} voice={voice} />}
      {may.includes('object') && (
        <details open={text !== ''}>
          <summary>{say('pages.receipt.object.title')}</summary>
          <Paragraph>{say('pages.receipt.object.text')}</Paragraph>
          <LetterForm
            {...{ reader, to, text, errors }}
            letter={{ ...letter, act: 'object' }}
            sealing="server"
          />
        </details>
      )}
      {may.includes('withdraw') && (
        <details>
          <summary>{say('pages.receipt.withdraw.title', { number })}</summary>
          <Paragraph>{say('pages.receipt.withdraw.text')}</Paragraph>
          <ActForm {...{ reader, code, point }} act="withdraw">
            {say('pages.receipt.withdraw.button', { number })}
          </ActForm>
        </details>
      )}
    </section>
  )
}

function Said({ words, text }: { readonly words: string; readonly text: string }) {
  return (
    <>
      <Subheading>{words}</Subheading>
      <p class="utrecht-paragraph typed" dir="auto">
        {text}
      </p>
    </>
  )
}
