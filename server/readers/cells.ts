import type { Place } from '#contract/place.ts'
import { RowFault } from './faults.ts'
import type { Column } from './header.ts'
import { parseNumber } from './number.ts'
import { parsePeriod, type Period } from './period.ts'
import type { ReadContext } from './reader.ts'

/** `number` counts from 1 with the header, as a spreadsheet shows it. */
export type Row = { number: number; cells: readonly string[]; broken: boolean }

/** Characters a cell may have: what a spreadsheet's cell holds. */
export const cellLimit = 32_768
/** Characters an identifier may have, as in the API. */
export const idLimit = 64

/** Control characters other than line end and tab. */
const control = /[^\P{Cc}\n\t]/gu

/** @returns the text without control characters, broken surrogates and spaces around it */
export function cleaned(text: string): string {
  const trimmed = text.trim()
  return trimmed.search(control) === -1 && trimmed.isWellFormed()
    ? trimmed
    : trimmed.replaceAll(control, '').toWellFormed().trim()
}

/**
 * @returns a copy to keep: a text cut from a file's text holds the whole piece it was cut from in
 *   memory (V8's sliced strings), so what outlives its batch has to stand alone
 */
export const owned = (text: string): string => `${text} `.slice(0, -1)

/** @returns '' for an empty cell and for a column the table does not have */
export function textAt(row: Row, column: Column): string {
  const cell = row.cells[column.position]
  return cell === undefined || cell === '' ? '' : cleaned(cell)
}

/** @returns null for an empty cell and for a column the table does not have */
export const optionalAt = (row: Row, column: Column): string | null => textAt(row, column) || null

/** @throws RowFault when the text is longer than an identifier may be */
export function optionalIdAt(row: Row, column: Column): string | null {
  const id = textAt(row, column)
  if (id.length > idLimit) {
    throw new RowFault(
      column.name,
      id,
      'id-too-long',
      `an identifier of at most ${idLimit} characters`,
    )
  }
  return id || null
}

/** @throws RowFault when there is none, or it is longer than an identifier may be */
export function idAt(row: Row, column: Column): string {
  const id = optionalIdAt(row, column)
  if (id === null) {
    throw new RowFault(column.name, '', 'empty-cell', `a ${column.name}; the cell is empty`)
  }
  return id
}

/** @throws RowFault when the cell is not a number */
export function numberAt(row: Row, column: Column): number {
  const text = textAt(row, column)
  const number = parseNumber(text)
  if (number.ok) return number.value
  throw new RowFault(column.name, text, number.rule, number.expected)
}

/** @throws RowFault when the cell is not a period */
export function periodAt(row: Row, column: Column): Period {
  const text = textAt(row, column)
  const period = parsePeriod(text)
  if (period.ok) return period.value
  throw new RowFault(column.name, text, period.rule, period.expected)
}

/** @throws RowFault when the place is not known */
export function placeAt(row: Row, column: Column, context: ReadContext): Place {
  const code = textAt(row, column)
  const place = code === '' ? null : context.findPlace(code)
  if (place !== null) return place
  throw new RowFault(
    column.name,
    code,
    'unknown-place',
    'the code of a known place: ISO 3166-1 alpha-3 (IDN), ISO 3166-2 (ID-AC) or M49 (360); import a places CSV for others',
  )
}
