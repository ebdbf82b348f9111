import Papa from 'papaparse'

export type Cell = string | number | boolean | null

/**
 * What a spreadsheet would run as a formula: a cell that begins with one of `= + - @`, a tab or a
 * carriage return and is not a plain number. Papa's own pattern lets such a cell through when it
 * has a line break.
 */
const formula = /^(?![+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$)[=+\-@\t\r]/

/**
 * CSV lines, each ended by a line feed. Cells that a spreadsheet would take for a formula get a
 * leading apostrophe; null is an empty cell.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return ''
  const copies = rows.map((row) => [...row])
  return `${Papa.unparse(copies, { escapeFormulae: formula, newline: '\n' })}\n`
}
