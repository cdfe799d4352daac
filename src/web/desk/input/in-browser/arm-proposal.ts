/** Shows a colleague's proposal beside the original, and lets a second official confirm exactly that. */
import type { Voice } from '../../../../domain/voice.ts'
import { readVoice } from '../../../../intake/read-voice.ts'
import type { OpenedPoint } from './open-sealed.ts'
import { fact, find, showFaults } from './page-parts.ts'
import { act } from './send-act.ts'

export function armProposal(opened: OpenedPoint): void {
  const { section, letters, given, point } = opened
  const part = section.querySelector<HTMLElement>('[data-proposal]')
  const decision = letters.filter(({ kind }) => kind === 'decision').at(-1)?.content
  if (!part || !decision) return
  const { kind, reason, to_sender, salt, justified } = decision
  // Read as the server will read it, so that what is shown is what is printed.
  const voice = decision.voice === undefined ? undefined : readVoice(decision.voice).voice
  const { names, kinds, reasons, traces } = given.words
  const rows = [
    fact(names.kind ?? '', kinds[String(kind)] ?? ''),
    fact(names.reason ?? '', reasons[String(reason)] ?? ''),
    ...(voice ? rowsOf(voice, opened) : []),
    ...(to_sender ? [fact(names.to_sender ?? '', String(to_sender))] : []),
    ...(Array.isArray(justified) ? justified : []).map(one =>
      fact(`${names.justified}: ${traces[one.kind] ?? ''}`, `${one.found}\n${one.why}`),
    ),
  ]
  find(part, 'dl').replaceChildren(...rows)
  part.hidden = false

  const form = section.querySelector<HTMLFormElement>('form[data-confirm]')
  if (!form) return
  const unreadable = decision.voice !== undefined && !voice
  const wider = voice !== undefined && isWider(voice, point)
  if (unreadable || wider) {
    const message = given.words.told[wider ? 'wider-than-consent' : 'wrong-shape'] ?? ''
    form.hidden = false
    find(form, 'button').hidden = true
    showFaults(find(form, '[data-faults]'), given.words.told.mistakes ?? '', [{ message }])
    return
  }
  if (form.hidden) {
    form.addEventListener('submit', event => {
      event.preventDefault()
      act(form, opened, {
        ...{ kind: String(kind), reason: String(reason), salt: String(salt) },
        ...(voice && { voice: JSON.stringify(voice) }),
      })
    })
  }
  form.hidden = false
}

function rowsOf(voice: Voice, { given: { words } }: OpenedPoint): HTMLElement[] {
  const { names, themes, sectors, uses } = words
  const { theme, use, organisation, statement, ask, sources } = voice
  const row = (name: string, text: string | undefined, lang = '') =>
    text ? [fact(names[name] ?? '', text, lang)] : []
  return [
    ...row('statement-nl', statement.nl, 'nl'),
    ...row('statement-en', statement.en, 'en'),
    ...row('ask-nl', ask?.nl, 'nl'),
    ...row('ask-en', ask?.en, 'en'),
    ...row('theme', themes[theme]),
    ...row(
      'sectors',
      [voice.sectors]
        .flat()
        .map(one => sectors[one])
        .join(', '),
    ),
    ...row('use', uses[use]),
    ...row('organisation', organisation),
    ...row('sources', sources.join('\n')),
  ]
}

/** The server cannot see what the sender allowed; here it can be seen. */
function isWider(voice: Voice, point: OpenedPoint['point']): boolean {
  if (point.use === 'background') return true
  return (
    voice.use === 'attributed' && (point.use !== 'attributed' || voice.organisation !== point.organisation)
  )
}
