/** Content and a mission some weeks later, for any country: risks come, gone and rewritten, figures, treaties and programme changed. */
import type { Content } from '../../src/domain/content.ts'
import type { CountryProfile, Risk } from '../../src/domain/country-profile.ts'
import { addDays } from '../../src/domain/day.ts'
import type { Mission } from '../../src/domain/mission.ts'

/** Characters that mean something in HTML and XML stand in the new texts on purpose. */
const rewritten = ({ statement }: Risk) => ({
  nl: statement.nl.replace(/\.$/, ', ook in het noorden & op zee. Vooral <jonge> mensen.'),
  en: statement.en.replace(/\.$/, ', also in the north & at sea. Mostly <young> people.'),
})

function laterProfile(profile: CountryProfile): CountryProfile {
  const [first, second, dropped, ...rest] = profile.risks
  const [source] = Object.values(profile.sources)
  if (!first || !second || !dropped || !source) throw new Error(`${profile.country} has too little to change`)
  const still = <T extends { readonly risks: readonly string[] }>(items: readonly T[]) =>
    items
      .map(item => ({ ...item, risks: item.risks.filter(id => id !== dropped.id) }))
      .filter(({ risks }) => risks.length > 0)
  const title = { nl: 'Werken in het donker', en: 'Working in the dark' }
  const statement = { nl: 'Mensen werken ook in het donker.', en: 'People work in the dark as well.' }
  const { scope } = second.severity
  return {
    ...profile,
    sources: {
      ...profile.sources,
      'new-report': {
        ...source,
        title: 'New report',
        url: 'https://example.org/new-report',
        published: '2026-11',
      },
    },
    risks: [
      { ...first, statement: rewritten(first), sources: ['new-report', ...first.sources] },
      {
        ...second,
        confirmed: addDays(second.confirmed, 1),
        severity: { ...second.severity, scope: { ...scope, level: scope.level === 'low' ? 'high' : 'low' } },
      },
      ...rest,
      { ...first, id: 'brought-in', title, statement, sources: ['new-report'] },
    ],
    points_to_raise: still(profile.points_to_raise),
    conduct: still(profile.conduct),
    mission_harms: still(profile.mission_harms),
  }
}

export function weeksLater(content: Content, mission: Mission): { content: Content; mission: Mission } {
  const [code] = mission.countries
  const here = <T extends { readonly country: string }>(row: T) => row.country === code
  const { indicators } = content
  const gone = indicators.ratifications.find(here)
  return {
    content: {
      ...content,
      profiles: content.profiles.map(one => (here(one) ? laterProfile(one) : one)),
      conditions: content.conditions.slice(1),
      indicators: {
        ...indicators,
        values: indicators.values.map(value =>
          here(value) && value.number !== undefined ? { ...value, number: value.number + 1 } : value,
        ),
        ratifications: indicators.ratifications.filter(row => row !== gone),
      },
    },
    mission: {
      ...mission,
      returns: addDays(mission.returns, 1),
      programme: [
        ...mission.programme.slice(1),
        {
          on: mission.departs,
          kind: 'reception',
          what: { nl: 'Ontvangst op de kade', en: 'Reception on the quay' },
        },
      ],
    },
  }
}
