/** A mission at a glance: days left, state, coverage of the priorities, cautions, input that waits, and who must do what next. */
import type { Briefing } from '../../../domain/briefing.ts'
import { datesOf } from '../../../domain/mission-dates.ts'
import { type MissionStanding, nextTasks } from '../../../domain/next-tasks.ts'
import type { Official } from '../../../domain/official.ts'
import { sayCaution } from '../../../render/say-caution.ts'
import { Aside, Fact, Facts, Heading, Link, Subheading, Unknown } from '../../layout/elements.tsx'
import type { Reader } from '../../reader.ts'
import { BriefingState } from './briefing-state.tsx'
import { DaysLeft } from './days-left.tsx'
import { PriorityCoverage } from './priority-coverage.tsx'
import { TaskList } from './task-list.tsx'

interface GlanceProps {
  readonly reader: Reader
  readonly official: Official
  readonly standing: MissionStanding
  readonly briefing: Briefing
}

export function Glance({ reader, official, standing, briefing }: GlanceProps) {
  const { say, to, formats } = reader
  const { mission, announced, call, input, today } = standing
  const known = announced ? 'announced' : 'unannounced'
  return (
    <section class="glance" aria-labelledby="glance">
      <Heading id="glance">{say('pages.glance.title')}</Heading>
      <DaysLeft reader={reader} mission={mission} today={today} />
      <div class="side-by-side">
        <div>
          <Subheading>{say('pages.glance.next')}</Subheading>
          <TaskList reader={reader} official={official} mission={mission} tasks={nextTasks(standing)} />
          <Subheading>{say('pages.glance.days')}</Subheading>
          <Facts>
            {datesOf(mission, call).map(({ kind, on }) => (
              <Fact name={formats.day(on)}>{say(`pages.glance.dates.${kind}`)}</Fact>
            ))}
          </Facts>
          <Link href={to(`desk/missions/${mission.id}/tasks.ics`)}>{say('pages.glance.calendar')}</Link>
          {!mission.preparatory_meeting && <Aside>{say('pages.glance.no_meeting')}</Aside>}
        </div>
        <div>
          <Facts>
            <Fact name={say('pages.glance.state')}>
              {say(`pages.glance.announced.${known}`)} <BriefingState reader={reader} />
            </Fact>
            <Fact name={say('pages.glance.input')}>
              {input ? (
                say('pages.glance.waiting', { ...input })
              ) : (
                <Unknown>{say('pages.glance.not_known')}</Unknown>
              )}
            </Fact>
          </Facts>
          <Subheading>{say('pages.glance.coverage')}</Subheading>
          <PriorityCoverage reader={reader} countries={briefing.countries} />
          {briefing.cautions.length > 0 && (
            <details id="cautions">
              <summary>{say('pages.glance.cautions', { count: briefing.cautions.length })}</summary>
              <ul class="utrecht-unordered-list">
                {briefing.cautions.map(caution => (
                  <li class="utrecht-unordered-list__item">{sayCaution(caution, say, formats)}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    </section>
  )
}
