/** A table as people and files see it. Cells are numbers (written in full) or words. */
export type FigureTable = {
  columns: readonly { id: string; label: string; numeric: boolean }[]
  rows: readonly (readonly (string | number | null)[])[]
}

// A spreadsheet takes a cell that begins so for a formula.
const formulaStart = /^[=+\-@\t\r]/

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = formulaStart.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * RFC 4180 text of a table, with columns for what must never be parted from a figure: unit,
 * source, date and, for example data, its label.
 */
export function toCsv(table: FigureTable, notes: Readonly<Record<string, string>>): string {
  const noteNames = Object.keys(notes)
  const lines = [
    [...table.columns.map(({ label }) => cell(label)), ...noteNames.map(cell)],
    ...table.rows.map((row) => [
      ...row.map(cell),
      ...noteNames.map((name) => cell(notes[name] ?? '')),
    ]),
  ]
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}
