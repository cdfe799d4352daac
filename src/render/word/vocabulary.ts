/** The closed vocabulary: every element and class our templates may use, and what each becomes in Word. */

/** What the writer does with an element; `write-document.ts` has one function for each. */
export type Role =
  | 'skip'
  | 'meta'
  | 'title'
  | 'group'
  | 'running-header'
  | 'running-footer'
  | 'cover'
  | 'page'
  | 'page-break'
  | 'heading'
  | 'paragraph'
  | 'box'
  | 'fact-name'
  | 'fact'
  | 'list'
  | 'item'
  | 'contents'
  | 'notes'
  | 'table'
  | 'column'
  | 'caption'
  | 'row'
  | 'cell'
  | 'figure'
  | 'run'
  | 'line-break'
  | 'link'
  | 'field'
  | 'inserted'
  | 'deleted'

export interface Entry {
  readonly role: Role
  /** The id of the Word style; in a `box`, `list` or `run` also that of what stands in it. */
  readonly style?: string
}

const entry = (role: Role, style?: string): Entry => (style === undefined ? { role } : { role, style })
const group = entry('group')

/** Keys are `element` or `element.class`; two classes belong together and are written in this order. */
export const vocabulary: Readonly<Record<string, Entry>> = {
  html: group,
  head: group,
  body: group,
  main: group,
  header: group,
  footer: group,
  article: group,
  div: group,
  section: group,
  thead: group,
  tbody: group,
  colgroup: group,
  'dl.facts': group,
  'dl.ratings': group,
  style: entry('skip'),
  link: entry('skip'),
  meter: entry('skip'),
  meta: entry('meta'),
  title: entry('title'),
  'p.running-header': entry('running-header'),
  'p.running-footer': entry('running-footer'),

  'section.title-page': entry('cover'),
  'section.page': entry('page'),
  'section.annex': entry('page'),
  'hr.page-break': entry('page-break'),

  h1: entry('heading', 'Title'),
  h2: entry('heading', 'Heading1'),
  h3: entry('heading', 'Heading2'),
  h4: entry('heading', 'Heading3'),
  h5: entry('heading', 'Heading4'),
  p: entry('paragraph'),
  'p.subtitle': entry('paragraph', 'Subtitle'),
  'p.lead': entry('paragraph', 'Lead'),
  'p.label': entry('paragraph', 'Label'),
  'p.meta': entry('paragraph', 'Meta'),
  'p.kicker': entry('paragraph', 'Kicker'),
  'p.toc-title': entry('paragraph', 'TOCHeading'),
  'p.callout-title': entry('paragraph', 'Title'),
  figcaption: entry('paragraph', 'Caption'),
  dt: entry('fact-name', 'Facts'),
  'dt.rating': entry('fact-name', 'Ratings'),
  dd: entry('fact'),

  'blockquote.voice': entry('box', 'Voice'),
  'aside.caution': entry('box', 'Caution'),
  'aside.note': entry('box', 'Note'),
  'aside.ask': entry('box', 'Ask'),
  'aside.actions': entry('box', 'Actions'),

  ul: entry('list', 'ListBullet'),
  ol: entry('list', 'ListNumber'),
  'ul.checks': entry('list', 'Checklist'),
  li: entry('item'),
  'nav.toc': entry('contents', 'TOC'),

  table: entry('table'),
  'table.wide': entry('table', 'Small'),
  caption: entry('caption', 'Caption'),
  col: entry('column'),
  tr: entry('row'),
  td: entry('cell', 'TableText'),
  'td.unknown': entry('cell', 'TableText'),
  th: entry('cell', 'TableHeading'),
  'figure.chart': entry('figure'),

  strong: entry('run', 'Strong'),
  em: entry('run', 'Emphasis'),
  sup: entry('run', 'Superscript'),
  sub: entry('run', 'Subscript'),
  'span.severity high': entry('run', 'SeverityHigh'),
  'span.severity medium': entry('run', 'SeverityMedium'),
  'span.severity low': entry('run', 'SeverityLow'),
  'span.likelihood': entry('run', 'Likelihood'),
  'span.tag': entry('run', 'Tag'),
  'span.unknown': entry('run', 'Unknown'),
  span: entry('run'),
  a: entry('link'),
  br: entry('line-break'),
  input: entry('field', 'PlaceholderText'),
  ins: entry('inserted'),
  del: entry('deleted'),
  ...Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`col.w-${10 + 5 * i}`, entry('column')])),
}

/** Sections are told apart by role where the browser does so too. */
export const notesSection = entry('notes')

const everywhere = new Set(['id', 'class', 'lang', 'dir', 'role', 'scope', 'data-change'])
const onElement: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  meta: ['charset', 'name', 'content'],
  p: ['data-pages'],
  td: ['colspan', 'rowspan', 'data-value'],
  th: ['colspan', 'rowspan'],
  figure: ['data-min', 'data-max'],
  input: ['type', 'placeholder', 'disabled'],
}

export function attributeAllowed(element: string, attribute: string): boolean {
  return (
    everywhere.has(attribute) ||
    attribute.startsWith('aria-') ||
    (onElement[element]?.includes(attribute) ?? false)
  )
}
