import { expect, it } from 'vitest'
import { Citations } from '../../src/merge/cite-sources.ts'
import { summariseFigures } from '../../src/merge/summarise-figures.ts'
import { content, edition } from '../support/atlantis.ts'

const { indicators } = content
const [measure] = indicators.measures
const [value] = indicators.values
const [source] = indicators.sources
if (!measure || !value || !source) throw new Error('Atlantis has no figures')
const years = [2021, 2023, 2022]
const many = {
  ...indicators,
  sources: years.map(year => ({ ...source, id: `source-${year}`, title: `Tides of ${year}` })),
  measures: years.map(year => ({ ...measure, id: `measure-${year}`, subjects: ['women' as const] })),
  values: years.map(year => ({
    ...value,
    country: 'XA',
    measure: `measure-${year}`,
    source: `source-${year}`,
    year,
  })),
}

it('takes the two freshest figures on each priority and labour, and numbers no source it does not print', () => {
  const citations = new Citations()
  const { name, subjects } = summariseFigures('XA', many, edition({ citations }))
  expect(name).toBe('Atlantis')
  expect(subjects.map(({ subject, figures }) => [subject, ...figures.map(({ year }) => year)])).toEqual([
    ['women', 2023, 2022],
    ['lgbtiq'],
    ['belief'],
    ['expression'],
    ['defenders'],
    ['labour'],
  ])
  expect(citations.inOrder().map(({ title }) => title)).toEqual(['Tides of 2023', 'Tides of 2022'])
})
