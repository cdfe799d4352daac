/** The briefings of the version at work, for every reader and in every language, as they would be released. */
import { audiences, languages } from '../../../domain/closed-lists.ts'
import type { Mission } from '../../../domain/mission.ts'
import { Heading } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import { FileLinks } from './file-links.tsx'

export function DraftLinks({ reader, mission }: { readonly reader: Reader; readonly mission: Mission }) {
  const { say, to } = reader
  const place = to(`desk/missions/${mission.id}/release/draft`)
  return (
    <>
      <Heading>{say('pages.release.drafts')}</Heading>
      <ul class="plain files">
        {audiences.map(audience => (
          <FileLinks
            reader={reader}
            name={say(`pages.order.audiences.names.${audience}`)}
            links={languages.flatMap(language =>
              (['html', 'docx'] as const).map(format => ({
                language,
                href: `${place}?audience=${audience}&language=${language}&format=${format}`,
                words: say(`pages.release.formats.${format}`),
              })),
            )}
          />
        ))}
      </ul>
    </>
  )
}
