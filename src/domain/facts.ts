/** The facts a rule may ask about: what the mission tells us, and what only the participant knows. No zod: the edge reads this too. */

/** `asked` facts are the participant's own; the rest follow from the mission and its countries. */
export const facts = {
  instruments: { type: 'set', asked: false },
  countries: { type: 'set', asked: false },
  sectors: { type: 'set', asked: false },
  employees: { type: 'number', asked: true },
  turnover_eur: { type: 'number', asked: true },
  is_ultimate_parent: { type: 'flag', asked: true },
  eu_royalties_eur: { type: 'number', asked: true },
  supplies_large_companies: { type: 'flag', asked: true },
  sells_products_in_eu: { type: 'flag', asked: true },
  exports_products_from_eu: { type: 'flag', asked: true },
  imports_into_eu: { type: 'flag', asked: true },
  commodities: { type: 'set', asked: true },
  imports_3tg_above_threshold: { type: 'flag', asked: true },
  sells_batteries_in_eu: { type: 'flag', asked: true },
  exports_dual_use: { type: 'flag', asked: true },
  exports_surveillance: { type: 'flag', asked: true },
  exports_military: { type: 'flag', asked: true },
  supplies_law_enforcement: { type: 'flag', asked: true },
  support: { type: 'set', asked: true },
  insured_transaction_eur: { type: 'number', asked: true },
  insured_at_sensitive_place: { type: 'flag', asked: true },
} as const

export type Fact = keyof typeof facts
export const factNames = Object.keys(facts) as [Fact, ...Fact[]]

/** Goods the rules name: Annex I of the EUDR, 3TG, and the battery raw materials. */
export const commodities = [
  'cattle',
  'cocoa',
  'coffee',
  'oil-palm',
  'rubber',
  'soya',
  'wood',
  'tin',
  'tantalum',
  'tungsten',
  'gold',
  'cobalt',
  'lithium',
  'nickel',
  'graphite',
] as const

/** A number is known as a band: from `min` up to and including `max`; an exact number is a band of one. */
export interface Band {
  readonly min: number
  readonly max: number
}

/** What is known of one fact. Left out: nobody was asked. `unsure`: somebody was asked and did not know. */
export type Known = Band | boolean | readonly string[] | 'unsure'
export type KnownFacts = { readonly [F in Fact]?: Known }
