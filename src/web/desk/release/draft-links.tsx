/** The briefings of the version at work, for every reader and in every language, as they would be released. */
import { audiences, languages } from '../../../domain/closed-lists.ts'
import type { Mission } from '../../../domain/mission.ts'
import { Heading, Link } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

export function DraftLinks({ reader, mission }: { readonly reader: Reader; readonly mission: Mission }) {
  const { say, term, to } = reader
  const place = to(`desk/missions/${mission.id}/release/draft`)
  return (
    <>
      <Heading>{say('pages.release.drafts')}</Heading>
      <ul class="plain files">
        {audiences.map(audience => (
          <li>
            <strong>{say(`pages.order.audiences.names.${audience}`)}</strong>
            {languages.map(language => (
              <span>
                {term('languages', language)}:{' '}
                {(['html', 'docx'] as const).map((format, index) => (
                  <>
                    {index > 0 && ', '}
                    <Link href={`${place}?audience=${audience}&language=${language}&format=${format}`}>
                      {say(`pages.release.formats.${format}`)}
                    </Link>
                  </>
                ))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
