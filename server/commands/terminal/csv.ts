import Papa from 'papaparse'
import { type Cell, formula } from '#server/api/csv.ts'

/**
 * CSV lines, each ended by a line feed. Cells that a spreadsheet would take for a formula get a
 * leading apostrophe; null is an empty cell.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return ''
  const copies = rows.map((row) => [...row])
  return `${Papa.unparse(copies, { escapeFormulae: formula, newline: '\n' })}\n`
}
