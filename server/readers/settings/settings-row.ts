import type { Disaggregation } from '#contract/series.ts'
import { directionSchema, seriesKindSchema } from '#contract/status.ts'
import { fromKey, normalise } from '#domain/disaggregation.ts'
import { numberAt, optionalAt, textAt, type Row } from '../cells.ts'
import { RowFault } from '../faults.ts'
import type { Column, Header } from '../header.ts'
import { parsePeriod } from '../period.ts'
import type { SettingsFacts } from '../reader.ts'

type Settings = SettingsFacts['settings']

/** Columns that set something; any subset will do. */
export const settingsColumns = [
  'kind',
  'direction',
  'headline',
  'limit',
  'target',
  'target_of_base',
  'target_year',
  'base_year',
  'from_target',
  'why',
]

/** In a cell: what the built-in settings say does not hold. An empty cell leaves it as it is. */
const none = 'none'
/** In `headline`: the total. */
const total = 'total'

/**
 * @returns a function from a row of a settings table to what it sets; empty cells set nothing,
 *   `none` in direction, limit, target, target_of_base, from_target and why sets "no such thing"
 * @throws (the function) RowFault naming the column
 */
export function settingsBy(header: Header): (row: Row) => Settings {
  const column = (name: string): Column => header.column(name)
  return (row) => {
    const settings: Settings = {}
    const kind = chosen(row, column('kind'), seriesKindSchema.options)
    if (kind !== null) settings.kind = kind
    const direction = nullable(row, column('direction'), (at) => directionAt(row, at))
    if (direction !== undefined) settings.direction = direction
    const headline = headlineAt(row, column('headline'))
    if (headline !== null) settings.headline = headline
    const limit = nullable(row, column('limit'), (at) => numberAt(row, at))
    if (limit !== undefined) settings.limit = limit
    const target = nullable(row, column('target'), (at) => numberAt(row, at))
    if (target !== undefined) settings.target = target
    const factor = nullable(row, column('target_of_base'), (at) => numberAt(row, at))
    if (factor !== undefined) settings.targetOfBase = factor
    if ((target ?? null) !== null && (factor ?? null) !== null) {
      throw new RowFault(
        'target_of_base',
        textAt(row, column('target_of_base')),
        'two-targets',
        'either target or target_of_base, not both',
      )
    }
    const targetYear = yearAt(row, column('target_year'))
    if (targetYear !== null) settings.targetYear = targetYear
    const baseYear = yearAt(row, column('base_year'))
    if (baseYear !== null) settings.baseYear = baseYear
    const fromTarget = nullable(row, column('from_target'), (at) => targetCodeAt(row, at))
    if (fromTarget !== undefined) settings.fromTarget = fromTarget
    const why = nullable(row, column('why'), (at) => textAt(row, at))
    if (why !== undefined) settings.why = why
    return settings
  }
}

/** @returns undefined for an empty cell, null for `none` */
function nullable<T>(row: Row, column: Column, read: (column: Column) => T): T | null | undefined {
  const text = textAt(row, column)
  if (text === '') return undefined
  return text === none ? null : read(column)
}

function chosen<T extends string>(row: Row, column: Column, choices: readonly T[]): T | null {
  const text = textAt(row, column)
  if (text === '') return null
  const choice = choices.find((candidate) => candidate === text)
  if (choice !== undefined) return choice
  const expected = `one of ${choices.join(', ')}`
  throw new RowFault(column.name, text, `not-a-${column.name}`, expected)
}

function directionAt(row: Row, column: Column): 'up' | 'down' {
  const text = textAt(row, column)
  const direction = directionSchema.safeParse(text)
  if (direction.success) return direction.data
  throw new RowFault(
    column.name,
    text,
    'not-a-direction',
    'up (higher is better), down (lower is better) or none',
  )
}

/** `dim=CODE;dim=CODE | dim=CODE`: accepted headlines, best first; `total` is the total. */
function headlineAt(row: Row, column: Column): Disaggregation[] | null {
  const text = optionalAt(row, column)
  if (text === null) return null
  return text.split('|').map((part) => {
    const key = part.trim()
    const codes = key === total ? {} : fromKey(key)
    if (codes !== null && (key === total || key !== '')) return normalise(codes)
    throw new RowFault(
      column.name,
      text,
      'not-a-headline',
      'dimension=CODE;dimension=CODE, alternatives separated by |; total for the total',
    )
  })
}

function yearAt(row: Row, column: Column): number | null {
  const text = textAt(row, column)
  if (text === '') return null
  const period = parsePeriod(text)
  if (period.ok && /^\d+$/.test(period.value.period)) return period.value.year
  const rule = period.ok ? 'not-a-year' : period.rule
  throw new RowFault(column.name, text, rule, 'a year from 1900 to 2100')
}

function targetCodeAt(row: Row, column: Column): string {
  const text = textAt(row, column)
  if (/^\d{1,2}\.[0-9a-z]{1,2}$/.test(text)) return text
  throw new RowFault(column.name, text, 'not-a-target', 'the code of an SDG target, such as 3.1')
}
