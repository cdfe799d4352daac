/** Shows what the sender wrote, and what went to and fro since, in its place beside the form. */
import type { OpenedPoint } from './open-sealed.ts'
import { element, fact, find, showFields } from './page-parts.ts'

export function showOriginal({ section, point, given }: OpenedPoint): void {
  const { themes, sectors, uses } = given.words
  const texts: Record<string, string | undefined> = {
    ...{ place: point.place, happens: point.happens, affected: point.affected, ask: point.ask },
    theme: themes[point.theme],
    sectors: [point.sectors]
      .flat()
      .map(one => sectors[one])
      .join(', '),
    sources: point.sources.join('\n'),
    use: uses[point.use],
    organisation: point.organisation,
  }
  showFields(find(section, '[data-original]'), texts)
}

/** Questions and answers in their order. A decision is shown where it is confirmed. */
export function showLetters({ section, letters, given }: OpenedPoint): void {
  const part = find(section, '[data-letters]')
  const told = letters.filter(({ kind }) => kind !== 'decision').sort((one, other) => one.turn - other.turn)
  const rows = told.map(({ kind, content }) =>
    fact(given.words.letters[kind] ?? '', String(content.text ?? '')),
  )
  part.replaceChildren()
  if (rows.length > 0) {
    part.append(element('dl', 'utrecht-data-list utrecht-data-list--rows facts', ...rows))
  }
}

/** All that the sender wrote on a point: what the wording is held against. */
export function originalText({ point, letters }: OpenedPoint): string {
  const { place, happens, affected, ask, organisation } = point
  const answers = letters.filter(({ kind }) => kind === 'answer').map(({ content }) => String(content.text))
  return [place, happens, affected, ask, organisation, ...answers].filter(Boolean).join('\n')
}
