/** Geleidebrief: from mission, content and voices to the bytes of the Word file. */

import type { Wording } from '../../src/domain/wording.ts'
import { templates } from '../../src/generated/templates.ts'
import { shell } from '../../src/generated/word-shell.ts'
import { wordings } from '../../src/generated/wording.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { makePress } from '../../src/render/render-html.ts'
import { madeUpInputs } from '../content/inputs.ts'
import type { Task } from './contender.ts'

/** Every measure has its sentence; those of the made-up tables share one. */
const sentences = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [`measure-${index}`, 'In {year} it was {value}.']),
)
const { figure_says } = wordings.en
const wording = { ...wordings.en, figure_says: { ...(figure_says as Wording), ...sentences } }

export const press = makePress(templates, wording, 'en')
export { shell }

export const prepare = ({ size }: Pick<Task, 'size'>) => {
  const inputs = madeUpInputs(size)
  return () => prepareBriefing(inputs, press, shell).word()
}
