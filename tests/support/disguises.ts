/** Eight ways in which a text slips past whoever looks for it as it was. */
const half = (text: string) => Math.floor(text.length / 2)
const splitBy = (between: string) => (text: string) =>
  text.slice(0, half(text)) + between + text.slice(half(text))

export const disguises: Readonly<Record<string, (text: string) => string>> = {
  case: text => [...text].map((one, at) => (at % 2 ? one.toLowerCase() : one.toUpperCase())).join(''),
  spacing: text => [...text].join(' '),
  NFD: text => text.normalize('NFD'),
  'zero width': text => [...text].join('\u200b'),
  'split run': splitBy('</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>'),
  entity: text => text.replace(/\p{L}/gu, letter => `&#${letter.codePointAt(0)};`),
  base64: text => Buffer.from(text).toString('base64'),
  reversed: text => [...text].reverse().join(''),
}
