import type { Cell } from '#server/api/csv.ts'
import { csvLines } from '../terminal/csv.ts'
import { write } from '../terminal/output.ts'

/** A row as text for CSV and as a value for JSON, under the same names where they can be. */
export type ExportRow = { cells: readonly Cell[]; json: Readonly<Record<string, unknown>> }

export type ExportTable = {
  columns: readonly string[]
  /** Pages of rows, so that a table may be larger than memory. */
  pages: AsyncIterable<readonly ExportRow[]>
}

/** @returns a row whose JSON has exactly the columns */
export function plainRow(columns: readonly string[], cells: readonly Cell[]): ExportRow {
  return { cells, json: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null])) }
}

/** Writes a table to standard output, page by page: CSV with a header, or one JSON array. */
export async function writeTable(table: ExportTable, format: 'csv' | 'json'): Promise<void> {
  if (format === 'csv') return writeCsv(table)
  let separator = '[\n'
  for await (const page of table.pages) {
    if (page.length === 0) continue
    await write(separator + page.map(({ json }) => JSON.stringify(json)).join(',\n'))
    separator = ',\n'
  }
  await write(separator === '[\n' ? '[]\n' : '\n]\n')
}

async function writeCsv({ columns, pages }: ExportTable): Promise<void> {
  await write(csvLines([columns]))
  for await (const page of pages) await write(csvLines(page.map(({ cells }) => cells)))
}
