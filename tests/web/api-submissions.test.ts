/** Input by a program: the same sealing, the same work and the same key as the form. */
import { beforeEach, describe, expect, it } from 'vitest'
import { headerOfSubmission } from '../../src/domain/sealed.ts'
import { open } from '../../src/intake/open.ts'
import { seal } from '../../src/intake/seal.ts'
import { pearls } from '../support/atlantis.ts'
import { isAsAsked } from './as-described.ts'
import { identities } from './atlantis-input.ts'
import { openProgram, type Program, point, submission } from './program-at-the-door.ts'
import { demoRecipients } from './send-input.ts'

let program: Program
beforeEach(async () => {
  program = await openProgram()
})
const ask = (mission?: string) => program.ask(mission)
const send: Program['send'] = (...sent) => program.send(...sent)
const stored = () => program.stored()

async function openStored() {
  const id = (await stored())[0]?.id ?? ''
  const sealed = (await (await program.atlantis.intake()).submissions.find(pearls.id, id))?.sealed ?? ''
  return Promise.all(identities.map(one => open(sealed, one, headerOfSubmission(pearls.id, id))))
}

describe('what is sent', () => {
  it('readable is sealed here to every recipient, kept nowhere else, and answered with a receipt that opens it', async () => {
    const { key, proof } = await ask()
    const body = { proof, submission }
    expect(isAsAsked('Input', body)).toBe(true)
    const { status, told } = await send(body, key)
    expect([status, told.receipt]).toEqual([201, expect.stringMatching(/^([0-9A-Z]{3}-){8}[0-9A-Z]{3}$/)])
    expect(program.atlantis.kept()).not.toMatch(/CANARY|north reef/)
    for (const opened of await openStored()) expect(opened).toEqual({ content: submission })
    const code = new URLSearchParams({ code: told.receipt })
    const page = await program.atlantis.send('/en/receipt', { method: 'POST', body: code })
    expect(await page.text()).toContain('id="point-1"')
  })

  it('sealed by the program is kept as it came', async () => {
    const { key, record, proof } = await ask()
    const sealed = await seal(submission, headerOfSubmission(pearls.id, record), await demoRecipients())
    const body = { proof, sealed, points: 1 }
    expect(isAsAsked('Input', body)).toBe(true)
    expect((await send(body, key)).status).toBe(201)
    expect((await stored())[0]).toMatchObject({ id: record, sealed_in: 'browser' })
    for (const opened of await openStored()) expect(opened).toEqual({ content: submission })
  })

  it('is taken once of twenty that come at the same time, and each gets the same receipt', async () => {
    const { key, proof } = await ask()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send({ proof, submission }, key)))
    expect(new Set(answers.map(({ status, told }) => `${status} ${told.receipt}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await stored()).toHaveLength(1)
    const again = await send({ proof: 'lost', submission }, key)
    expect([again.status, again.told]).toEqual([201, answers[0]?.told])
  })

  it('with one key is one thing: of twenty others at the same time one is kept', async () => {
    const { key, proof } = await ask()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) => {
        const points = [{ ...point, place: `reef ${number}` }]
        return send({ proof, submission: { ...submission, points } }, key)
      }),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(422)])
    expect(await stored()).toHaveLength(1)
  })
})
