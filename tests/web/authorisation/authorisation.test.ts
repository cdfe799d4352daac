/**
 * Whoever comes to whichever door with whatever id: what is found is what was expected, what is forbidden looks exactly like
 * what does not exist, and whoever was refused changed nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../../src/domain/closed-lists.ts'
import { told } from '../atlantis-desk.ts'
import { type Actor, has } from './actors.ts'
import { addressOf, bodyOf, type Comers, doorsOfHouse, gatherComers, idsFor, visitor } from './comers.ts'
import { everyRole, isLetIn, type Rule } from './rules.ts'
import { table } from './table.ts'
import { settings } from './world.ts'

let comers: Comers
beforeAll(async () => {
  comers = await gatherComers()
})
afterAll(() => comers.close())

describe('the table', () => {
  it('knows every door of the house, and no other', () => {
    const known = new Set(Object.keys(table).map(door => door.replace(/\?.*/, '')))
    // A door that only shows something answers a form too: that it takes none.
    const takesNone = (door: string) => door.startsWith('POST') && known.has(door.replace('POST', 'GET'))
    expect(doorsOfHouse.filter(door => !known.has(door) && !takesNone(door))).toEqual([])
    expect([...known].filter(door => !doorsOfHouse.includes(door))).toEqual([])
  })

  it('is tried by at least eight kinds of actor on at least four missions', () => {
    expect(settings.length).toBeGreaterThanOrEqual(4)
    expect(comers.actors.length).toBeGreaterThanOrEqual(7 * settings.length + 8)
  })
})

/** Like an address at which nothing ever was. */
async function tellNowhere(actor: Actor, way: string, path: string, language: string, body?: BodyInit) {
  const desk = path.startsWith('/:language/desk') ? 'desk/' : ''
  const nowhere = path.startsWith('/v1') ? '/v1/no-such' : `/${language}/${desk}no-such`
  return told(await comers.come(actor, way, nowhere, body))
}

function refusedWith(actor: Actor, way: string, path: string, body?: BodyInit): number {
  if (!path.startsWith('/:language/desk') || actor.claim !== undefined) return 404
  if (way !== 'POST') return 303
  // What was typed comes back to be sent again; a file cannot.
  return body instanceof FormData ? 415 : 403
}

/** Nobody reads of a mission that is not public who has nothing to do with it. */
function expectNoSecrets(actor: Actor, body: string, where: string) {
  for (const { mission, announced } of settings) {
    const { id, title } = mission
    if (announced || actor.participates === id || has(actor, everyRole, id)) continue
    expect(body.includes(title.nl) || body.includes(title.en), `${where} tells of ${id}`).toBe(false)
  }
}

async function tryDoor(actor: Actor, way: string, path: string, language: string, rule: Rule) {
  const { come, setBack, wrote } = comers
  const nowhere = new Map<string, Awaited<ReturnType<typeof told>>>()
  const refused = rule.refused?.(actor)
  for (const ids of idsFor(path)) {
    const address = addressOf(path, language, ids, rule.query)
    const where = `${way} ${address} by ${actor.name}`
    const body = way === 'POST' ? bodyOf(rule, ids) : undefined
    const answer = await come(actor, way, address, body)
    const same = !wrote()
    if (isLetIn(rule, actor, ids)) {
      const status = typeof rule.status === 'function' ? rule.status(ids, actor) : rule.status
      expect(answer.status, where).toBe(status)
      expectNoSecrets(actor, await answer.text(), where)
      expect(same || rule.writes, `${where} changes something`).toBe(true)
      if (!same) await setBack()
      continue
    }
    // What was typed may come back, so each body has a nowhere of its own.
    const sent = String(body)
    const expected =
      nowhere.get(sent) ??
      (await (refused
        ? told(await come(visitor, way, address, body))
        : tellNowhere(actor, way, path, language, body)))
    nowhere.set(sent, expected)
    expect(answer.status, where).toBe(refused ?? refusedWith(actor, way, path, body))
    expect(await told(answer), where).toEqual(expected)
    expect(same, `${where} changes something`).toBe(true)
  }
}

/** The second language is the same code at other addresses: who has to do with other missions stays away from those. */
function comersTo(language: string): readonly Actor[] {
  const others = settings.slice(1).map(({ mission }) => mission.id)
  return comers.actors.filter(
    ({ name }) => language === languages[0] || !others.some(id => name.includes(id)),
  )
}

describe.each(languages)('in %s', language => {
  it.each(Object.entries(table))('%s', async (door, rule) => {
    const [method = '', path = ''] = door.split(' ')
    for (const actor of comersTo(language))
      for (const way of method === 'GET' && language === languages[0] ? ['GET', 'HEAD'] : [method])
        await tryDoor(actor, way, path, language, rule)
    expect(comers.unchanged(), `${door} changes something`).toBe(true)
  })
})
