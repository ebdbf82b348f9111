import type { Example } from './example.ts'
import { firstYear, lastYear } from './methods-search.ts'
import { readNumber } from './read-number.ts'

export const entryFields = [
  'base',
  'baseYear',
  'latest',
  'latestYear',
  'target',
  'targetYear',
  'limit',
] as const
export type EntryField = (typeof entryFields)[number]

/** What stands in the form's fields, word for word. */
export type Entry = Readonly<Record<EntryField, string>>

/** Why a field cannot be read; each has a sentence in `methods.try.faults`. */
export type EntryFault = 'missing' | 'not-a-number' | 'not-a-year' | 'not-after-base'
export type EntryFaults = Readonly<Partial<Record<EntryField, EntryFault>>>

type Numbers = Pick<Example, EntryField>

/** Every digit a number has, in the reader's writing and without groups, ready to be changed. */
export function toEntry(example: Example, locale: string): Entry {
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumSignificantDigits: 15 })
  const written = (value: number | null): string => (value === null ? '' : format.format(value))
  return {
    base: written(example.base),
    baseYear: String(example.baseYear),
    latest: written(example.latest),
    latestYear: String(example.latestYear),
    target: written(example.target),
    targetYear: String(example.targetYear),
    limit: written(example.limit),
  }
}

const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= firstYear && value <= lastYear

/**
 * Reads the form. Target and limit may be empty: the series has none.
 *
 * @returns the numbers when every field can be read, else null, and what is wrong field by field
 */
export function readEntry(
  entry: Entry,
  locale: string,
): { numbers: Numbers | null; faults: EntryFaults } {
  const faults: Partial<Record<EntryField, EntryFault>> = {}
  const optional = (field: EntryField): number | null => {
    if (entry[field].trim() === '') return null
    const value = readNumber(entry[field], locale)
    if (value === null) faults[field] = 'not-a-number'
    return value
  }
  const needed = (field: EntryField): number => {
    if (entry[field].trim() === '') faults[field] = 'missing'
    return optional(field) ?? 0
  }
  const yearOf = (field: EntryField): number => {
    const value = /^\d{4}$/.test(entry[field].trim()) ? Number(entry[field]) : Number.NaN
    if (!isYear(value)) faults[field] = entry[field].trim() === '' ? 'missing' : 'not-a-year'
    return value
  }

  const numbers: Numbers = {
    base: needed('base'),
    baseYear: yearOf('baseYear'),
    latest: needed('latest'),
    latestYear: yearOf('latestYear'),
    target: optional('target'),
    targetYear: yearOf('targetYear'),
    limit: optional('limit'),
  }
  if (numbers.latestYear <= numbers.baseYear) faults.latestYear ??= 'not-after-base'
  return { numbers: Object.keys(faults).length === 0 ? numbers : null, faults }
}
