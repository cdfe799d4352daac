/** Of all that wrangler says, what a person at the terminal needs: the problems in what they wrote. The rest is kept, or told too. */
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

export function hearWrangler(server: ChildProcess, all: boolean): { readonly rest: () => string } {
  const kept: string[] = []
  for (const stream of [server.stdout, server.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', line => {
      const problem = /^\[custom build\] (?!Running:)(.*\S.*)/.exec(line)?.[1]
      if (problem) console.error(problem)
      else if (/Running custom build .* failed/.test(line)) console.error('Pages wait until this is mended.')
      else if (all) console.log(line)
      else kept.push(line)
    })
  }
  return { rest: () => kept.slice(-40).join('\n') }
}
