/** Whatever officials do in whatever order: nothing is released without two people, and with no caution left unsettled. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReleaseState, releaseStates } from '../../src/domain/closed-lists.ts'
import { isClear } from '../../src/domain/embargo.ts'
import { type Release, releaseActs, releaseSteps } from '../../src/domain/release.ts'
import { advance, beginVersion, openCautions, type ReleaseDeed } from '../../src/release/advance.ts'

const on = '2026-11-23'
/** The first two come up most: who worked on everything may approve nothing. */
const people = ['official:1', 'official:2', 'official:3', 'official:4'] as const
const cautions = ['single-source pearls', 'no-profile XA'] as const

/** What the world is like while they work, apart from the version itself. */
interface World {
  versions: Release[]
  open: readonly string[]
  text: string
  /** Kept beside the version: who did what since it was last a draft. */
  submittedBy: string | undefined
  approvedBy: string | undefined
}
interface Model {
  reached: Set<ReleaseState>
}

const latest = ({ versions }: World) => versions.at(-1)

class Begin implements fc.Command<Model, World> {
  readonly by: string
  constructor(by: string) {
    this.by = by
  }
  check = () => true
  run(_: Model, world: World): void {
    const before = latest(world)
    const begun = beginVersion('pearls', world.versions, this.by)
    const busy = before !== undefined && ['draft', 'in-review', 'approved'].includes(before.state)
    expect('refused' in begun).toBe(busy)
    if ('refused' in begun) return
    expect(begun.release.supersedes).toBe(before?.version)
    world.versions.push(begun.release)
    world.submittedBy = world.approvedBy = undefined
  }
  toString = () => `begin(${this.by})`
}

class Change implements fc.Command<Model, World> {
  readonly to: Partial<World>
  constructor(to: Partial<World>) {
    this.to = to
  }
  check = () => true
  run(_: Model, world: World): void {
    Object.assign(world, this.to)
  }
  toString = () => `world(${JSON.stringify(this.to)})`
}

class Do implements fc.Command<Model, World> {
  readonly make: (world: World) => ReleaseDeed
  readonly by: string
  constructor(make: (world: World) => ReleaseDeed, by: string) {
    this.make = make
    this.by = by
  }
  check = () => true
  run(model: Model, world: World): void {
    const before = latest(world)
    if (!before) return
    const deed = this.make(world)
    const frozen = structuredClone(before)
    const result = advance(before, deed, this.by, on)
    expect(before).toEqual(frozen)
    if ('refused' in result) return
    const { release } = result
    expect(releaseSteps[deed.act].from).toContain(before.state)
    expect(release.state).toBe(releaseSteps[deed.act].to)
    model.reached.add(release.state)
    world.versions[world.versions.length - 1] = release
    if (deed.act === 'return') world.submittedBy = world.approvedBy = undefined
    if (deed.act === 'submit') world.submittedBy = this.by
    if (deed.act === 'approve') world.approvedBy = this.by
    if (release.state === 'approved' || deed.act === 'release') mustBeAgreed(release, world)
  }
  toString = () => `${this.by} ${JSON.stringify(this.make({ open: [], text: '' } as unknown as World))}`
}

/** Told by what was seen happening, not by what the version says of itself. */
function mustBeAgreed(release: Release, world: World): void {
  expect(world.submittedBy).toBeDefined()
  expect(world.approvedBy).toBeDefined()
  expect(world.approvedBy).not.toBe(world.submittedBy)
  expect(release.authors).not.toContain(world.approvedBy)
  expect(release.approver).toBe(world.approvedBy)
  expect(release.office).toBe('BZ')
  expect(openCautions(release, world.open)).toEqual([])
  for (const { reason } of release.accepted) expect(reason.trim()).not.toBe('')
  expect(release.text).toBe(world.text)
  expect(isClear(release.embargo)).toBe(true)
}

const person = fc.constantFrom(people[0], people[0], people[0], people[1], ...people)
const constant = (make: (world: World) => ReleaseDeed) => fc.constant(make)
/** The way onward comes often, so that many runs get to the end of it; what spoils it comes now and then. */
const deeds = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ key: fc.constantFrom(...cautions), reason: fc.constantFrom('known', 'known', ' ') })
      .map(given => () => ({ act: 'accept-caution', ...given }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...cautions).map(key => () => ({ act: 'refuse-caution', key }) as const),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('none', 'none', '2027-01-15T08:00Z', 'tomorrow')
      .map(embargo => () => ({ act: 'set-embargo', embargo }) as const),
  },
  {
    weight: 6,
    arbitrary: constant(({ open: cautions, text }) => ({ act: 'submit', facts_as_at: on, cautions, text })),
  },
  { weight: 1, arbitrary: constant(() => ({ act: 'return' })) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('BZ', 'BZ', 'BZ', ' ')
      .map(
        office => (world: World) =>
          ({ act: 'approve', office, cautions: world.open, text: world.text }) as const,
      ),
  },
  { weight: 6, arbitrary: constant(({ open: cautions, text }) => ({ act: 'release', cautions, text })) },
  { weight: 1, arbitrary: constant(() => ({ act: 'supersede' })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('wrong figure', '')
      .map(reason => () => ({ act: 'withdraw', reason }) as const),
  },
)
const change = fc.oneof(
  fc.subarray([...cautions]).map(open => new Change({ open })),
  fc.constantFrom('a', 'b').map(text => new Change({ text })),
)
const act = fc.tuple(deeds, person).map(([make, by]) => new Do(make, by))
const commands = fc.commands(
  [person.map(by => new Begin(by)), ...Array.from({ length: 20 }, () => act), change],
  {
    maxCommands: 100,
    size: 'max',
  },
)

describe('a version', () => {
  it('is released by two people with every caution settled, whatever is tried', () => {
    const reached = new Set<ReleaseState>(['draft'])
    fc.assert(
      fc.property(commands, given => {
        const world: World = {
          versions: [],
          open: [],
          text: 'a',
          submittedBy: undefined,
          approvedBy: undefined,
        }
        fc.modelRun(() => ({ model: { reached }, real: world }), given)
      }),
      { numRuns: 1000 },
    )
    // A run that never gets anywhere proves nothing.
    expect([...reached].sort()).toEqual([...releaseStates].sort())
  })

  it('reaches no state but along the table, from any state by any act', () => {
    for (const state of releaseStates) {
      for (const act of releaseActs) {
        const { release } = beginVersion('pearls', [], people[0]) as { release: Release }
        const whole = { ...release, state, embargo: 'none', text: 'a', approver: people[1], office: 'BZ' }
        const deed = {
          act,
          key: 'k',
          reason: 'r',
          embargo: 'none',
          facts_as_at: on,
          text: 'a',
          cautions: [],
          office: 'BZ',
        }
        const result = advance(whole, deed as ReleaseDeed, people[2], on)
        const allowed = releaseSteps[act].from.includes(state)
        expect([state, act, 'release' in result]).toEqual([state, act, allowed])
      }
    }
  })

  it('keeps the reasons for its cautions when it is given back, and takes them along to the next version', () => {
    const step = (release: Release, deed: ReleaseDeed, by: string): Release => {
      const result = advance(release, deed, by, on)
      if ('refused' in result) throw new Error(result.refused)
      return result.release
    }
    const before = { cautions: [cautions[0]], text: 'a' }
    const begun = beginVersion('pearls', [], people[0])
    if ('refused' in begun) throw new Error(begun.refused)
    let release = step(begun.release, { act: 'accept-caution', key: cautions[0], reason: 'known' }, people[0])
    release = step(release, { act: 'set-embargo', embargo: 'none' }, people[0])
    release = step(release, { act: 'submit', facts_as_at: on, ...before }, people[0])
    release = step(release, { act: 'return' }, people[1])
    expect(release).toMatchObject({ state: 'draft', accepted: [{ reason: 'known', by: people[0] }] })
    expect(release).not.toHaveProperty('text')
    release = step(release, { act: 'submit', facts_as_at: on, ...before }, people[2])
    expect(advance(release, { act: 'approve', office: 'BZ', ...before }, people[0], on)).toEqual({
      refused: 'same-official',
    })
    release = step(release, { act: 'approve', office: 'BZ', ...before }, people[1])
    release = step(release, { act: 'release', ...before }, people[1])
    const next = beginVersion('pearls', [release], people[1])
    expect(next).toMatchObject({
      release: { version: 2, supersedes: 1, accepted: release.accepted, state: 'draft' },
    })
  })
})
