/** Templates to code, when building: the compiler never reaches the edge. */
import Handlebars from 'handlebars'
import { makeFormats } from './formats.ts'
import { makeHelpers } from './helpers.ts'

export const helperNames: readonly string[] = Object.keys(makeHelpers({}, makeFormats('en')))

export function precompile(text: string, name: string): string {
  const options = {
    srcName: name,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helperNames.map(helper => [helper, true])),
    preventIndent: true,
  }
  const compiled = Handlebars.precompile(text, options) as unknown as { code: string }
  return compiled.code
}
