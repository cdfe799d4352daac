/** The measures and colours of the house style; every other file here takes them from this one. */

/** Lengths are in twentieths of a point, as Word counts them; A4 with 2.4 cm margins leaves `textWidth`. */
export const page = {
  width: 11906,
  height: 16838,
  margin: 1361,
  coverTop: 3970,
  headerDistance: 680,
} as const
export const textWidth = page.width - 2 * page.margin

/** The green of the website and neutral greys; every grey text colour keeps at least 4.5:1 on white and on the tints. */
export const colour = {
  accent: '0F5A52',
  ink: '1C1F24',
  muted: '555E69',
  rule: 'C5CCD4',
  tint: 'F2F4F7',
  accentTint: 'E4EFEC',
  paper: 'FFFFFF',
} as const

/** Verdana lacks Arabic and Devanagari; Word takes `complex` for scripts that run from right to left. */
export const font = { latin: 'Verdana', complex: 'Arial', symbol: 'Segoe UI Symbol' } as const

/** Indent of each list level; call-outs and cells start their lists closer to the edge. */
export const listStep = { '': 440, Box: 300, Cell: 240 } as const

/** How far the text of a call-out stands in from the margins. */
export const boxInset = 170
