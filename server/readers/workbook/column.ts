import type { RecordKind } from '#contract/partnership-record.ts'
import type { Place } from '#contract/place.ts'
import { RowFault } from '../faults.ts'

/** What a template says, in English and Indonesian. */
export type InBothLanguages = { en: string; id: string }

/** What a cell holds in a file; null is an empty cell. */
export type CellValue = string | number | null

/** Where a text is read, and what it may name there. */
export type CellPlace = {
  column: string
  findPlace(code: string): Place | null
  /** @throws RowFault when there is no such record */
  refer(kind: RecordKind, id: string): void
}

/** One kind of cell. Reading what `write` gave gives the same value again. */
export type CellType<T> = {
  /** In words, for the notes of the template. */
  says: InBothLanguages
  /** Values a drop-down list offers. */
  choices?: readonly string[]
  /** Sheet whose first column a drop-down list offers. */
  refersTo?: string
  /** Several values, separated by `;`. */
  isList?: boolean
  /** How a spreadsheet shows it; `text` keeps it as it is typed. */
  shown: 'text' | 'number' | 'date'
  /** @throws RowFault when the text, which is not empty, is no such value */
  read(text: string, at: CellPlace): T
  write(value: T): CellValue
}

/** What a template or a page says of a column. */
export type ColumnFacts = {
  name: string
  required: boolean
  note: InBothLanguages
  example: CellValue
  type: Omit<CellType<never>, 'read' | 'write'>
}

/** A column whose cells are values of T; an empty cell is one too unless it is required. */
export type Column<T> = ColumnFacts & {
  read(text: string, at: CellPlace): T
  write(value: T): CellValue
}

/** Reads the cells of one row. */
export type Cells = {
  /** @throws RowFault when the cell is not what the column holds */
  get<T>(column: Column<T>): T
  /** Partnership of an objective that has been referred to. */
  partnershipOf(objective: string): string
}

/** A column with the way from a record to its cell. */
export type RecordColumn<R> = { column: ColumnFacts; print(record: R): CellValue }

/** @throws RowFault always: the text is not what the column holds */
export function refuse(at: CellPlace, text: string, rule: string, expected: string): never {
  throw new RowFault(at.column, text, rule, expected)
}

/** A column in which no cell may be empty. */
export const required = <T>(
  name: string,
  type: CellType<T>,
  note: InBothLanguages,
  example: CellValue,
): Column<T> => ({
  name,
  required: true,
  note,
  example,
  type,
  read(text, at) {
    if (text !== '') return type.read(text, at)
    return refuse(at, '', 'empty-cell', `${type.says.en}; the cell is empty`)
  },
  write: (value) => type.write(value),
})

/** A column whose empty cells are null. */
export const optional = <T>(
  name: string,
  type: CellType<T>,
  note: InBothLanguages,
  example: CellValue = null,
): Column<T | null> => ({
  name,
  required: false,
  note,
  example,
  type,
  read: (text, at) => (text === '' ? null : type.read(text, at)),
  write: (value) => (value === null ? null : type.write(value)),
})

/** A column whose empty cells stand for a value of their own: no part of a list, or `no`. */
export const defaulted = <T>(
  name: string,
  type: CellType<T>,
  whenEmpty: T,
  note: InBothLanguages,
  example: CellValue = null,
): Column<T> => ({
  name,
  required: false,
  note,
  example,
  type,
  read: (text, at) => (text === '' ? whenEmpty : type.read(text, at)),
  write: (value) => type.write(value),
})

/** @param of takes the column's value out of a record */
export const from = <R, T>(column: Column<T>, of: (record: R) => T): RecordColumn<R> => ({
  column,
  print: (record) => column.write(of(record)),
})
