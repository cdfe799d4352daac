/** Countries by ISO 3166-1 alpha-2 code. Their names come from Unicode CLDR through Intl, never from a list of ours. */
import * as z from 'zod'
import { type Language, languages } from './closed-lists.ts'

/** ISO 3166-1 as assigned in 2026, and XK, which ISO leaves to users and the EU uses for Kosovo. */
export const countryCodes: readonly string[] = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
  BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
  FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
  IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
  MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
  PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
  SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK
  YE YT ZA ZM ZW
`
  .trim()
  .split(/\s+/)
const assigned = new Set(countryCodes)

/** XA is reserved by ISO for private use: fictional Atlantis, for tests only. */
const fictional: ReadonlyMap<string, string> = new Map([['XA', 'Atlantis']])

export function isCountryCode(code: string): boolean {
  return assigned.has(code) || fictional.has(code)
}

/** Making one is dear, asking it is cheap. */
const names = new Map<Language, Intl.DisplayNames>()

export function countryName(code: string, language: Language): string {
  const inLanguage = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  names.set(language, inLanguage)
  return fictional.get(code) ?? inLanguage.of(code) ?? code
}

/** The country that somebody means who types a code or a name, in any of our languages, with or without accents. */
export function findCountry(typed: string): string | undefined {
  const wanted = fold(typed)
  return [...countryCodes, ...fictional.keys()].find(
    code => fold(code) === wanted || languages.some(language => fold(countryName(code, language)) === wanted),
  )
}

function fold(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

export const CountryCode = z
  .string()
  .refine(isCountryCode, {
    params: {
      expected: 'a country code of ISO 3166-1 alpha-2',
      remedy: 'write two capitals, such as BD for Bangladesh',
    },
  })
  .meta({ description: 'ISO 3166-1 alpha-2, such as BD.' })
