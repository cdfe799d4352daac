/** Shows what the guard found in the wording: each trace is to be removed, or the official says why it may stand. */
import type { Justification } from '../../../../domain/decision.ts'
import type { Voice } from '../../../../domain/voice.ts'
import { findTraces } from '../../../../intake/guard-wording.ts'
import type { OpenedPoint } from './open-sealed.ts'
import { element } from './page-parts.ts'
import { originalText } from './show-original.ts'

type Finding = Omit<Justification, 'why'>

/** Of every text that would be printed, each thing once, as what it most plainly is. */
export function findingsIn(voice: Voice, opened: OpenedPoint): Finding[] {
  const { statement, ask, organisation } = voice
  const original = originalText(opened)
  const mayBeNamed = [...opened.given.may_be_named, ...(organisation ? [organisation] : [])]
  const texts = [statement.nl, statement.en, ask?.nl ?? '', ask?.en ?? '']
  const all = texts.flatMap(text =>
    findTraces(text, original, mayBeNamed).map(({ kind, from, to }) => ({
      kind,
      found: text.slice(from, to),
    })),
  )
  return all.filter((one, at) => all.findIndex(({ found }) => found === one.found) === at)
}

const keyOf = ({ kind, found }: Finding) => `${kind} ${found}`

/** What was answered before is kept; gives the answers when there is one to each, and nothing before. */
export function askWhy(
  part: HTMLElement,
  findings: readonly Finding[],
  { number, given: { words } }: OpenedPoint,
): readonly Justification[] | undefined {
  const before = new Map(
    [...part.querySelectorAll('input')].map(({ dataset, value }) => [dataset.finding ?? '', value.trim()]),
  )
  const answered = findings.map(finding => ({ ...finding, why: before.get(keyOf(finding)) ?? '' }))
  if (answered.every(({ why }) => why !== '')) {
    if (findings.length === 0) part.replaceChildren()
    return answered
  }
  const rows = answered.map(({ why, ...finding }, index) => {
    const id = `why-${number}-${index}`
    const input = element('input', 'utrecht-textbox utrecht-textbox--html-input')
    Object.assign(input, { id, value: why, maxLength: 300 })
    input.dataset.finding = keyOf(finding)
    const label = element(
      'label',
      'utrecht-form-label',
      `${words.traces[finding.kind]}: `,
      element('mark', '', finding.found),
    )
    label.htmlFor = id
    return element('li', 'field', label, element('p', 'hint', words.told.why ?? ''), input)
  })
  const title = element('p', 'utrecht-paragraph alert-title', words.told.traces ?? '')
  title.tabIndex = -1
  title.setAttribute('role', 'alert')
  part.replaceChildren(
    element(
      'div',
      'utrecht-alert utrecht-alert--warning',
      element('div', 'utrecht-alert__content', title, element('ul', 'plain', ...rows)),
    ),
  )
  title.focus()
  return undefined
}
