/** From any sentence to its source: numbered notes in the text, and the list they point to at the end of the page. */
import type { CitedSource } from '../../domain/briefing-risk.ts'
import type { Reader } from '../reader.ts'
import { Aside, Heading, Link } from './elements.tsx'

/** The notes of one page. A page is written from top to bottom, so numbers follow the order of reading. */
export class Notes {
  readonly #all: readonly CitedSource[]
  readonly #named: number[] = []

  constructor(sources: readonly CitedSource[]) {
    this.#all = sources
  }

  /** Numbers on this page for places in the Briefing's own list of sources. */
  name(places: readonly number[]): number[] {
    return places.map(place => {
      if (!this.#named.includes(place)) this.#named.push(place)
      return this.#named.indexOf(place) + 1
    })
  }

  list(): CitedSource[] {
    return this.#named.flatMap((place, index) => {
      const source = this.#all[place - 1]
      return source ? [{ ...source, number: index + 1 }] : []
    })
  }
}

interface CiteProps {
  readonly sources: readonly number[]
  readonly notes: Notes
  readonly reader: Reader
}

export function Cite({ sources, notes, reader }: CiteProps) {
  return (
    <>
      {notes.name(sources).map(number => (
        <a class="note" href={`#source-${number}`} aria-label={reader.say('pages.sources.note', { number })}>
          {number}
        </a>
      ))}
    </>
  )
}

/** Stands last on its page: it lists what was named above it. */
export function SourceList({ notes, reader }: { readonly notes: Notes; readonly reader: Reader }) {
  const sources = notes.list()
  if (sources.length === 0) return null
  return (
    <section class="sources">
      <Heading id="sources">{reader.say('sources.title')}</Heading>
      <ol class="utrecht-ordered-list">
        {sources.map(source => (
          <li class="utrecht-ordered-list__item" id={`source-${source.number}`}>
            <Source source={source} reader={reader} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Source({ source, reader }: { readonly source: CitedSource; readonly reader: Reader }) {
  const { title, publisher, origin, url, published, consulted, read } = source
  const { day, published: dated } = reader.formats
  return (
    <>
      <Link href={url}>{title}</Link>
      <Aside>
        {publisher}, {dated(published)}. {origin && `${reader.say('sources.origin', { origin })} `}
        {reader.say('sources.consulted', { date: day(consulted) })}
        {read !== 'whole' && ` ${reader.term('readings', read)}`}
      </Aside>
    </>
  )
}
