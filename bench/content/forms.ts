/** The few forms that all made-up content shares. */
import type { Bilingual } from '../../src/domain/text.ts'

/** The day of the benchmark's briefing: a fixed one, so that every run prints the same words. */
export const day = '2026-11-23'

export const both = (text: string): Bilingual => ({ nl: text, en: text })

export const list = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index))

/** The catalogue's fixed words do not grow, so content grows a little faster: ten times the size is ten times the words. */
const fixedPerMadeUp = 0.44

export const many = (atSizeOne: number, size: number): number =>
  Math.round(atSizeOne * (size + (size - 1) * fixedPerMadeUp))
