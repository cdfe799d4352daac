/** The page of one step: what is promised, a point, or everything once more before it is sent. */
import type { CallForInput } from '../../domain/call-for-input.ts'
import type { SealingPlace } from '../../domain/closed-lists.ts'
import type { Mission } from '../../domain/mission.ts'
import type { Script } from '../house.ts'
import { Breadcrumb } from '../layout/breadcrumb.tsx'
import { Alert, Paragraph } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'
import { CheckAnswers } from './check-answers.tsx'
import type { GivenToScript } from './given-to-script.ts'
import { PointForm } from './point-form.tsx'
import { Start } from './start.tsx'
import type { InputView } from './take-step.ts'

/** Why sending did not work; the text is still there. */
export type Setback =
  | 'closed'
  | 'unripe'
  | 'expired'
  | 'busy'
  | 'full'
  | 'sent-before'
  | 'erased'
  | 'proof'
  | 'not-sealed'
  | 'no-answer'
  | 'failed'

export interface CallShown {
  readonly mission: Pick<Mission, 'id' | 'title' | 'sectors'>
  readonly call: CallForInput
  /** To whose keys the text is sealed, for people to compare. */
  readonly keys: readonly { readonly office: string; readonly fingerprint: string }[]
  /** What would seal the text in the browser. */
  readonly script: Script
}

export interface InputPageProps {
  readonly reader: Reader
  readonly shown: CallShown
  readonly view: InputView
  /** Proves that the form came from us, and makes that it is received once. */
  readonly token: string
  readonly sealing: SealingPlace
  readonly setback?: Setback | undefined
  /** Where the script may come in. */
  readonly given?: GivenToScript | undefined
}

export function InputPage(props: InputPageProps) {
  const { reader, shown, view, setback } = props
  const { say, language } = reader
  const title = shown.mission.title[language]
  return (
    <div class="column input">
      {view.on === 'start' ? (
        <Breadcrumb reader={reader} to={`missions/${shown.mission.id}`} name={title} />
      ) : (
        <p class="caption">{say('pages.input.caption', { mission: title })}</p>
      )}
      {setback && (
        <Alert title={say('pages.input.not_sent')}>
          <Paragraph>
            {say(`pages.input.setbacks.${setback}`, { date: reader.formats.day(shown.call.until) })}
          </Paragraph>
        </Alert>
      )}
      {view.on === 'start' && <Start {...props} view={view} />}
      {view.on === 'point' && <PointForm {...props} view={view} />}
      {view.on === 'check' && <CheckAnswers {...props} view={view} />}
    </div>
  )
}

export function titleOf(view: InputView, { say }: Reader): string {
  const title =
    view.on === 'point'
      ? say('pages.input.point.title', { number: view.number + 1 })
      : say(view.on === 'start' ? 'pages.input.titles.start' : 'pages.input.titles.check')
  return view.problems.length > 0 ? say('pages.form.title_with_errors', { title }) : title
}
