/** Text for a terminal: lines broken between words where they would run over the edge; left as they are when no terminal is there. */
export function wrapLines(text: string, columns: number | undefined): string {
  if (columns === undefined) return text
  const width = Math.min(columns, 100)
  return text
    .split('\n')
    .flatMap(line => wrap(line, width))
    .join('\n')
}

function wrap(line: string, width: number): string[] {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
