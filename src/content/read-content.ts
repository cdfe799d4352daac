/** Reads everything people wrote in this repository: all of it checked, or every problem of every file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../domain/content.ts'
import { tables } from '../domain/indicator.ts'
import { inReadingOrder, type Problem } from '../domain/problem.ts'
import type { Checked } from './check-shape.ts'
import { readCondition } from './read-condition.ts'
import { readHighRiskCriteria } from './read-high-risk-criteria.ts'
import { type CsvFiles, readIndicators } from './read-indicators.ts'
import { readProfile } from './read-profile.ts'
import { readStandingFacts } from './read-standing-facts.ts'

export interface ReadContent {
  /** Left out when there is a problem anywhere: a bad file fails the build, it never vanishes from it. */
  readonly content?: Content
  readonly problems: Problem[]
}

export function readContent(root: string): ReadContent {
  const profiles = readEach(root, 'country-profiles', readProfile)
  const conditions = readEach(root, 'imvo-conditions', readCondition)
  const standing = readOne(root, 'templates/standing-facts.yaml', readStandingFacts)
  const { indicators, problems } = readIndicators(csvFiles(root))
  const measures = indicators?.measures.map(({ id }) => id)
  const highRisk = readOne(root, 'indicators/high-risk-criteria.yaml', (file, bytes) =>
    // Without tables every measure would seem unknown: their own problems come first.
    measures ? readHighRiskCriteria(file, bytes, measures) : { problems: [] },
  )
  const all = [
    ...[...profiles, ...conditions, standing, highRisk].flatMap(checked => checked.problems),
    ...problems,
  ]
  if (all.length > 0 || !indicators || !standing.value || !highRisk.value)
    return { problems: inReadingOrder(all) }
  return {
    content: {
      profiles: profiles.flatMap(({ value }) => value ?? []),
      conditions: conditions.flatMap(({ value }) => value ?? []),
      standing: standing.value,
      indicators,
      highRisk: highRisk.value,
    },
    problems: [],
  }
}

type Read<T> = (file: string, bytes: Uint8Array) => Checked<T>

function readEach<T>(root: string, folder: string, read: Read<T>): Checked<T>[] {
  return readdirSync(join(root, folder))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => readOne(root, `${folder}/${name}`, read))
}

function readOne<T>(root: string, file: string, read: Read<T>): Checked<T> {
  return read(file, readFileSync(join(root, file)))
}

/** The tables of indicators/, and those of its folders, which hold rows under a licence of their own. */
function csvFiles(root: string): CsvFiles {
  const folders = readdirSync(join(root, 'indicators'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => `indicators/${name}`)
    .sort()
  return Object.fromEntries(
    Object.keys(tables).map(name => {
      const apart = folders
        .map(folder => `${folder}/${name}.csv`)
        .filter(file => existsSync(join(root, file)))
      const files = [`indicators/${name}.csv`, ...apart]
      return [name, files.map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))]
    }),
  ) as unknown as CsvFiles
}
