/** Geleidebrief: from mission, content and voices to the bytes of the Word file. */
import { templates } from '../../src/generated/templates.ts'
import { shell } from '../../src/generated/word-shell.ts'
import { wordings } from '../../src/generated/wording.ts'
import { prepareBriefing } from '../../src/prepare-briefing.ts'
import { makePress } from '../../src/render/render-html.ts'
import { madeUpInputs } from '../content/inputs.ts'
import type { Task } from './contender.ts'

export const press = makePress(templates, wordings.en, 'en')
export { shell }

export const prepare = ({ size }: Pick<Task, 'size'>) => {
  const inputs = madeUpInputs(size)
  return () => prepareBriefing(inputs, press, shell).word()
}
