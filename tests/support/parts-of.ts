/** The parts of a Word file as text, with those of the workbooks inside it. */
import { strFromU8, unzipSync } from 'fflate'

export function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(docx)).flatMap(([name, bytes]) =>
      name.endsWith('.xlsx')
        ? Object.entries(partsOf(bytes)).map(([inner, text]) => [`${name}/${inner}`, text])
        : [[name, strFromU8(bytes)]],
    ),
  )
}
