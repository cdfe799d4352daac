/** The areas of a country on the indicative list of conflict-affected and high-risk areas, and what that list is worth. */
import type { CountryFigures } from '../../domain/briefing-country.ts'
import { Paragraph } from '../layout/elements.tsx'
import { Cite, type Notes } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'

interface AreasProps {
  readonly areas: NonNullable<CountryFigures['areas']>
  readonly country: string
  readonly reader: Reader
  readonly notes: Notes
}

export function Areas({ areas, country, reader, notes }: AreasProps) {
  const { say, term, formats } = reader
  return (
    <>
      <Paragraph>
        {say('areas.lead', { country, date: formats.published(areas.as_of) })}
        <Cite sources={areas.notes} notes={notes} reader={reader} />
      </Paragraph>
      <ul class="utrecht-unordered-list">
        {areas.whole_country && <li class="utrecht-unordered-list__item">{say('areas.whole_country')}</li>}
        {areas.groups.map(({ kind, count, regions }) => (
          <li class="utrecht-unordered-list__item">
            {say('areas.regions', { kind: term('area_kinds', kind), count, regions: formats.list(regions) })}
          </li>
        ))}
      </ul>
      <Paragraph>{say('areas.caution')}</Paragraph>
    </>
  )
}
