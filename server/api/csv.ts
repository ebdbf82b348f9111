import type { Context } from 'hono'
import Papa from 'papaparse'
import type { Release } from '#contract/release.ts'

export type Cell = string | number | boolean | null

/** A list as a table; every row is as long as `columns`. `name` becomes part of the file's name. */
export type CsvTable = {
  name: string
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
}

/**
 * What a spreadsheet would run as a formula: a cell that begins with one of `= + - @`, a tab or a
 * line end and is not a plain number. Papa's own pattern lets such a cell through when it has a
 * line break.
 */
export const formula = /^(?![+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$)[=+\-@\t\r\n]/

/** Spreadsheets take UTF-8 for the machine's own encoding without it; readers skip it. */
const byteOrderMark = '\uFEFF'

/** @returns the table as CSV text (RFC 4180, CRLF), formulas made harmless with an apostrophe */
export function toCsv(table: CsvTable): string {
  const lines = [table.columns, ...table.rows].map((row) => row.slice())
  return `${byteOrderMark}${Papa.unparse(lines, { escapeFormulae: formula })}\r\n`
}

/** @returns the table as a file to save, named for the list and the release */
export function csvResponse(
  context: Context,
  table: CsvTable,
  release: Release | null,
  headers: Record<string, string>,
): Response {
  const name = `mitra17-${table.name}-release-${release?.number ?? 0}`
  return context.body(toCsv(table), 200, {
    ...headers,
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.()-]+/g, '-')}.csv"`,
  })
}
