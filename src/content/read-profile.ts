/** A country profile: its schema, and what a schema cannot say. */
import { priorities } from '../domain/closed-lists.ts'
import { CountryProfile } from '../domain/country-profile.ts'
import { checkLanguages } from './check-languages.ts'
import { type Checked, checkShape, problemsIn } from './check-shape.ts'
import { type Cites, checkSources } from './check-sources.ts'

export function readProfile(file: string, bytes: Uint8Array): Checked<CountryProfile> {
  const checked = checkShape(file, bytes, CountryProfile)
  const { value: profile, yaml } = checked
  if (!profile || !yaml) return checked
  const found = problemsIn(file, yaml)
  checkFileName(file, profile.country, found)
  checkSources(profile.sources, citesOf(profile), found)
  checkRiskIds(profile, found)
  checkPriorities(profile, found)
  checkLanguages(profile, found)
  for (const part of ['risks', 'context'] as const) {
    profile[part].forEach(({ confirmed, review_by }, index) => {
      if (review_by <= confirmed) {
        found.add(
          [part, index, 'review_by'],
          review_by,
          `a day after confirmed (${confirmed})`,
          'correct one of the two',
        )
      }
    })
  }
  return { value: profile, yaml, problems: found.problems }
}

type Found = ReturnType<typeof problemsIn>

function checkFileName(file: string, country: string, { add }: Found): void {
  const expected = `${country.toLowerCase()}.yaml`
  if (file.split('/').at(-1) !== expected) {
    add(
      ['country'],
      `the country ${country} in this file`,
      `a file called ${expected}`,
      'rename the file or correct country',
    )
  }
}

function citesOf(profile: CountryProfile): Cites[] {
  return (['risks', 'context', 'commitments'] as const).flatMap(part =>
    profile[part].map((entry, index) => ({ path: [part, index, 'sources'], ids: entry.sources })),
  )
}

function checkRiskIds(profile: CountryProfile, { add }: Found): void {
  const ids = profile.risks.map(({ id }) => id)
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index)
      add(['risks', index, 'id'], `the id ${id} twice`, 'an id of its own', 'choose another id')
  })
  for (const part of ['points_to_raise', 'conduct', 'mission_harms'] as const) {
    profile[part].forEach((entry, index) => {
      entry.risks.forEach((id, place) => {
        if (!ids.includes(id)) {
          add(
            [part, index, 'risks', place],
            `the risk ${id}`,
            'the id of a risk of this file',
            'correct the id',
          )
        }
      })
    })
  }
}

/** Each of the five Dutch priorities is assessed, or the file says that it is not and why: never both, never neither. */
function checkPriorities(profile: CountryProfile, { add }: Found): void {
  for (const priority of priorities) {
    const assessed =
      profile.risks.some(({ theme }) => theme === priority) ||
      profile.context.some(({ subject }) => subject === priority)
    const gap = profile.not_assessed.findIndex(({ theme }) => theme === priority)
    if (assessed && gap >= 0) {
      add(
        ['not_assessed', gap],
        `${priority}, which is assessed above`,
        'only themes nobody assessed',
        'delete this entry',
      )
    } else if (!assessed && gap < 0) {
      add(
        ['not_assessed'],
        `nothing on ${priority}`,
        'each of the five priorities',
        'add a risk or context, or say in not_assessed why not',
      )
    }
  }
}
