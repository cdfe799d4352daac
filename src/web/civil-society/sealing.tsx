/** Which way a text is sealed here and now, what that does not protect, and what anybody can compare to be sure. */
import type { SealingPlace } from '../../domain/closed-lists.ts'
import { Heading, Paragraph } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import type { CallShown } from './input-page.tsx'

export type KeysShown = Pick<CallShown, 'keys' | 'script'>

interface SealingProps {
  readonly reader: Reader
  readonly shown: KeysShown
  readonly sealing: SealingPlace
  /** Where nobody has to come in with a code: how mass sending is stopped. */
  readonly open?: boolean
}

export function Sealing({ reader, shown, sealing, open = false }: SealingProps) {
  const { say } = reader
  return (
    <section id="sealing" class="panel">
      <Heading>{say(`pages.input.sealing.titles.${sealing}`)}</Heading>
      <Paragraph>{say(`pages.input.sealing.texts.${sealing}`)}</Paragraph>
      {open && <Paragraph>{say(`pages.input.sealing.work.${sealing}`)}</Paragraph>}
      <details>
        <summary>{say('pages.input.sealing.compare')}</summary>
        <Paragraph>{say('pages.input.sealing.keys')}</Paragraph>
        <dl class="fingerprints">
          {shown.keys.map(({ office, fingerprint }) => (
            <div>
              <dt>{office}</dt>
              <dd>
                <code>{fingerprint}</code>
              </dd>
            </div>
          ))}
          {sealing === 'browser' && (
            <div>
              <dt>{say('pages.input.sealing.program')}</dt>
              <dd>
                <code>{shown.script.integrity}</code>
              </dd>
            </div>
          )}
        </dl>
      </details>
    </section>
  )
}
