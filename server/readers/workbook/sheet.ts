import type { RecordKind, PartnershipRecord } from '#contract/partnership-record.ts'
import type { CellValue, Cells, Column, ColumnFacts, RecordColumn } from './column.ts'

/** A sheet of the workbook, as a template and a page describe it. */
export type SheetFacts = { name: string; columns: readonly ColumnFacts[] }

/** A sheet of which each row is one record. */
export type RecordSheet = SheetFacts & {
  kind: RecordKind
  /** Columns that together make a row's id. */
  key: readonly Column<string>[]
  read(cells: Cells): PartnershipRecord
  /** @returns the rows of a record; none when it is of another kind */
  rows(stored: PartnershipRecord): CellValue[][]
}

/** @param columns in the order in which they are written */
export const rowOf = <R>(columns: readonly RecordColumn<R>[], record: R): CellValue[] =>
  columns.map((column) => column.print(record))

export const factsOf = <R>(columns: readonly RecordColumn<R>[]): ColumnFacts[] =>
  columns.map(({ column }) => column)
