/** Who may do what at the desk: the whole table, role by role, and what a claim of roles can and cannot give. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Deed,
  deeds,
  may,
  maySomewhere,
  type Official,
  readAssignments,
  readOffice,
  roles,
} from '../../src/domain/official.ts'

const official = (...claim: string[]): Official => ({
  subject: 'somebody',
  office: 'RVO',
  assignments: readAssignments(claim),
})

/** Written out once more, so that a change in the table is noticed here. */
const expected: Record<Deed, string> = {
  'see-mission': 'author approver keeper auditor',
  'edit-mission': 'author',
  'announce-mission': 'author',
  'make-briefing': 'author approver',
  'read-input': 'author approver',
  'decide-on-input': 'author',
  'confirm-decision': 'author approver',
  'prepare-release': 'author',
  'return-release': 'author approver',
  'approve-briefing': 'approver',
  'release-briefing': 'approver',
  'withdraw-release': 'author approver',
  'give-codes': 'author',
  'keep-keys': 'keeper',
  'read-audit': 'auditor',
}

describe('may', () => {
  it.each(deeds)('%s', deed => {
    for (const role of roles) {
      const allowed = expected[deed].split(' ').includes(role)
      expect(may(official(role), deed, 'pearls-2027'), role).toBe(allowed)
      expect(may(official(`${role}:pearls-2027`), deed, 'pearls-2027'), role).toBe(allowed)
      expect(may(official(`${role}:corals-2027`), deed, 'pearls-2027'), role).toBe(false)
      expect(maySomewhere(official(`${role}:corals-2027`), deed), role).toBe(allowed)
    }
  })

  it('gives nothing to an official without a role', () => {
    for (const deed of deeds) {
      expect([may(official(), deed, 'pearls-2027'), maySomewhere(official(), deed)]).toEqual([false, false])
    }
  })

  it('gives with two roles what either gives, and on each mission only its own', () => {
    const two = official('author:pearls-2027', 'approver:corals-2027')
    expect(may(two, 'edit-mission', 'pearls-2027')).toBe(true)
    expect(may(two, 'approve-briefing', 'pearls-2027')).toBe(false)
    expect(may(two, 'edit-mission', 'corals-2027')).toBe(false)
    expect(may(two, 'approve-briefing', 'corals-2027')).toBe(true)
  })
})

describe('a claim of roles', () => {
  it.each([
    [['author'], [{ role: 'author', mission: '*' }]],
    [
      'author keeper',
      [
        { role: 'author', mission: '*' },
        { role: 'keeper', mission: '*' },
      ],
    ],
    [['approver:pearls-2027'], [{ role: 'approver', mission: 'pearls-2027' }]],
  ])('%j gives roles', (claim, given) => expect(readAssignments(claim)).toEqual(given))

  it.each([
    undefined,
    null,
    true,
    7,
    '',
    {},
    { author: true },
    ['Author'],
    ['author '],
    ['author:'],
    ['author:*'],
    ['author:pearls:corals'],
    ['admin'],
    ['constructor'],
    ['author\n'],
    [['author', 'keeper']],
    ['author:../x'],
  ])('%j gives nothing', claim => expect(readAssignments(claim)).toEqual([]))

  it('of any shape gives only roles that are ours', () => {
    fc.assert(
      fc.property(fc.anything(), claim =>
        readAssignments(claim).every(({ role, mission }) => roles.includes(role) && mission !== ''),
      ),
    )
  })
})

it.each([
  ['RVO', 'RVO'],
  [' Ambassade Atlantis ', 'Ambassade Atlantis'],
  ['', undefined],
  ['a'.repeat(101), undefined],
  ['RVO\u202eOVR', undefined],
  ['RVO\nRVO', undefined],
  [7, undefined],
  [undefined, undefined],
])('the office %j is printed as %j', (claim, office) => expect(readOffice(claim)).toBe(office))
