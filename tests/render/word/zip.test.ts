/** The zip file around a Word document: the compressor is the platform's own, so what it makes is pinned here. */
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zip, zipPart } from '../../../src/render/word/zip.ts'

/** Text with the repetition of XML and the variety of words, the same on every machine. */
function longText(): string {
  let seed = 1
  const words = Array.from({ length: 20_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % 5 === 0 ? '<w:r><w:t>' : (seed % 30_011).toString(36)
  })
  return words.join(' ')
}

it('gives the bytes that every other machine gives: another compressor would show here', () => {
  const file = zip([zipPart('long.xml', longText()), zipPart('short.xml', '<short/>')])
  expect(createHash('sha256').update(file).digest('hex')).toBe(
    'dcf7f4b4562bda49e7312575bcb3e0d270a3b1f0d0f0d9a0cf5eb602a3d29a6c',
  )
})

it('can be opened again, and stores what is too short to be worth compressing', () => {
  const text = longText()
  const file = zip([zipPart('long.xml', text), zipPart('short.xml', '<short/>')])
  const parts = unzipSync(file)
  expect(new TextDecoder().decode(parts['long.xml'])).toBe(text)
  expect(new TextDecoder().decode(parts['short.xml'])).toBe('<short/>')
  expect(file.length).toBeLessThan(text.length / 2)
  expect(zipPart('short.xml', '<short/>').method).toBe(0)
})
