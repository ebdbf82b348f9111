import { listed, structuralFault } from '../faults.ts'
import type { Row } from '../cells.ts'
import type { Table } from '../table.ts'
import { isComment } from './plain-text.ts'
import type { SheetFacts } from './sheet.ts'

/** A sheet to read, from its beginning at each call; null when nothing stands in it. */
export type SheetSource = { name: string; open(): Promise<Table | null> }

/** @returns the sheet's table without its comment rows; null when there is none */
export async function openTable(source: SheetSource | undefined): Promise<Table | null> {
  const table = (await source?.open()) ?? null
  return table === null ? null : { ...table, rows: withoutComments(table.rows) }
}

/** @throws StructuralFault when a column is missing, or is not one of the sheet's */
export async function openSheetTable(
  source: SheetSource | undefined,
  sheet: SheetFacts,
): Promise<Table | null> {
  const table = await openTable(source)
  if (table === null) return null
  const names = sheet.columns.map(({ name }) => name)
  table.header.require(sheet.columns.filter(({ required }) => required).map(({ name }) => name))
  const others = table.header.without(names)
  const [other] = others
  if (other !== undefined) {
    throw structuralFault(
      table.file,
      'unknown-column',
      `The sheet ${sheet.name} may have these columns: ${names.join(', ')}.`,
      { sheet: table.sheet, column: other.name, found: listed(others.map(({ name }) => name)) },
    )
  }
  return table
}

export async function hasRows(table: Table): Promise<boolean> {
  for await (const rows of table.rows) {
    if (rows.length > 0) return true
  }
  return false
}

async function* withoutComments(rows: Table['rows']): AsyncGenerator<Row[]> {
  for await (const some of rows) yield some.filter(({ cells }) => !isComment(cells))
}
