/** One participant's choice in, one pack out: the briefing as it is, and the papers that are made for this participant. */
import type { Briefing } from './domain/briefing.ts'
import type { Content } from './domain/content.ts'
import type { Day } from './domain/day.ts'
import type { Mission } from './domain/mission.ts'
import { say, type Wording } from './domain/wording.ts'
import { fitToParticipant, type ParticipantChoice } from './merge/fit-to-participant.ts'
import {
  assemblePack,
  type BriefingPaper,
  type Pack,
  type PackDocument,
  packDocuments,
} from './release/pack.ts'
import { makeFormats } from './render/formats.ts'
import type { PackPaper, Press } from './render/render-html.ts'
import { writeWord } from './render/word/write-word.ts'

export interface PackOrder {
  readonly mission: Mission
  readonly content: Content
  readonly choice: ParticipantChoice
  readonly asOf: Day
  /** For all participants alike: frozen once it is released. */
  readonly briefing: BriefingPaper
}

export function preparePack(
  { mission, content, choice, asOf, briefing }: PackOrder,
  wording: Wording,
  press: Press,
  shell: Readonly<Record<string, string>>,
): Pack {
  const fitted = fitToParticipant({ mission, content, choice, asOf })
  const print = (from: Briefing, paper: PackPaper) => {
    const html = press(from, paper)
    return { html, word: () => writeWord(html, shell) }
  }
  const names = Object.fromEntries(
    ([...packDocuments, 'readme'] as const).map(name => [name, say(wording, `pack.files.${name}`)]),
  ) as Record<PackDocument | 'readme', string>
  return assemblePack({
    mission: mission.id,
    language: choice.language,
    names,
    papers: {
      briefing,
      'conditions-for-you': print(fitted.conditions, 'conditions-for-you'),
      worksheet: print(fitted.risks, 'worksheet'),
      'questions-to-ask': print(fitted.risks, 'questions-to-ask'),
      'contacts-and-sources': print(fitted.risks, 'contacts-and-sources'),
    },
    readme: stems => writeReadme(fitted.risks, choice, briefing.state, stems, wording),
  })
}

/** Plain text, with the line ends that every editor reads. */
function writeReadme(
  { mission, as_of }: Briefing,
  { language, sectors, role }: ParticipantChoice,
  state: BriefingPaper['state'],
  stems: Readonly<Record<PackDocument, string>>,
  wording: Wording,
): string {
  const formats = makeFormats(language)
  const words = (path: string, values = {}) => say(wording, path, values)
  const { title, countries, departs, returns } = mission
  const term = (list: string, code: string) => words(`terms.${list}.${code}`)
  const lines = [
    words('pack.readme.heading', { title }),
    words('pack.readme.when', {
      countries: formats.list(countries),
      departs: formats.day(departs),
      returns: formats.day(returns),
    }),
    words('pack.readme.as_of', {
      date: formats.day(as_of),
      sectors: formats.list(sectors.map(sector => term('sectors', sector))),
      role: term('participant_roles', role),
    }),
    ...(state === 'concept' ? ['', words('pack.states.concept')] : []),
    '',
    words('pack.readme.files_title'),
    ...packDocuments.map(name => `  ${stems[name]}: ${words(`pack.readme.${name}`)}.`),
    '',
    words('pack.readme.start'),
    words('pack.readme.private'),
    words('pack.readme.verdict'),
    '',
  ]
  return lines.join('\r\n')
}
