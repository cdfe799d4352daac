/** Answers and objections on the page of a receipt: the form is the server's, what is written in it leaves sealed. */
import type { Recipient } from '../../../domain/recipient.ts'
import { headerOfLetter } from '../../../domain/sealed.ts'
import { readLetter } from '../../../intake/read-letter.ts'
import { seal } from '../../../intake/seal.ts'
import { Paragraph } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import { type LetterAbout, LetterForm, type LettersTo } from '../letter-form.tsx'
import { replacePart } from './stage.tsx'
import { type Told, trustRecipients } from './trust-recipients.ts'

interface GivenLetter {
  readonly letter: LetterAbout
  readonly to: LettersTo
}

const given = (form: HTMLFormElement): GivenLetter => JSON.parse(form.dataset.letter ?? '')
const fieldOf = (form: HTMLFormElement) => form.querySelector('textarea')

export async function sealLetters(main: HTMLElement, reader: Reader, told: Told): Promise<void> {
  const forms = [...main.querySelectorAll<HTMLFormElement>('form[data-letter]')]
  const [first] = forms
  if (!first) return
  const { to } = given(first)
  const recipients = await trustRecipients(to.signed, to.recipients, told)
  if (recipients === 'cannot') return
  for (const form of forms) {
    if (recipients === 'changed') {
      replacePart(form, <Paragraph>{reader.say('pages.input.sealing.blocked')}</Paragraph>)
    } else show(form, reader)
  }
  if (recipients === 'changed') return
  main.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (form.dataset.letter === undefined) return
    event.preventDefault()
    send(form, reader, recipients)
  })
}

/** The same form, saying that the browser seals; and, where something is wrong, what. */
function show(form: HTMLFormElement, reader: Reader, problem?: 'missing' | 'too-long'): void {
  const { letter, to } = given(form)
  const field = `${letter.act}-${letter.point}`
  const errors = problem ? [{ field, message: reader.say(`pages.receipt.problems.${problem}`) }] : []
  const text = fieldOf(form)?.value ?? ''
  replacePart(form, <LetterForm {...{ reader, letter, to, text, errors }} sealing="browser" />)
  if (problem) document.getElementById(field)?.focus()
}

async function send(form: HTMLFormElement, reader: Reader, recipients: readonly Recipient[]): Promise<void> {
  const { act, mission, record, point, version } = given(form).letter
  const read = readLetter(fieldOf(form)?.value)
  const silent = 'problem' in read && read.problem === 'missing' && act === 'object'
  if ('problem' in read && !silent) return show(form, reader, read.problem)
  if ('text' in read) {
    const header = headerOfLetter('answer', mission, record, point, version)
    add(form, 'sealed', await seal({ text: read.text }, header, recipients))
  }
  fieldOf(form)?.removeAttribute('name')
  add(form, 'act', act)
  form.submit()
}

function add(form: HTMLFormElement, name: string, value: string): void {
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name, value })
  form.append(field)
}
