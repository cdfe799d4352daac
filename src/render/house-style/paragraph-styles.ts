/** The paragraph styles: what headings, text, lists, notes and tables look like. */
import {
  BorderStyle,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  LeaderType,
  TabStopType,
} from 'docx'
import { colour, listStep, textWidth } from './look.ts'

/** `docx` writes more into a style than its own type for styles allows, tab stops among them. */
type Style = Omit<IParagraphStyleOptions, 'id' | 'name' | 'paragraph'> & {
  readonly paragraph?: IParagraphPropertiesOptions
}

function style(id: string, name: string, order: number, rest: Style): IParagraphStyleOptions {
  // What Word makes by itself (contents, notes, headers) is not offered to authors.
  const offered = order < 39 ? { quickFormat: true } : {}
  return { id, name, basedOn: 'Normal', uiPriority: order, ...offered, ...rest }
}

const caps = { allCaps: true, characterSpacing: 12, bold: true } as const
const together = { keepNext: true, keepLines: true } as const

function heading(
  level: 1 | 2 | 3 | 4,
  before: number,
  after: number,
  run: Style['run'],
): IParagraphStyleOptions {
  return style(`Heading${level}`, `heading ${level}`, 9, {
    next: 'Normal',
    paragraph: { ...together, outlineLevel: level - 1, spacing: { before, after, line: 264 } },
    run: { bold: true, color: colour.accent, ...run },
  })
}

function listStyles(id: string, name: string, order: number): IParagraphStyleOptions[] {
  return [1, 2, 3].map(level =>
    style(level === 1 ? id : `${id}${level}`, level === 1 ? name : `${name} ${level}`, order, {
      paragraph: {
        spacing: { before: 40, after: 40 },
        ...(id === 'ListContinue' ? { indent: { left: listStep[''] * level } } : {}),
      },
    }),
  )
}

function contents(level: 1 | 2 | 3): IParagraphStyleOptions {
  return style(`TOC${level}`, `toc ${level}`, 39, {
    next: 'Normal',
    paragraph: {
      spacing: { before: level === 1 ? 40 : 20, after: 20, line: 264 },
      indent: { left: (level - 1) * 340, right: 560 },
      // Used when a reader lets Word add page numbers; a guessed number is worse than none.
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
    },
    run: { size: level === 1 ? 19 : 17 },
  })
}

const tightCell = { spacing: { before: 20, after: 20, line: 246 } } as const
const cell = { spacing: { before: 36, after: 36, line: 256 } } as const

export const paragraphStyles: readonly IParagraphStyleOptions[] = [
  // Word takes the larger of two meeting spacings, so "before" only shows after tables and call-outs.
  style('Normal', 'Normal', 0, {
    paragraph: { spacing: { before: 80, after: 100, line: 280 }, widowControl: true },
    // Not among the defaults: in a table LibreOffice lets those win over the colour of a character style.
    run: { color: colour.ink },
  }),
  style('Title', 'Title', 1, {
    next: 'Subtitle',
    paragraph: { ...together, spacing: { before: 80, after: 160, line: 252 } },
    run: { bold: true, size: 52, color: colour.accent },
  }),
  style('Subtitle', 'Subtitle', 2, {
    next: 'Normal',
    paragraph: { keepNext: true, spacing: { before: 60, after: 360, line: 276 } },
    run: { size: 26, color: colour.muted },
  }),
  style('Kicker', 'Kicker', 1, {
    next: 'Title',
    paragraph: {
      keepNext: true,
      spacing: { before: 0, after: 200 },
      border: { top: { style: BorderStyle.SINGLE, size: 36, space: 14, color: colour.accent } },
    },
    run: { ...caps, size: 17, color: colour.accent },
  }),
  style('Lead', 'Lead', 3, {
    paragraph: { spacing: { before: 120, after: 200, line: 312 } },
    run: { size: 22, color: colour.accent },
  }),
  style('Label', 'Label', 4, {
    next: 'Normal',
    paragraph: { keepNext: true, spacing: { before: 0, after: 80, line: 252 } },
    run: { ...caps, size: 14, color: colour.muted },
  }),
  style('Meta', 'Meta', 4, {
    paragraph: { spacing: { before: 120, after: 120, line: 276 } },
    run: { size: 16, color: colour.muted },
  }),
  style('Facts', 'Facts', 5, {
    paragraph: {
      spacing: { before: 60, after: 60 },
      indent: { left: 2722, hanging: 2722 },
      tabStops: [{ type: TabStopType.LEFT, position: 2722 }],
    },
  }),
  style('Ratings', 'Ratings', 5, {
    paragraph: {
      keepLines: true,
      spacing: { before: 24, after: 24, line: 264 },
      indent: { left: 2270, hanging: 2270 },
      tabStops: [{ type: TabStopType.LEFT, position: 2270 }],
    },
    run: { size: 17 },
  }),
  heading(1, 440, 120, { size: 32 }),
  heading(2, 300, 60, { size: 24 }),
  heading(3, 280, 60, { size: 20, color: colour.ink }),
  heading(4, 220, 40, { size: 19, color: colour.muted }),
  ...listStyles('ListBullet', 'List Bullet', 6),
  ...listStyles('ListNumber', 'List Number', 6),
  ...listStyles('Checklist', 'Checklist', 6),
  ...listStyles('ListContinue', 'List Continue', 7),
  style('Caption', 'caption', 8, {
    next: 'Normal',
    paragraph: { ...together, spacing: { before: 200, after: 80, line: 264 } },
    run: { bold: true, size: 18, color: colour.accent },
  }),
  style('TableText', 'Table Text', 8, { paragraph: cell, run: { size: 17 } }),
  style('TableHeading', 'Table Heading', 8, {
    paragraph: { ...cell, ...together },
    run: { size: 17, bold: true, color: colour.accent },
  }),
  style('TableRowHeading', 'Table Row Heading', 8, { paragraph: cell, run: { size: 17, bold: true } }),
  style('TableTextSmall', 'Table Text Small', 8, {
    basedOn: 'TableText',
    paragraph: tightCell,
    run: { size: 15 },
  }),
  style('TableHeadingSmall', 'Table Heading Small', 8, {
    basedOn: 'TableHeading',
    paragraph: { ...tightCell, ...together },
    run: { size: 15 },
  }),
  style('TableRowHeadingSmall', 'Table Row Heading Small', 8, {
    basedOn: 'TableRowHeading',
    paragraph: tightCell,
    run: { size: 15 },
  }),
  style('Chart', 'Chart', 8, {
    paragraph: { keepNext: true, spacing: { before: 200, after: 0, line: 240 } },
  }),
  // Stands where Word needs a paragraph (after a table that ends a page); as small as Word allows.
  style('PageEnd', 'Page End', 99, {
    paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } },
    run: { size: 2 },
  }),
  style('BoxGap', 'Box Gap', 99, {
    paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } },
    run: { size: 2 },
  }),
  style('TOCHeading', 'TOC Heading', 39, {
    next: 'Normal',
    paragraph: { ...together, spacing: { before: 240, after: 160 } },
    run: { bold: true, size: 32, color: colour.accent },
  }),
  contents(1),
  contents(2),
  contents(3),
  style('FootnoteText', 'footnote text', 99, {
    paragraph: { spacing: { before: 0, after: 40, line: 252 }, indent: { left: 284, hanging: 284 } },
    run: { size: 15 },
  }),
  style('Header', 'header', 99, {
    paragraph: {
      spacing: { before: 0, after: 0, line: 252 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: colour.rule } },
    },
    run: { size: 15, color: colour.muted },
  }),
  style('Footer', 'footer', 99, {
    paragraph: {
      spacing: { before: 0, after: 0, line: 252 },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    },
    run: { size: 15, color: colour.muted },
  }),
]
