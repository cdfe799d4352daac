/** What this is, in one screen: the briefing, what readers may count on, and why it exists. */
import type { Briefing } from '../../domain/briefing.ts'
import { Heading, Paragraph } from '../layout/elements.tsx'
import { Cite, Notes, SourceList } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'

interface HomeProps {
  readonly reader: Reader
  readonly survey: Briefing
  readonly counts: { readonly profiles: number; readonly figures: number; readonly conditions: number }
}

const promises = ['sourced', 'unknown', 'gravest_first', 'no_verdict'] as const

export function Home({ reader, survey, counts }: HomeProps) {
  const { say, to } = reader
  const notes = new Notes(survey.sources)
  const { informed, civil_society_input, ambassador_may_join, scan_confidential } = survey.standing
  const cards = [
    { room: 'missions', text: say('pages.home.missions') },
    { room: 'countries', text: say('pages.home.countries', counts) },
    { room: 'conditions', text: say('pages.home.conditions', counts) },
  ]
  return (
    <>
      <div class="hero">
        <div class="column">
          <h1 class="utrecht-heading-1">{say('pages.home.title')}</h1>
          <p class="utrecht-paragraph utrecht-paragraph--lead">{say('pages.home.lead')}</p>
          <ul class="cards">
            {cards.map(({ room, text }) => (
              <li class="card">
                <h2 class="utrecht-heading-3">
                  <a href={to(room)}>{say(`pages.${room}.title`)}</a>
                </h2>
                <p class="utrecht-paragraph">{text}</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div class="column">
        <Heading>{say('pages.home.promises_title')}</Heading>
        <ul class="promises">
          {promises.map(promise => (
            <li>
              <h3 class="utrecht-heading-4">{say(`pages.home.promises.titles.${promise}`)}</h3>
              <Paragraph>{say(`pages.home.promises.texts.${promise}`)}</Paragraph>
            </li>
          ))}
        </ul>
        <section class="prose">
          <Heading>{say('pages.home.why_title')}</Heading>
          {[informed, civil_society_input, ambassador_may_join, scan_confidential].map(fact => (
            <Paragraph>
              {fact.statement}
              <Cite sources={fact.notes} notes={notes} reader={reader} />
            </Paragraph>
          ))}
        </section>
        <SourceList notes={notes} reader={reader} />
      </div>
    </>
  )
}
