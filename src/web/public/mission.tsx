/** One mission: where and when, what was decided on the risk, its most severe risks, and the door to its briefing. */
import type { Child } from 'hono/jsx'
import type { Briefing } from '../../domain/briefing.ts'
import { countryName } from '../../domain/country.ts'
import type { Mission as MissionData } from '../../domain/mission.ts'
import { Breadcrumb } from '../layout/breadcrumb.tsx'
import { Aside, Fact, Facts, Heading, Link, Paragraph, Title, Unknown } from '../layout/elements.tsx'
import { Severity } from '../layout/marks.tsx'
import { Cite, Notes, SourceList } from '../layout/sources.tsx'
import type { Reader } from '../reader.ts'
import { countryAddress } from './countries.tsx'
import { when } from './missions.tsx'

interface MissionProps {
  readonly reader: Reader
  readonly mission: MissionData
  readonly briefing: Briefing
  /** The list that the reader came from. */
  readonly back: 'missions' | 'desk'
  /** What the reader should know before anything else. */
  readonly notice?: Child
  /** What an official can do with it. */
  readonly tasks?: Child
  /** Nothing was released of it yet, so only where, when and for whom. */
  readonly withheld?: boolean
  /** The form that makes the briefing. */
  readonly children?: Child
}

export function Mission({
  reader,
  mission,
  briefing,
  back,
  notice,
  tasks,
  withheld = false,
  children,
}: MissionProps) {
  const { say, term, terms, formats, language } = reader
  const { release } = briefing
  const notes = new Notes(briefing.sources)
  return (
    <div class="column">
      <Breadcrumb reader={reader} to={back} />
      <Title>{mission.title[language]}</Title>
      {notice}
      {tasks}
      <div class="side-by-side">
        <section>
          <Facts>
            <Fact name={say('pages.mission.when')}>{when(mission, reader)}</Fact>
            <Fact name={say('pages.mission.countries')}>
              <ul class="plain">
                {briefing.countries.map(({ code, has_profile }) => (
                  <li>
                    <Link href={countryAddress(reader, code)}>{countryName(code, language)}</Link>{' '}
                    {!has_profile && <Unknown>{say('pages.mission.no_profile')}</Unknown>}
                  </li>
                ))}
              </ul>
            </Fact>
            <Fact name={say('cover.sectors')}>{terms('sectors', mission.sectors)}</Fact>
            {mission.led_by && <Fact name={say('cover.led_by')}>{term('leads', mission.led_by)}</Fact>}
            {mission.organiser && <Fact name={say('cover.organiser')}>{mission.organiser}</Fact>}
            {!withheld && (
              <Fact name={say('pages.mission.decision')}>
                <Decision reader={reader} briefing={briefing} />
              </Fact>
            )}
            {release && (
              <Fact name={say('cover.version')}>
                {say('pages.mission.released', {
                  version: release.version,
                  date: formats.day(briefing.as_of),
                  office: release.office,
                })}
              </Fact>
            )}
          </Facts>
          {!withheld && <GravestRisks {...{ reader, briefing, notes }} />}
        </section>
        <div>{children}</div>
      </div>
      <SourceList notes={notes} reader={reader} />
    </div>
  )
}

interface GravestRisksProps {
  readonly reader: Reader
  readonly briefing: Briefing
  readonly notes: Notes
}

function GravestRisks({ reader, briefing, notes }: GravestRisksProps) {
  const { say } = reader
  return (
    <>
      <Heading>{say('pages.mission.risks_title')}</Heading>
      {briefing.gravest_risks.length === 0 && (
        <Paragraph>
          <Unknown>{say('summary.none')}</Unknown>
        </Paragraph>
      )}
      <ol class="gravest">
        {briefing.gravest_risks.map(({ id, title, country, severity, notes: sources }) => (
          <li>
            <Severity level={severity.gravest} reader={reader} />
            <span>
              <Link href={`${countryAddress(reader, country)}#${id}`}>{title}</Link>
              <Cite sources={sources} notes={notes} reader={reader} />
            </span>
          </li>
        ))}
      </ol>
      <Aside>{say('ranking.rule')}</Aside>
    </>
  )
}

function Decision({ reader, briefing }: { readonly reader: Reader; readonly briefing: Briefing }) {
  const { say, term, formats } = reader
  const { decision } = briefing
  if (!decision) return <Unknown>{say('pages.mission.no_decision')}</Unknown>
  return (
    <>
      {term('decisions', decision.decision)}{' '}
      {say('why.decided', {
        office: decision.decided_by,
        date: formats.day(decision.decided_on),
        review: formats.day(decision.review_by),
      })}{' '}
      {decision.past_review && <Unknown>{say('why.past_review')}</Unknown>}
    </>
  )
}
