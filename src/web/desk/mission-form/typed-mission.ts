/** A mission as somebody typed it: every field as text, right or wrong, so that nothing is lost when it comes back. */
import type { Language } from '../../../domain/closed-lists.ts'
import { countryName } from '../../../domain/country.ts'
import type { Day } from '../../../domain/day.ts'
import type { Mission } from '../../../domain/mission.ts'

export interface TypedTexts {
  readonly nl: string
  readonly en: string
}

export interface TypedItem {
  readonly on: string
  readonly kind: string
  readonly what: TypedTexts
  readonly sectors: readonly string[]
}

export interface TypedContact {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly phone: string
}

export interface TypedDecision {
  readonly decision: string
  readonly reason: TypedTexts
  readonly decided_on: string
  readonly decided_by: string
  readonly review_by: string
}

export interface TypedMission {
  readonly id: string
  readonly title: TypedTexts
  readonly countries: readonly string[]
  readonly sectors: readonly string[]
  readonly departs: string
  readonly returns: string
  readonly preparatory_meeting: string
  readonly led_by: string
  readonly organiser: string
  readonly instruments: readonly string[]
  readonly programme: readonly TypedItem[]
  readonly high_risk: TypedDecision
  readonly contacts: readonly TypedContact[]
}

/** What a form sent. A row in which nothing was typed is no row. */
export function readTyped(form: URLSearchParams): TypedMission {
  const text = (name: string) => form.get(name) ?? ''
  const texts = (name: string) => ({ nl: text(`${name}.nl`), en: text(`${name}.en`) })
  const rows = <Row>(name: string, read: (at: string) => Row): Row[] => {
    const numbers = [...form.keys()].map(key => new RegExp(`^${name}\\.(\\d{1,3})\\.`).exec(key)?.[1])
    const named = [...new Set(numbers.filter(number => number !== undefined))]
    return named.map(number => read(`${name}.${number}`)).filter(isFilled)
  }
  return {
    id: text('id'),
    title: texts('title'),
    countries: form.getAll('countries').filter(country => country.trim() !== ''),
    sectors: form.getAll('sectors'),
    departs: text('departs'),
    returns: text('returns'),
    preparatory_meeting: text('preparatory_meeting'),
    led_by: text('led_by'),
    organiser: text('organiser'),
    instruments: form.getAll('instruments'),
    programme: rows('programme', at => ({
      on: text(`${at}.on`),
      kind: text(`${at}.kind`),
      what: texts(`${at}.what`),
      sectors: form.getAll(`${at}.sectors`),
    })),
    high_risk: {
      decision: text('high_risk.decision'),
      reason: texts('high_risk.reason'),
      decided_on: text('high_risk.decided_on'),
      decided_by: text('high_risk.decided_by'),
      review_by: text('high_risk.review_by'),
    },
    contacts: rows('contacts', at => ({
      role: text(`${at}.role`),
      name: text(`${at}.name`),
      email: text(`${at}.email`),
      phone: text(`${at}.phone`),
    })),
  }
}

/** Whether anything stands in it, at any depth. */
export function isFilled(typed: unknown): boolean {
  if (typeof typed === 'string') return typed.trim() !== ''
  return Object.values(Object(typed)).some(isFilled)
}

/** A mission as it would be typed, in the language of who reads the form. */
export function typeMission(mission: Mission, language: Language): TypedMission {
  const { high_risk: decided } = mission
  return {
    ...mission,
    countries: mission.countries.map(code => countryName(code, language)),
    departs: typeDay(mission.departs),
    returns: typeDay(mission.returns),
    preparatory_meeting: mission.preparatory_meeting ? typeDay(mission.preparatory_meeting) : '',
    led_by: mission.led_by ?? '',
    organiser: mission.organiser ?? '',
    programme: mission.programme.map(({ on, kind, what, sectors = [] }) => ({
      ...{ on: typeDay(on), kind, what, sectors },
    })),
    high_risk: decided
      ? { ...decided, decided_on: typeDay(decided.decided_on), review_by: typeDay(decided.review_by) }
      : emptyMission.high_risk,
    contacts: mission.contacts.map(({ role, name, email = '', phone = '' }) => ({
      role,
      name,
      email,
      phone,
    })),
  }
}

/** 2027-02-08 as people here write it: 8-2-2027. */
function typeDay(day: Day): string {
  return day.split('-').map(Number).reverse().join('-')
}

export const emptyMission: TypedMission = {
  ...readTyped(new URLSearchParams()),
  instruments: ['trade-mission'],
}

/** An earlier mission as the beginning of a new one: what is bound to its days is left out. */
export function copyMission(mission: Mission, language: Language): TypedMission {
  const typed = typeMission(mission, language)
  return {
    ...typed,
    ...{ id: '', departs: '', returns: '', preparatory_meeting: '', high_risk: emptyMission.high_risk },
    programme: typed.programme.map(item => ({ ...item, on: '' })),
  }
}
