/** `npm run verify-audit`: checks an exported audit trail and its anchors, and nothing of the product that wrote them. */
import { readFileSync } from 'node:fs'
import { checkTrail } from '../intake/check-trail.ts'
import { type ReadLines, readAnchors, readEntries } from '../intake/trail-lines.ts'

const usage = `usage: npm run verify-audit -- EXPORT.jsonl [ANCHORS.jsonl]
EXPORT   the trail, one entry to a line, in order
ANCHORS  sequence numbers and hashes that were kept outside the database, one to a line
exit 0: sound; 1: not sound, with the first bad entry; 2: not readable`

async function main([file, anchorFile, ...more]: readonly string[]): Promise<number> {
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    console.error(usage)
    return 2
  }
  const entries = read(file, readEntries)
  const anchors = anchorFile === undefined ? { rows: [] } : read(anchorFile, readAnchors)
  if (!entries || !anchors) return 2

  const found = await checkTrail(entries.rows, anchors.rows)
  if (!found.sound) {
    console.log(`entry ${found.seq} is bad: ${found.found}`)
    return 1
  }
  console.log(
    `sound: ${found.entries} entries, ${found.anchors} anchors, head ${found.head.seq} ${found.head.hash}`,
  )
  if (anchorFile === undefined) {
    console.log('without anchors, a trail that was cut off or written anew as a whole is not seen')
  }
  return 0
}

function read<T>(file: string, readLines: (text: string) => ReadLines<T>): ReadLines<T> | undefined {
  try {
    const lines = readLines(readFileSync(file, 'utf8'))
    if (lines.bad === undefined) return lines
    console.error(
      `${file}:${lines.bad}:1 - found no entry; expected one JSON object to a line; export it again`,
    )
  } catch (error) {
    console.error(
      `${file}:1:1 - found nothing to read (${(error as Error).message}); expected a file; check the path`,
    )
  }
  return undefined
}

process.exitCode = await main(process.argv.slice(2))
