/** Where the time of our own pipeline goes: merge, template, Word, and how much of Word is packing. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { prepareBriefing } from '../src/prepare-briefing.ts'
import { press, shell } from './contenders/ours.ts'
import { madeUpInputs } from './content/inputs.ts'
import { median } from './figures.ts'

export interface Split {
  readonly merge: number
  readonly template: number
  readonly writer: number
  readonly zip: number
}

function split(size: number, warm: number, timed: number): Split {
  const inputs = madeUpInputs(size)
  const whole = prepareBriefing(inputs, press, shell)
  // Parts that are the same in another document are packed once and kept; only the others are packed each time.
  const other = unzipSync(prepareBriefing(madeUpInputs(size + 1), press, shell).word())
  const parts = Object.entries(unzipSync(whole.word())).filter(
    ([name, bytes]) => !other[name] || Buffer.compare(bytes, other[name]) !== 0,
  )
  const texts = parts.map(([name, bytes]) => [name, Buffer.from(bytes).toString()] as const)
  const time = (step: () => unknown) => {
    const times: number[] = []
    for (let call = 0; call < warm + timed; call++) {
      const start = performance.now()
      step()
      if (call >= warm) times.push(performance.now() - start)
    }
    return median(times)
  }
  const merge = time(() => prepareBriefing(inputs, () => '', shell))
  const template = time(() => press(whole.briefing))
  const word = time(whole.word)
  const zip = time(() =>
    zipSync(Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])), { level: 6 }),
  )
  return { merge, template, writer: word - zip, zip }
}

if (import.meta.main) {
  const [size = 1, warm = 50, timed = 200] = process.argv.slice(2).map(Number)
  console.log(JSON.stringify(split(size, warm, timed)))
}
