/** Sends a pack while it is made: each file is written when the one before it is on its way. */
import { makeZip } from 'client-zip'
import type { Pack, PackFile } from '../../release/pack.ts'

/** The first day zip knows, by the clock of wherever this runs: the same bytes everywhere. */
const firstDay = new Date(1980, 0, 1)

export function sendPack({ fileName, files }: Pack): Response {
  return new Response(makeZip(entries(files)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  })
}

function* entries(files: readonly PackFile[]) {
  for (const { name, content } of files) {
    yield { name, lastModified: firstDay, input: content() as string | Uint8Array<ArrayBuffer> }
  }
}
