/** What publishers measured: the rows of the CSV tables in indicators/, each with its source. */
import * as z from 'zod'
import {
  publicLicenceNames,
  sanctionMeasures,
  sectors,
  sourceKinds,
  sourceReadings,
  subjects,
  themes,
} from './closed-lists.ts'
import { CountryCode } from './country.ts'
import { Day, Published } from './day.ts'
import { HttpsAddress, Id, PlainText } from './text.ts'

/** An empty cell means unknown, never "no". */
const optional = <T extends z.ZodType>(cell: T) => z.union([z.literal('').transform(() => undefined), cell])
const Year = z.coerce.number().int().min(1900).max(2100)
const listOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform(cell => cell.split(';'))
    .pipe(z.array(z.enum(values)).min(1))
const YesNo = z.enum(['yes', 'no']).transform(cell => cell === 'yes')

export const IndicatorSource = z.strictObject({
  id: Id,
  title: PlainText,
  publisher: PlainText,
  kind: z.enum(sourceKinds),
  edition: optional(PlainText).describe(
    'The edition, and the time its figures speak of; empty for a page without editions.',
  ),
  published: Published,
  url: HttpsAddress,
  read: z
    .enum(sourceReadings)
    .describe(
      'How it was read: the whole of it at its publisher (whole), a part of it wherever that was (excerpt), or the whole in a copy of another (copy).',
    ),
  read_via: optional(PlainText).describe(
    'Where the copy or the excerpt was read, when not at the publisher.',
  ),
  licence: PlainText.describe('What the publisher says about reuse, or that its terms were not read.'),
  public_licence: optional(z.enum(publicLicenceNames)).describe(
    'A licence that must be named where the figures are printed.',
  ),
  reuse: PlainText.describe('How we may reuse it.'),
  consulted: Day,
})
export type IndicatorSource = z.infer<typeof IndicatorSource>

export const Measure = z.strictObject({
  id: Id,
  name_nl: PlainText,
  name_en: PlainText,
  subjects: listOf(subjects),
  min: optional(z.coerce.number()),
  max: optional(z.coerce.number()),
  higher_is: z.enum(['better', 'worse', 'neither']),
  max_age_years: z.coerce.number().int().min(1).max(10).describe('Older than this it counts as stale.'),
})
export type Measure = z.infer<typeof Measure>

export const MeasureValue = z.strictObject({
  country: CountryCode,
  measure: z.string(),
  number: optional(z.coerce.number()),
  code: optional(Id).describe(
    'For values that are words: a key under values.<measure> in the wording catalogues.',
  ),
  year: Year.describe('The year the value speaks of.'),
  source: z.string(),
})
export type MeasureValue = z.infer<typeof MeasureValue>

export const Treaty = z.strictObject({
  id: Id,
  name_nl: PlainText,
  name_en: PlainText,
  body: z.enum(['un', 'ilo']),
  themes: listOf(themes),
  fundamental: YesNo.describe(
    'One of the instruments the ILO calls fundamental (eleven since 2022: ten conventions, one protocol).',
  ),
})
export type Treaty = z.infer<typeof Treaty>

export const Ratification = z.strictObject({
  country: CountryCode,
  treaty: z.string(),
  status: z.enum(['party', 'signed', 'not-party']),
  year: optional(Year),
  as_of: Published.describe('The date the source speaks for.'),
  basis: z
    .enum(['stated', 'inferred'])
    .describe(
      'Whether the source says so of this country, or it follows from what the source says. Printed.',
    ),
  source: z.string(),
})
export type Ratification = z.infer<typeof Ratification>

export const Good = z
  .strictObject({
    country: CountryCode,
    good_nl: PlainText,
    good_en: PlainText,
    sectors: listOf(sectors),
    child_labour: YesNo,
    forced_labour: YesNo,
    downstream: YesNo.describe(
      'Made with an input that is itself on the list; the good is not listed for its own making.',
    ),
    source: z.string(),
  })
  .refine(good => good.downstream !== (good.child_labour || good.forced_labour), {
    params: {
      found: 'a good that is listed for its own making and for its inputs, or for neither',
      expected: 'yes for child labour or forced labour, or else for downstream',
      remedy: 'correct the three cells, or delete the row',
    },
  })
export type Good = z.infer<typeof Good>

export const SanctionsRegime = z.strictObject({
  country: CountryCode,
  issuer: z.enum(['EU', 'UN']),
  title: PlainText.describe('Title of the regime as its issuer gives it.'),
  measures: optional(listOf(sanctionMeasures)).describe(
    'What the regime does, besides an arms embargo; several are kept apart by ;.',
  ),
  arms_embargo: z.enum(['yes', 'partial', 'no', 'political']),
  protects: YesNo.describe('Whether the regime protects the country: it targets others.'),
  as_of: Day,
  url: HttpsAddress,
  source: z.string(),
})
export type SanctionsRegime = z.infer<typeof SanctionsRegime>

/** A whole country, or one region of it, on a list of conflict-affected and high-risk areas. */
export const ListedArea = z
  .strictObject({
    country: CountryCode,
    region: optional(PlainText).describe(
      'Name as the list gives it; empty when the whole country is listed.',
    ),
    code: optional(z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a code of ISO 3166-2, such as CO-ANT')),
    conflict_affected: optional(YesNo),
    high_risk: optional(YesNo),
    source: z.string(),
  })
  .refine(({ region, conflict_affected, high_risk }) => !region || conflict_affected || high_risk, {
    params: {
      found: 'a region that is neither conflict-affected nor high-risk',
      expected: 'a listed region to be at least one of the two',
      remedy: 'fill in yes for one, or delete the row',
    },
  })
export type ListedArea = z.infer<typeof ListedArea>

/** File name of each table and the schema of its rows. */
export const tables = {
  sources: IndicatorSource,
  measures: Measure,
  values: MeasureValue,
  treaties: Treaty,
  ratifications: Ratification,
  goods: Good,
  sanctions: SanctionsRegime,
  areas: ListedArea,
} as const

export interface Indicators {
  readonly sources: readonly IndicatorSource[]
  readonly measures: readonly Measure[]
  readonly values: readonly MeasureValue[]
  readonly treaties: readonly Treaty[]
  readonly ratifications: readonly Ratification[]
  readonly goods: readonly Good[]
  readonly sanctions: readonly SanctionsRegime[]
  readonly areas: readonly ListedArea[]
}
