/** The real words, in every language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWordings } from '../../src/content/read-wording.ts'
import { root } from './root.ts'

const read = readWordings(file => readFileSync(join(root, file)))
if (!read.wordings) throw new Error('the wording catalogues have problems: npm run check')
export const { wordings } = read
