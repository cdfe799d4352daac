/** What a sender wrote stands in nothing that is printed, in none of eight disguises: briefings for all, in every form. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { audiences, languages } from '../src/domain/closed-lists.ts'
import type { Manifest } from '../src/domain/manifest.ts'
import type { Point } from '../src/domain/submission.ts'
import type { Voice } from '../src/domain/voice.ts'
import { prepareBriefing } from '../src/prepare-briefing.ts'
import type { ReleaseRooms } from '../src/release-rooms.ts'
import { trackChanges } from '../src/track-changes.ts'
import { forms } from '../src/web/order/briefing-order.ts'
import { asOf, content, pearls } from './support/atlantis.ts'
import { disguises } from './support/disguises.ts'
import { findCanaries } from './support/find-canaries.ts'
import { presses, shell } from './support/house.ts'
import { releaseMission } from './support/release-mission.ts'
import { Browser } from './web/atlantis-desk.ts'
import { deskOf } from './web/demo-desk.ts'
import { openDeskWithIntake } from './web/desk-with-intake.ts'

const fields = ['place', 'happens', 'affected', 'ask'] as const
const uses = ['attributed', 'anonymous', 'background'] as const
/** With an accent, so that there is something to take apart. */
const canaryOf = (use: string, field: string) => `Quélmaröon${use}${field}`
const canaries = [
  ...uses.flatMap(use => fields.map(field => canaryOf(use, field))),
  'Zindelbröok',
  'Härpfennel',
]

const raw = uses.map(
  (use): Point => ({
    ...{ theme: 'labour', sectors: ['maritime'], sources: [], use, consent: true },
    ...(use === 'attributed' && { organisation: 'Reef Union' }),
    happens: `In ${canaryOf(use, 'happens')} the divers go down twice.`,
    place: canaryOf(use, 'place'),
    affected: `those of ${canaryOf(use, 'affected')}`,
    ask: `Ask about ${canaryOf(use, 'ask')}.`,
  }),
)
/** What an official wrote anew; these words show that it was printed. */
const anew = (use: 'attributed' | 'anonymous'): Voice => ({
  ...{ use, theme: 'labour', sectors: ['maritime'], sources: [] },
  ...(use === 'attributed' && { organisation: 'Reef Union' }),
  statement: { nl: `Duikers rusten te kort (${use}).`, en: `Divers rest too little (${use}).` },
  ask: { nl: 'Wie telt de uren?', en: 'Who counts the hours?' },
})
const decided = { kind: 'part', reason: 'could-identify' } as const

const told: { name: string; bytes: Uint8Array }[] = []
/** The frozen files of two versions. */
const released: typeof told = []

beforeAll(async () => {
  const { desk, intake, send } = await openDeskWithIntake()
  await send(raw)
  const officials = deskOf(intake, asOf)
  const one = await officials.submissionOf(pearls.id)
  await officials.ask(one, 2, 'Zindelbröok, is that a reef?')
  for (const [point, use] of [
    [1, 'attributed'],
    [2, 'anonymous'],
  ] as const) {
    expect(await officials.decide(one, point, decided, 'We left out Härpfennel.', anew(use))).toBe('done')
  }
  await officials.decide(one, 3, { kind: 'use', reason: 'new-and-credible' }, 'Härpfennel')
  // Twice, so that there are files with tracked changes too.
  const rooms: ReleaseRooms = {
    ...{ ...(await desk.store.releases()), ...(await desk.store.releasing()), content },
    contentRevision: 'c0ffee',
    prepare: inputs => prepareBriefing(inputs, presses[inputs.language], shell),
    track: (before, after, by) => trackChanges(before, after, by, shell),
    voices: { list: id => intake.voices.list(id) },
  }
  for (const _ of ['first', 'second']) await releaseMission(rooms, pearls, asOf)
  const { releases } = rooms
  const manifests = (await releases.ofMission(pearls.id)).map(
    ({ signed }) => JSON.parse(signed?.manifest ?? '{}') as Manifest,
  )
  for (const { name, sha256 } of manifests.flatMap(({ files }) => files))
    released.push({ name, bytes: (await rooms.files.read(sha256)) ?? new Uint8Array() })

  const official = await new Browser(desk).signIn('author')
  const order = async (path: string) => {
    const answer = await official.get(path)
    expect([path, answer.status]).toEqual([path, 200])
    told.push({ name: path, bytes: new Uint8Array(await answer.arrayBuffer()) })
  }
  for (const language of languages) {
    for (const audience of audiences)
      for (const format of forms) {
        const asked = `briefing?audience=${audience}&language=${language}&format=${format}`
        await order(`/${language}/desk/missions/${pearls.id}/${asked}`)
        if (audience === 'public') await order(`/${language}/missions/${pearls.id}/${asked}`)
      }
    await order(`/${language}/missions/${pearls.id}`)
    await order(`/${language}/missions`)
  }
}, 60_000)

it('the rewritten text was printed, and background was not', () => {
  const briefing = (form: string) =>
    told.find(({ name }) =>
      name.endsWith(`desk/missions/${pearls.id}/briefing?audience=participant&language=en&format=${form}`),
    )
  const written = uses.map(use => `Divers rest too little (${use})`)
  for (const form of forms) {
    const found = findCanaries(briefing(form)?.bytes ?? new Uint8Array(), written).join('\n')
    expect([form, ...written.map(text => found.includes(text))]).toEqual([form, true, true, false])
  }
})

it('nothing that was printed has a word of the original, nor of what was asked and answered', () => {
  expect(told).toHaveLength(languages.length * (audiences.length * forms.length + forms.length + 2))
  expect(
    told.flatMap(({ name, bytes }) => findCanaries(bytes, canaries).map(found => `${name}: ${found}`)),
  ).toEqual([])
}, 60_000)

it('nothing that was released has, in two versions with their tracked changes', () => {
  // Eight documents in three forms, twice, and eight with changes.
  expect(released).toHaveLength(2 * 24 + 8)
  const printed = released.filter(({ name }) => /-participant-en(-changes.*)?\.(docx|html|json)$/.test(name))
  expect(printed).toHaveLength(7)
  for (const { name, bytes } of printed)
    expect([name, findCanaries(bytes, ['Divers rest too little (anonymous)']).length > 0]).toEqual([
      name,
      true,
    ])
  expect(
    released.flatMap(({ name, bytes }) => findCanaries(bytes, canaries).map(found => `${name}: ${found}`)),
  ).toEqual([])
}, 60_000)

describe('what looks for them finds', () => {
  const canary = canaryOf('anonymous', 'happens')
  const word = () =>
    told.find(({ name }) => name.endsWith('ambassador&language=en&format=docx'))?.bytes ?? new Uint8Array()
  const text = (form: string) =>
    told.find(({ name }) => name.endsWith(`ambassador&language=en&format=${form}`))?.bytes ?? new Uint8Array()
  const into = (whole: string, inside: string, at: string) => {
    expect(whole).toContain(at)
    return whole.replace(at, () => inside + at)
  }
  const withPart = (part: string, at: string, inside: string) => {
    const parts = unzipSync(word())
    return zipSync({
      ...parts,
      [part]: strToU8(into(strFromU8(parts[part] ?? new Uint8Array()), inside, at)),
    })
  }

  it.each(Object.entries(disguises))('a canary in disguise: %s', (_, disguise) => {
    const hidden = disguise(canary)
    const documents = {
      'the text of a Word file': withPart('word/document.xml', '</w:t>', ` ${hidden}`),
      'properties of a Word file': withPart('docProps/core.xml', '</dc:title>', hidden),
      'a part of its own': zipSync({
        ...unzipSync(word()),
        'word/comments.xml': strToU8(`<w:t>${hidden}</w:t>`),
      }),
      'the text of the twin': strToU8(into(strFromU8(text('html')), `about${hidden} `, '</p>')),
      'an attribute of the twin': strToU8(into(strFromU8(text('html')), `<i title="${hidden}"></i>`, '</p>')),
      'the JSON': strToU8(into(strFromU8(text('json')), `"x":${JSON.stringify(hidden)},`, '"mission"')),
    }
    const missed = Object.entries(documents).filter(([, bytes]) => findCanaries(bytes, [canary]).length === 0)
    expect(missed.map(([name]) => name)).toEqual([])
  })

  it('a canary in the name of a part, and none where there is none', () => {
    expect(
      findCanaries(zipSync({ ...unzipSync(word()), 'quelmaroonanonymoushappens.xml': strToU8('') }), [
        canary,
      ]),
    ).toEqual([`${canary} in names`])
    expect(findCanaries(word(), [canary])).toEqual([])
  })
})
