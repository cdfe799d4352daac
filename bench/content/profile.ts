/** The profile of a country that does not exist, as long as the size asks for. */
import { subjects, themes } from '../../src/domain/closed-lists.ts'
import type { CountryProfile, Risk } from '../../src/domain/country-profile.ts'
import type { Source } from '../../src/domain/source.ts'
import { both, day, list, many } from './forms.ts'
import { teller } from './sentences.ts'

const levels = ['high', 'medium', 'high', 'low', 'medium'] as const
const likelihoods = ['likely', 'possible', 'unknown', 'unlikely'] as const

export function atlantis(size: number): CountryProfile {
  const sourceIds = list(many(10, size), index => `source-${index}`)
  const cites = (index: number) =>
    [index * 2, index * 2 + 1].flatMap(at => sourceIds[at % sourceIds.length] ?? [])
  const risks = list(many(5, size), index => risk(index, cites(index)))
  const follows = (index: number) => [risks[index % risks.length]?.id ?? '']
  return {
    country: 'XA',
    reviewed: { on: day, by: 'Bureau Zeepaard', next: '2027-05-20' },
    sources: Object.fromEntries(sourceIds.map((id, index) => [id, source(index)])),
    risks,
    context: list(many(8, size), index => {
      const tell = teller(1000 + index)
      const subject = subjects[index % subjects.length] ?? 'labour'
      return {
        subject,
        statement: both(tell.statement()),
        sources: cites(index),
        confirmed: day,
        review_by: '2027-05-20',
      }
    }),
    commitments: [],
    points_to_raise: [],
    conduct: list(many(3, size), index => ({
      advice: both(teller(2000 + index).advice()),
      risks: follows(index),
    })),
    mission_harms: [],
    not_assessed: [],
  }
}

function risk(index: number, sources: string[]): Risk {
  const tell = teller(index)
  const severity = (shift: number) => ({
    level: levels[(index + shift) % levels.length] ?? 'low',
    because: both(tell.phrase()),
  })
  return {
    id: `risk-${index}`,
    theme: themes[index % themes.length] ?? 'labour',
    sectors: index % 3 === 0 ? 'all' : ['maritime', 'water'],
    region: both('Pearl Coast'),
    rights_holders: both(tell.phrase().replace(/[.]$/, '').toLowerCase()),
    title: both(tell.title()),
    statement: both(`${tell.statement()} ${tell.statement()}`),
    severity: { scale: severity(0), scope: severity(1), irremediability: severity(2) },
    likelihood: {
      level: likelihoods[index % likelihoods.length] ?? 'unknown',
      because: both(tell.phrase()),
    },
    involvement: ['contribute', 'linked'],
    actions: { before: both(tell.advice()), during: both(tell.advice()), after: both(tell.advice()) },
    ask: both(tell.question()),
    sources,
    confirmed: day,
    review_by: '2027-05-20',
  }
}

export function source(index: number): Source {
  const tell = teller(3000 + index)
  return {
    title: `${tell.title()}: report ${index + 1}`,
    publisher: `Atlantis Institute ${1 + (index % 9)}`,
    kind: 'research',
    read: 'whole',
    url: `https://example.org/reports/${2020 + (index % 7)}/atlantis-${index}`,
    published: `${2022 + (index % 5)}-0${1 + (index % 9)}-1${index % 10}`,
    consulted: day,
  }
}
