/** Sealing: opens for each recipient and nobody else, as what it was sealed as, and not after a single bit changed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { armor } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SealedHeader } from '../../src/domain/sealed.ts'
import { looksSealed } from '../../src/intake/inspect-sealed.ts'
import { mailboxOf } from '../../src/intake/mailbox.ts'
import { open } from '../../src/intake/open.ts'
import { makeReceipt } from '../../src/intake/receipt.ts'
import { seal } from '../../src/intake/seal.ts'
import { coral, header, keepers, pearl, recipients, recovery, stranger, submission } from './sealing.ts'

const sealed = await seal(submission, header, recipients)

describe('seal and open', () => {
  it('give back what was sealed to every recipient, the recovery key among them', async () => {
    for (const { identity } of keepers) {
      expect(await open(sealed, identity, header)).toEqual({ content: submission })
    }
  })

  it('give nothing to anybody else', async () => {
    expect(await open(sealed, stranger.identity, header)).toEqual({ refused: 'other-key' })
  })

  it.each([
    ['mission', 'corals'],
    ['record', '00000000-0000-4000-8000-000000000000'],
    ['version', 2],
    ['kind', 'answer'],
    ['point', 1],
    ['turn', 3],
  ] as const)('refuse a file that was put under another %s', async (key, other) => {
    const expected = { ...header, [key]: other } as SealedHeader
    expect(await open(sealed, pearl.identity, expected)).toEqual({ refused: 'moved' })
  })

  it('refuse a file in which any one bit is another', async () => {
    const bytes = armor.decode(sealed)
    const anyBit = fc.nat(bytes.length * 8 - 1)
    await fc.assert(
      fc.asyncProperty(anyBit, fc.constantFrom(...keepers), async (bit, { identity }) => {
        const changed = bytes.slice()
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await open(armor.encode(changed), identity, header)).toHaveProperty('refused')
      }),
      { numRuns: 400 },
    )
  })

  it('refuse what is no sealed file at all', async () => {
    for (const text of [
      '',
      'hello',
      '-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----',
    ]) {
      expect(await open(text, pearl.identity, header)).toEqual({ refused: 'damaged' })
    }
  })

  it('keep any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async text => {
        const file = await seal({ text }, header, recipients)
        expect(await open(file, coral.identity, header)).toEqual({ content: { text } })
      }),
      { numRuns: 30 },
    )
  })

  it('have seven sizes, which depend on the size class alone', async () => {
    const sizes = new Map<number, Set<number>>()
    for (let length = 0; length < 65_000; length += 1021) {
      const file = await seal('x'.repeat(length), header, recipients)
      const bytes = length + 200
      const size = [1, 2, 4, 8, 16, 32, 64].find(one => one * 1024 >= bytes) ?? 0
      sizes.set(size, (sizes.get(size) ?? new Set()).add(file.length))
    }
    expect(new Set([...sizes.values()].flatMap(one => [...one])).size).toBe(7)
    await expect(seal('x'.repeat(65_536), header, recipients)).rejects.toThrow(/do not fit/)
  })

  it('need two officials and a recovery key, each another key', async () => {
    const twin = { ...coral.recipient, age: pearl.recipient.age }
    for (const few of [
      [],
      [pearl.recipient, recovery.recipient],
      [pearl.recipient, coral.recipient],
      [pearl.recipient, twin, recovery.recipient],
    ]) {
      await expect(seal(submission, header, few)).rejects.toThrow(/at least two officials and a recovery key/)
    }
  })

  it('let the sender open with the receipt what was sealed to the mailbox', async () => {
    const receipt = makeReceipt(new Uint8Array(26).fill(7))
    const { identity, recipient } = await mailboxOf(receipt)
    const letter = { ...header, kind: 'question', point: 1, turn: 4 } as const
    const file = await seal({ text: 'Which reef?' }, letter, recipients, recipient)
    expect(await open(file, identity, letter)).toEqual({ content: { text: 'Which reef?' } })
    expect((await mailboxOf(receipt)).recipient).toBe(recipient)
    expect((await mailboxOf(makeReceipt(new Uint8Array(26).fill(8)))).recipient).not.toBe(recipient)
    expect(await open(sealed, identity, header)).toEqual({ refused: 'other-key' })
  })
})

describe('looksSealed', () => {
  it('knows a sealed file for so many, and nothing else', async () => {
    expect(looksSealed(sealed, 3)).toBe(true)
    expect(looksSealed(sealed, 4)).toBe(false)
    expect(looksSealed('The divers told us', 3)).toBe(false)
    const bytes = armor.decode(sealed)
    expect(looksSealed(armor.encode(bytes.subarray(0, -1)), 3)).toBe(false)
    expect(looksSealed(armor.encode(new TextEncoder().encode('age-encryption.org/v1\nclear text')), 3)).toBe(
      false,
    )
  })
})

describe("Debian's age", () => {
  const age = (input: string, ...words: string[]) => execFileSync('age', words, { input, encoding: 'utf8' })

  it('opens what we seal, with each identity', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'geleidebrief-age-'))
    try {
      for (const { identity, recipient } of keepers) {
        const file = join(folder, recipient.id)
        writeFileSync(file, `${identity}\n`)
        const found = JSON.parse(age(sealed, '--decrypt', '-i', file))
        expect(found).toEqual({ ...header, content: submission })
      }
      const file = join(folder, 'stranger')
      writeFileSync(file, stranger.identity)
      const refused = () => execFileSync('age', ['-d', '-i', file], { input: sealed, stdio: 'pipe' })
      expect(refused).toThrow(/no identity matched/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('seals what we open, if it is padded like ours', async () => {
    const to = recipients.flatMap(({ age }) => ['-r', age])
    const text = JSON.stringify({ ...header, content: submission })
    const file = age(
      text.padEnd(text.length + 2048 - new TextEncoder().encode(text).length),
      '--armor',
      ...to,
    )
    expect(looksSealed(file, 3)).toBe(true)
    expect(looksSealed(age(text, '--armor', ...to), 3)).toBe(false)
    expect(await open(file, recovery.identity, header)).toEqual({ content: submission })
  })
})
