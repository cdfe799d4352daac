/** `npm run bench [-- --quick] [--write]`: our pipeline beside its peers; ends with 1 when a target is missed. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { planFor } from './plan.ts'
import { measureSplit } from './processes.ts'
import { progress } from './progress.ts'
import { race } from './race.ts'
import { print, writeIntoReadme } from './report.ts'
import { judge } from './targets.ts'
import { layReady } from './tasks.ts'
import { measureInWorkerd, weighWorker } from './workerd/measure.ts'
import { bundle } from './workerd/serve.ts'

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
})
const plan = planFor(values.quick)
const { folder, words, clear } = await layReady(plan.sizes)
try {
  const results = await race(plan, folder)
  progress('our steps, one by one')
  const split = await measureSplit(1, plan.warm, plan.timed)
  progress('in workerd')
  const own = await bundle(join(import.meta.dirname, 'workerd/wrangler.toml'), folder)
  const inWorkerd = await measureInWorkerd(own.file, plan.warm, plan.timed)
  progress('size and start-up')
  const worker = await weighWorker(folder, own, plan.starts)
  progress('')
  const targets = judge(results, words, inWorkerd)
  const figures = print(
    { results, words, split, inWorkerd, worker, targets },
    new Date().toISOString().slice(0, 10),
  )
  console.log(figures)
  if (values.write) writeIntoReadme(figures)
  if (targets.some(({ reached }) => !reached)) process.exitCode = 1
} finally {
  clear()
}
