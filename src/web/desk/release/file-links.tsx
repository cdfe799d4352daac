/** Links to the forms of a document, in one language after the other: for drafts and for frozen files alike. */
import { type Language, languages } from '../../../domain/closed-lists.ts'
import { Link } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'

export interface FileLink {
  readonly language: Language
  readonly href: string
  readonly words: string
}

interface FileLinksProps {
  readonly reader: Reader
  readonly name: string
  readonly links: readonly FileLink[]
}

export function FileLinks({ reader, name, links }: FileLinksProps) {
  return (
    <li>
      <strong>{name}</strong>
      {languages.map(language => (
        <span>
          {reader.term('languages', language)}:{' '}
          {links
            .filter(link => link.language === language)
            .map(({ href, words }, index) => (
              <>
                {index > 0 && ', '}
                <Link href={href}>{words}</Link>
              </>
            ))}
        </span>
      ))}
    </li>
  )
}
