/** A country profile: its schema, and what a schema cannot say. */
import { priorities } from '../domain/closed-lists.ts'
import { CountryProfile } from '../domain/country-profile.ts'
import { checkLanguages } from './check-languages.ts'
import { checkNames } from './check-names.ts'
import { type Checked, checkFile, type Found } from './check-shape.ts'
import { checkSources, citesIn } from './check-sources.ts'
import { listAt, textAt } from './rough.ts'

export function readProfile(file: string, bytes: Uint8Array): Checked<CountryProfile> {
  return checkFile(file, bytes, CountryProfile, (raw, found, complete) => {
    checkFileName(file, textAt(raw, 'country'), found)
    const cites = ['risks', 'context', 'commitments'].flatMap(part => citesIn(raw, part))
    checkSources(raw, cites, complete !== undefined, found)
    checkRiskIds(raw, found)
    checkReviews(raw, found)
    checkLanguages(raw, found)
    checkNames(raw, found)
    if (complete) checkPriorities(complete, found)
  })
}

function checkFileName(file: string, country: string | undefined, { add }: Found): void {
  const expected = `${country?.toLowerCase()}.yaml`
  if (country === undefined || file.split('/').at(-1) === expected) return
  const found = `the country ${country} in this file`
  add(['country'], found, `a file called ${expected}`, 'rename the file or correct country')
}

function checkRiskIds(raw: unknown, { add }: Found): void {
  const ids = listAt(raw, 'risks').map(risk => textAt(risk, 'id') ?? '')
  ids.forEach((id, index) => {
    if (id === '' || ids.indexOf(id) === index) return
    add(['risks', index, 'id'], `the id ${id} twice`, 'an id of its own', 'choose another id')
  })
  for (const { path, ids: cited } of ['points_to_raise', 'conduct', 'mission_harms'].flatMap(part =>
    citesIn(raw, part, 'risks'),
  )) {
    cited.forEach((id, index) => {
      if (id === '' || ids.includes(id)) return
      add([...path, index], `the risk ${id}`, 'the id of a risk of this file', 'correct the id')
    })
  }
}

function checkReviews(raw: unknown, { add }: Found): void {
  for (const part of ['risks', 'context']) {
    listAt(raw, part).forEach((entry, index) => {
      const confirmed = textAt(entry, 'confirmed')
      const review = textAt(entry, 'review_by')
      if (!confirmed || !review || review > confirmed) return
      add(
        [part, index, 'review_by'],
        review,
        `a day after confirmed (${confirmed})`,
        'correct one of the two',
      )
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
