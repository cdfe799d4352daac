/** Says on a terminal what is being measured; says nothing when piped. */
const terminal = process.stderr.isTTY

export function progress(what: string): void {
  if (terminal) process.stderr.write(`\r\x1b[K${what}`)
}
