/** What will be printed, in both languages, as its sender may read it before the briefing comes out. */
import { languages } from '../../domain/closed-lists.ts'
import type { Voice } from '../../domain/voice.ts'
import { Fact, Facts, Subheading } from '../layout/elements.tsx'
import type { Reader } from '../reader.ts'

export function WordingForPrint({ reader, voice }: { readonly reader: Reader; readonly voice: Voice }) {
  const { say, term, terms } = reader
  const { use, organisation, theme, sectors, statement, ask, sources } = voice
  const speaker =
    organisation && use === 'attributed' ? say('voices.by', { organisation }) : say('voices.anonymous')
  return (
    <>
      <Subheading>{say('pages.receipt.wording')}</Subheading>
      <Facts>
        <Fact name={say('pages.receipt.speaker')}>{speaker}</Fact>
        <Fact name={say('pages.input.names.theme')}>{term('subjects', theme)}</Fact>
        <Fact name={say('pages.input.names.sectors')}>
          {sectors === 'all' ? say('pages.input.all_sectors') : terms('sectors', sectors)}
        </Fact>
        {languages.map(language => (
          <Fact name={say(`pages.receipt.texts.${language}`)}>
            <span lang={language}>{statement[language]}</span>
          </Fact>
        ))}
        {ask &&
          languages.map(language => (
            <Fact name={say(`pages.receipt.asks.${language}`)}>
              <span lang={language}>{ask[language]}</span>
            </Fact>
          ))}
        {sources.length > 0 && (
          <Fact name={say('pages.input.names.sources')}>
            <span class="typed">{sources.join('\n')}</span>
          </Fact>
        )}
      </Facts>
    </>
  )
}
