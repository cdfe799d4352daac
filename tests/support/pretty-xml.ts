/** XML on lines of its own, so that a reader of a change sees which element changed. */
export function prettyXml(xml: string): string {
  let depth = 0
  return `${xml
    .replace(/></g, '>\n<')
    .split('\n')
    .map(line => {
      if (line.startsWith('</')) depth--
      const printed = '  '.repeat(Math.max(depth, 0)) + line
      if (/^<[^/?!][^>]*[^/]>$/.test(line)) depth++
      return printed
    })
    .join('\n')}\n`
}
