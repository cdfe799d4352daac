/** The form in which an official decides: everything is checked and sealed here, and leaves only as ciphertext. */
import type { Json } from '../../../../domain/canonical-json.ts'
import { type Decision, decisionDigest } from '../../../../domain/decision.ts'
import { headerOfLetter } from '../../../../domain/sealed.ts'
import { seal } from '../../../../intake/seal.ts'
import { askWhy, findingsIn } from './ask-why.ts'
import type { OpenedPoint } from './open-sealed.ts'
import { find, showFaults } from './page-parts.ts'
import { act, versionIn } from './send-act.ts'
import { readTyped } from './typed-decision.ts'

export function armDecision(opened: OpenedPoint): void {
  const form = opened.section.querySelector<HTMLFormElement>('form[data-decide]')
  if (!form) return
  if (form.hidden) {
    startFrom(form, opened)
    form.addEventListener('change', () => showWhatApplies(form))
    form.addEventListener('submit', event => {
      event.preventDefault()
      propose(form, opened)
    })
  }
  form.hidden = false
  showWhatApplies(form)
}

/** Theme, sectors, sources and use come from the sender; the text does not. Wider use than the sender gave is no choice. */
function startFrom(form: HTMLFormElement, { number, point }: OpenedPoint): void {
  const set = (id: string, value: string) => {
    find<HTMLInputElement>(form, `#${id}-${number}`).value = value
  }
  set('theme', point.theme)
  set('sources', point.sources.join('\n'))
  set('organisation', point.organisation ?? '')
  const sectors = [point.sectors].flat()
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=sectors]')) {
    box.checked = sectors.some(one => one === box.value)
  }
  const uses = ['attributed', 'anonymous', 'background']
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=use]')) {
    radio.disabled = uses.indexOf(radio.value) < uses.indexOf(point.use)
    radio.checked = radio.value === point.use
  }
}

function showWhatApplies(form: HTMLFormElement): void {
  const typed = new FormData(form)
  const kind = String(typed.get('kind') ?? '')
  for (const part of form.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = !(part.dataset.when ?? '').split(' ').includes(kind)
  }
  find(form, '[data-printed]').hidden = typed.get('use') === 'background'
  const named = form.querySelector<HTMLElement>('[name=organisation]')?.closest<HTMLElement>('.field')
  if (named) named.hidden = typed.get('use') !== 'attributed'
}

async function propose(form: HTMLFormElement, opened: OpenedPoint): Promise<void> {
  const { given, number, recipients } = opened
  const { mark, to_sender, voice, faults } = readTyped(form, opened)
  showFaults(find(form, '[data-faults]'), given.words.told.mistakes ?? '', faults)
  if (!mark || faults.length > 0) return
  const justified = askWhy(find(form, '[data-traces]'), voice ? findingsIn(voice, opened) : [], opened)
  if (!justified) return

  const version = versionIn(form)
  const bind = (kind: 'question' | 'decision') =>
    headerOfLetter(kind, given.mission, given.record, number, version)
  if (mark.kind === 'ask-back') {
    const sealed = await seal({ text: to_sender ?? '' }, bind('question'), recipients, given.mailbox)
    return act(form, opened, { ...mark, sealed })
  }
  const decision: Decision = {
    ...mark,
    salt: opened.newSalt(),
    ...(to_sender && { to_sender }),
    ...(voice && { voice }),
    ...(justified.length > 0 && { justified }),
  }
  const sealed = await seal(decision as unknown as Json, bind('decision'), recipients, given.mailbox)
  await act(form, opened, { ...mark, sealed, digest: await decisionDigest(decision) })
}
