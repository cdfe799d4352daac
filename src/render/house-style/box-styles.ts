/** The boxed paragraphs: four call-outs and the civil-society voice, each told apart in black and white too. */
import { BorderStyle, type IParagraphStyleOptions, LineRuleType, ShadingType } from 'docx'
import { boxInset, colour } from './look.ts'

interface Box {
  readonly id: string
  /** The bar on the left. */
  readonly bar: {
    readonly style: (typeof BorderStyle)[keyof typeof BorderStyle]
    readonly size: number
    readonly color: string
  }
  readonly fill: string
  readonly title: { readonly color: string; readonly fill: string }
}

const { accent, ink, muted, rule, tint, accentTint, paper } = colour
const { SINGLE, DOUBLE } = BorderStyle

const boxes: readonly Box[] = [
  {
    id: 'Caution',
    bar: { style: SINGLE, size: 48, color: ink },
    fill: tint,
    title: { color: paper, fill: ink },
  },
  {
    id: 'Actions',
    bar: { style: SINGLE, size: 12, color: accent },
    fill: paper,
    title: { color: paper, fill: accent },
  },
  {
    id: 'Ask',
    bar: { style: SINGLE, size: 36, color: accent },
    fill: accentTint,
    title: { color: accent, fill: accentTint },
  },
  {
    id: 'Note',
    bar: { style: SINGLE, size: 24, color: rule },
    fill: tint,
    title: { color: muted, fill: tint },
  },
  {
    id: 'Voice',
    bar: { style: DOUBLE, size: 18, color: accent },
    fill: tint,
    title: { color: accent, fill: tint },
  },
]

/** "At least" keeps the air inside the border; LibreOffice puts that of proportional spacing outside it. */
const line = { line: 290, lineRule: LineRuleType.AT_LEAST } as const

function boxed(box: Box, fill: string): NonNullable<IParagraphStyleOptions['paragraph']> {
  // Word joins boxed paragraphs only when borders and indents agree, and a list item's indent does not. So there is
  // no spacing inside a box: edges in the colour of the tint keep the paragraphs apart, joined or not.
  const edge = (space: number) => ({ style: SINGLE, size: 4, space, color: fill })
  return {
    keepLines: true,
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
    border: {
      left: { ...box.bar, space: 8 },
      right: edge(8),
      top: edge(3),
      bottom: edge(4),
      between: edge(3),
    },
    indent: { left: boxInset, right: boxInset },
  }
}

function boxStyles(box: Box): IParagraphStyleOptions[] {
  const shared = { basedOn: 'Normal', uiPriority: 11, quickFormat: true }
  return [
    {
      ...shared,
      id: `${box.id}Title`,
      name: `${box.id} Title`,
      next: box.id,
      paragraph: {
        ...boxed(box, box.title.fill),
        keepNext: true,
        spacing: { before: 240, after: 0, ...line },
      },
      run: { bold: true, color: box.title.color, size: 18 },
    },
    {
      ...shared,
      id: box.id,
      name: box.id,
      paragraph: { ...boxed(box, box.fill), spacing: { before: 0, after: 0, ...line } },
      run: { size: 18 },
    },
    {
      ...shared,
      id: `${box.id}Meta`,
      name: `${box.id} Meta`,
      basedOn: box.id,
      run: { size: 16, color: muted },
    },
  ]
}

export const boxParagraphStyles: readonly IParagraphStyleOptions[] = boxes.flatMap(boxStyles)
