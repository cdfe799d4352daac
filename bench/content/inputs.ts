/** Everything a made-up briefing is merged from: about twenty pages at size 1, ten times the content at size 10. */
import type { BriefingInputs } from '../../src/merge/merge-briefing.ts'
import { madeUpConditions } from './conditions.ts'
import { both, day } from './forms.ts'
import { madeUpIndicators } from './indicators.ts'
import { madeUpVoices, pearlMission } from './mission.ts'
import { atlantis, source } from './profile.ts'
import { teller } from './sentences.ts'

export function madeUpInputs(size: number): BriefingInputs {
  const fact = (seed: number) => ({ statement: both(teller(seed).statement()), sources: ['letter'] })
  return {
    mission: pearlMission(size),
    content: {
      profiles: [atlantis(size)],
      conditions: madeUpConditions(size),
      indicators: madeUpIndicators(size),
      highRisk: { propose_when_met: 1, why: both('why'), criteria: [] },
      standing: {
        facts: {
          informed: fact(1),
          guidelines_expected: fact(2),
          civil_society_input: fact(3),
          ambassador_may_join: fact(4),
          scan_confidential: fact(5),
          six_steps: fact(6),
        },
        sources: { letter: source(700) },
      },
    },
    voices: madeUpVoices(size),
    audience: 'participant',
    language: 'en',
    asOf: day,
  }
}
