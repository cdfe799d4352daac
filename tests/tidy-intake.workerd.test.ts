/** The daily round of the Worker: what was erased, what was kept long enough, and the anchor of the trail. */
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import worker from '../src/index.ts'
import { openRooms } from './store/intake-rooms.ts'
import { byProof, mission, sealedThing, today } from './store/sealed-thing.ts'

const { audit, submissions, erasures } = await openRooms(mission('pearls', '2027-01-10'))

it('runs, leaves a note of it on the trail, and an anchor outside the database', async () => {
  for (const id of ['erased', 'kept']) await submissions.receive(sealedThing(id), byProof(`proof ${id}`))
  const found = await submissions.find('pearls', 'erased')
  if (found) await erasures.erase(found, today)
  await worker.scheduled(undefined, { ...env, ENVIRONMENT: 'local', TEST_NOW: '2027-06-01' })
  expect(await submissions.find('pearls', 'kept')).not.toHaveProperty('sealed')
  const last = (await audit.entries()).at(-1)
  expect(last).toMatchObject({ act: 'retention-applied', day: '2027-06-01', actor: 'product' })
  expect(await audit.anchors()).toEqual([{ seq: last?.seq, hash: last?.hash }])
  await worker.scheduled(undefined, { ...env, ENVIRONMENT: 'local', TEST_NOW: '2028-01-11' })
  expect(await submissions.list('pearls')).toEqual([])
  expect(await audit.anchors()).toHaveLength(2)
})

it('heeds the day of a test on this machine only', async () => {
  await worker.scheduled(undefined, { ...env, ENVIRONMENT: 'production', TEST_NOW: '2099-01-01' })
  expect((await audit.entries()).at(-1)?.day).toBe(new Date().toISOString().slice(0, 10))
})
