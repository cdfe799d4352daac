/** Other ways in: with methods that no door takes, and with ids that stand in a form instead of in the address. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMission } from '../../../src/content/write-mission.ts'
import type { Mission } from '../../../src/domain/mission.ts'
import { typeMission } from '../../../src/web/desk/mission-form/typed-mission.ts'
import { told } from '../atlantis-desk.ts'
import { formOf } from '../form-of.ts'
import { type Actor, has } from './actors.ts'
import { addressOf, type Comers, doorsOfHouse, gatherComers, idsFor, nobodys } from './comers.ts'
import { table } from './table.ts'
import { settings } from './world.ts'

let comers: Comers
beforeAll(async () => {
  comers = await gatherComers()
})
afterAll(() => comers.close())

const paths = [...new Set(doorsOfHouse.map(door => door.slice(door.indexOf(' ') + 1)))]
const noMethods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']

it.each(noMethods)('nobody gets anywhere with %s', async method => {
  const { actors, come, unchanged } = comers
  for (const actor of actors) {
    const nowhere = async (address: string) => told(await come(actor, method, address))
    const [page, problem] = [await nowhere('/nl/no-such'), await nowhere('/v1/no-such')]
    for (const path of paths) {
      const [ids = {}] = idsFor(path)
      const answer = await told(await come(actor, method, addressOf(path, 'nl', ids)))
      const where = `${method} ${path} by ${actor.name}`
      expect(answer.status, where).toBe(405)
      expect(answer, where).toEqual(path.startsWith('/v1/') ? problem : page)
    }
    expect(unchanged(), `${method} by ${actor.name} changes something`).toBe(true)
  }
})

it('nobody sends a form where nothing takes one', async () => {
  const { actors, come, unchanged } = comers
  const only = paths.filter(path => !doorsTakeForms.has(path))
  expect(only.length).toBeGreaterThan(20)
  for (const actor of actors) {
    for (const path of only) {
      const [ids = {}] = idsFor(path)
      const answers = await Promise.all(
        [ids, nobodys].map(async one =>
          told(
            await come(actor, 'POST', addressOf(path, 'nl', one), new URLSearchParams({ announced: 'yes' })),
          ),
        ),
      )
      const signsIn = /^\/:language\/desk/.test(path) && actor.claim === undefined
      expect(answers[0]?.status, `${path} by ${actor.name}`).toBe(signsIn ? 403 : 405)
      expect(answers[0]).toEqual(answers[1])
    }
    expect(unchanged(), actor.name).toBe(true)
  }
})
const doorsTakeForms = new Set(
  Object.keys(table).flatMap(door => (door.startsWith('POST') ? [door.slice('POST '.length)] : [])),
)

/** Who writes on some mission, and not on this one. */
function strangersTo(mission: string): Actor[] {
  return comers.actors.filter(one => one.claim?.includes('author:') && !has(one, ['author'], mission))
}

describe('an id in a form', () => {
  it('of a mission of others is answered as one that nobody has', async () => {
    const { come, unchanged } = comers
    for (const { mission } of settings) {
      const strangers = strangersTo(mission.id)
      expect(strangers.length).toBeGreaterThanOrEqual(3)
      for (const actor of strangers) {
        for (const [address, bodyWith] of [
          ['/nl/desk/new-mission', (one: Mission) => formOf(typeMission(one, 'nl'))],
          ['/nl/desk/import-mission', fileOf],
        ] as const) {
          const answerTo = async (one: Mission) => {
            const { status, headers, body } = await told(await come(actor, 'POST', address, bodyWith(one)))
            return { status, headers, body: body.replaceAll(one.id, 'ID') }
          }
          const found = await answerTo(mission)
          expect(found, `${address} by ${actor.name}`).toEqual(
            await answerTo({ ...mission, id: 'nobodys-2027' }),
          )
          expect(found.body).toContain('ID')
        }
      }
    }
    expect(unchanged()).toBe(true)
  })

  it('of a code of another mission revokes nothing, and does not tell that there is one', async () => {
    const { actors, codes, come, unchanged } = comers
    for (const { mission } of settings) {
      const author = actors.find(({ claim }) => claim === `author:${mission.id}`) as Actor
      const revoke = async (code: string) => {
        const address = `/nl/desk/missions/${mission.id}/codes/revoke`
        return told(await come(author, 'POST', address, new URLSearchParams({ code })))
      }
      const others = codes.filter(code => code.mission !== mission.id)
      expect(others.length).toBe(3 * (settings.length - 1))
      for (const { id } of others) expect(await revoke(id)).toEqual(await revoke('code-of-nobody'))
    }
    expect(unchanged()).toBe(true)
  })

  it('that is an old or revoked code opens no more than one that never was', async () => {
    const { codes, actors, come, unchanged, setBack } = comers
    for (const actor of actors) {
      const enter = (code: string) => come(actor, 'POST', '/nl/participant', new URLSearchParams({ code }))
      const nothing = await told(await enter('7Q2-XXX'))
      expect(nothing.status).toBe(400)
      // Of each mission one that is good, one that was revoked and one that is old.
      for (const [place, { printed }] of codes.entries()) {
        if (place % 3 === 0) continue
        expect(await told(await enter(printed)), actor.name).toEqual(nothing)
      }
    }
    expect(unchanged()).toBe(true)
    const [good] = codes
    const [visitor] = actors
    const body = new URLSearchParams({ code: good?.printed ?? '' })
    expect((await come(visitor as Actor, 'POST', '/nl/participant', body)).status).toBe(303)
    await setBack()
  })
})

function fileOf(mission: Mission): FormData {
  const form = new FormData()
  form.set('text', writeMission(mission))
  return form
}
