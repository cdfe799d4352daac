/** What is known of the five Dutch priorities, for each country of a mission. */
import type { CountryPicture } from '../../../domain/briefing-country.ts'
import { priorities } from '../../../domain/closed-lists.ts'
import { Fact, Facts, Link } from '../../layout/elements.tsx'
import { KnowledgeMark } from '../../layout/marks.tsx'
import { countryAddress, stateOf } from '../../public/countries.tsx'
import type { Reader } from '../../reader.ts'

interface CoverageProps {
  readonly reader: Reader
  readonly countries: readonly CountryPicture[]
}

export function PriorityCoverage({ reader, countries }: CoverageProps) {
  return (
    <>
      {countries.map(picture => (
        <section>
          <p class="utrecht-paragraph">
            <Link href={countryAddress(reader, picture.code)}>{picture.name}</Link>
          </p>
          <Facts>
            {priorities.map(priority => (
              <Fact name={reader.say(`pages.priorities.${priority}`)}>
                <KnowledgeMark state={stateOf(picture, priority)} reader={reader} />
              </Fact>
            ))}
          </Facts>
        </section>
      ))}
    </>
  )
}
