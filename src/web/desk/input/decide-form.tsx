/** What becomes of a point: the decision, its reason, a word to the sender, and the text for print, written anew in two languages. */
import { decisionReasons, languages, sectors, themes, voiceUses } from '../../../domain/closed-lists.ts'
import { letterLimit } from '../../../intake/read-letter.ts'
import type { StoredPoint } from '../../../store/submissions.ts'
import { Paragraph, Subheading } from '../../layout/elements.tsx'
import { Choices, TextField, Ticks } from '../../layout/form.tsx'
import { SelectField } from '../../layout/select-field.tsx'
import type { Reader } from '../../reader.ts'
import { decisionKinds } from './words-for-opening.ts'

interface DecideFormProps {
  readonly reader: Reader
  readonly point: StoredPoint
  readonly place: string
}

/** Hidden until the script opened the point: without it nothing can be sealed, and unsealed nothing may leave. */
export function DecideForm({ reader, point: { number, version }, place }: DecideFormProps) {
  const { say, term, formats } = reader
  const id = (name: string) => `${name}-${number}`
  const none = { errors: [], value: '' }
  const words = (name: string) => say(`pages.desk_input.names.${name}`)
  const optional = (name: string) => say('pages.desk_input.optional', { label: words(name) })
  return (
    <form method="post" action={`${place}/decide`} autocomplete="off" class="questions" data-decide hidden>
      <input type="hidden" name="version" value={String(version)} />
      <div data-faults></div>
      <Choices
        id={id('kind')}
        name="kind"
        label={words('kind')}
        errors={[]}
        chosen={undefined}
        options={decisionKinds.map(value => ({ value, label: say(`pages.desk_input.kinds.${value}`) }))}
      />
      {decisionKinds.map(kind => (
        <div data-when={kind} hidden>
          <SelectField
            {...none}
            id={id(`reason-${kind}`)}
            label={words('reason')}
            none={say('pages.desk_input.choose')}
            options={decisionReasons[kind].map(value => ({ value, label: term('decision_reasons', value) }))}
          />
        </div>
      ))}
      <div data-when="use part" hidden>
        <Subheading>{say('pages.desk_input.anew')}</Subheading>
        <Paragraph>{say('pages.desk_input.anew_text')}</Paragraph>
        <Choices
          id={id('use')}
          name="use"
          label={words('use')}
          errors={[]}
          chosen={undefined}
          options={voiceUses.map(value => ({ value, label: say(`pages.desk_input.uses.${value}`) }))}
        />
        <div data-printed>
          <TextField {...none} id={id('organisation')} name="organisation" label={words('organisation')} />
          <SelectField
            {...none}
            id={id('theme')}
            label={words('theme')}
            none={say('pages.desk_input.choose')}
            options={themes.map(value => ({ value, label: term('subjects', value) }))}
          />
          <details>
            <summary>{words('sectors')}</summary>
            <Ticks
              id={id('sectors')}
              name="sectors"
              label={words('sectors')}
              hint={say('pages.desk_input.sectors_hint')}
              errors={[]}
              chosen={[]}
              options={sectors.map(value => ({ value, label: term('sectors', value) }))}
            />
          </details>
          {(['statement', 'ask'] as const).flatMap(part =>
            languages.map(language => (
              <TextField
                {...none}
                id={id(`${part}-${language}`)}
                name={`${part}-${language}`}
                label={(part === 'ask' ? optional : words)(`${part}-${language}`)}
                rows={part === 'statement' ? 5 : 3}
                attributes={{ lang: language }}
              />
            )),
          )}
          <TextField
            {...none}
            id={id('sources')}
            name="sources"
            label={optional('sources')}
            hint={say('pages.desk_input.sources_hint')}
            rows={3}
          />
        </div>
      </div>
      <TextField
        {...none}
        id={id('to_sender')}
        name="to_sender"
        label={words('to_sender')}
        hint={say('pages.desk_input.to_sender_hint', { max: formats.number(letterLimit) })}
        rows={4}
      />
      <div data-traces></div>
      <p class="hint">{say('pages.desk_input.sealing')}</p>
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        {say('pages.desk_input.send')}
      </button>
      <p class="utrecht-paragraph" role="status" data-answer></p>
    </form>
  )
}
