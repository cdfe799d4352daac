/** Compiles the house style, when building, into the parts of a Word file that never change and the slots that do. */
import { Document, Footer, Header, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { boxParagraphStyles } from './box-styles.ts'
import { characterStyles } from './character-styles.ts'
import { buildChart } from './chart-skeleton.ts'
import { colour, font, page } from './look.ts'
import { numberingXml } from './numbering.ts'
import { paragraphStyles } from './paragraph-styles.ts'
import { tidyParts } from './tidy-parts.ts'

const { margin } = page
const sheet = { size: { width: page.width, height: page.height } }
const margins = {
  top: margin,
  bottom: margin,
  left: margin,
  right: margin,
  header: page.headerDistance,
  footer: page.headerDistance,
}

function houseStyle(): Document {
  const { accent, ink, muted, rule, tint, paper } = colour
  return new Document({
    theme: {
      name: 'Geleidebrief',
      fonts: { headings: font.latin, body: font.latin },
      colors: {
        dark1: ink,
        light1: paper,
        dark2: accent,
        light2: tint,
        accent1: accent,
        accent2: '7A93B2',
        accent3: muted,
        accent4: rule,
        accent5: '4A6A93',
        accent6: '9AA5B1',
        hyperlink: accent,
        followedHyperlink: muted,
      },
    },
    styles: {
      default: {
        document: {
          run: { font: { ascii: font.latin, hAnsi: font.latin, cs: font.complex }, size: 19 },
        },
      },
      paragraphStyles: [...paragraphStyles, ...boxParagraphStyles],
      characterStyles,
    },
    compatibility: { version: 15 },
    defaultTabStop: 567,
    sections: [
      {
        properties: { page: { ...sheet, margin: { ...margins, top: page.coverTop } } },
        children: [new Paragraph('')],
      },
      {
        properties: { titlePage: true, page: { ...sheet, margin: margins } },
        headers: { default: new Header({ children: [new Paragraph({ style: 'Header', text: 'slot' })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ style: 'Footer', text: 'slot' })] }) },
        children: [],
      },
    ],
  })
}

export async function buildShell(): Promise<Record<string, string>> {
  const zipped = unzipSync(new Uint8Array(await Packer.toBuffer(houseStyle())))
  const parts = Object.fromEntries(Object.entries(zipped).map(([name, bytes]) => [name, strFromU8(bytes)]))
  return { ...tidyParts(parts, numberingXml), ...(await buildChart()) }
}
