import Papa from 'papaparse'
import type { Row } from './cells.ts'
import { structuralFault } from './faults.ts'
import { Header } from './header.ts'
import type { SourceInput } from './reader.ts'
import type { Table } from './table.ts'
import { utf8Text } from './utf8.ts'

/** Characters a row may have; past that a quote was never closed, or this is not a CSV file. */
const rowLimit = 1_000_000

/** How a file separates cells and rows. */
type Dialect = { delimiter: string; newline: '\n' | '\r' }

/** Comma, or what spreadsheets write where the comma is the decimal sign. */
const delimiters = [',', ';', '\t']

/**
 * Tells the separators from the first line.
 *
 * @param start of the file, its first line complete
 */
export function dialectOf(start: string): Dialect {
  const newline = start.includes('\n') || !start.includes('\r') ? '\n' : '\r'
  const first = start.split(newline).find((text) => text.trim() !== '') ?? ''
  const line = first.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string): number => line.split(delimiter).length
  const delimiter = delimiters.reduce((best, next) => (count(next) > count(best) ? next : best))
  return { delimiter, newline }
}

/**
 * @param start of the file, decoded
 * @returns the cells of its first row that is not blank; null when there is none
 */
export function headerOf(start: string): readonly string[] | null {
  const dialect = dialectOf(start)
  const { rows } = parsed(new Papa.Parser(dialect), start, dialect, false)
  return rows.find(hasText)?.cells ?? null
}

/**
 * Opens a CSV file: its first row that is not blank is the header. Rows are read as they are asked
 * for, some hundreds at a time, so a file may be larger than memory.
 *
 * @throws StructuralFault when it is empty, not UTF-8, or two columns have one name; while reading
 *   when a quote is never closed
 */
export async function openCsv(input: SourceInput): Promise<Table> {
  for await (const rows of rowsOf(input)) {
    const first = rows.find(hasText)
    if (first === undefined) continue
    const place = { file: input.name, sheet: null, row: first.number }
    return {
      file: input.name,
      sheet: null,
      header: new Header(first.cells, place),
      rows: rowsBelow(input, first.number),
    }
  }
  throw structuralFault(input.name, 'empty-file', 'The file is empty.')
}

async function* rowsBelow(input: SourceInput, header: number): AsyncGenerator<Row[]> {
  for await (const rows of rowsOf(input)) {
    yield rows.filter((row) => row.number > header && hasText(row))
  }
}

const hasText = ({ cells }: Row): boolean => cells.some((cell) => cell.trim() !== '')

/** Every row of the file, blank ones included, numbered from 1. */
async function* rowsOf(input: SourceInput): AsyncGenerator<Row[]> {
  let dialect: Dialect | null = null
  let parser: Papa.Parser | null = null
  let rest = ''
  let count = 0
  for await (const text of utf8Text(input)) {
    rest += text
    if (parser === null || dialect === null) {
      // The first line tells the separators, so it has to be complete; a lone CR may end it.
      if (!/[\n\r]./s.test(rest) && rest.length <= rowLimit) continue
      dialect = dialectOf(rest)
      parser = new Papa.Parser(dialect)
    }
    const { rows, cursor } = parsed(parser, rest, dialect, true, count)
    rest = rest.slice(cursor)
    count += rows.length
    if (rest.length > rowLimit) throw endless(input.name, count + 1, rest)
    if (rows.length > 0) yield rows
  }
  if (rest === '') return
  const last = dialect ?? dialectOf(rest)
  const { rows, isOpen } = parsed(parser ?? new Papa.Parser(last), rest, last, false, count)
  if (isOpen) throw neverClosed(input.name, count + rows.length)
  yield rows
}

/** @param count rows before these */
function parsed(
  parser: Papa.Parser,
  text: string,
  { newline }: Dialect,
  hasMore: boolean,
  count = 0,
): { rows: Row[]; cursor: number; isOpen: boolean } {
  const result: {
    data: string[][]
    errors: Papa.ParseError[]
    meta: { cursor: number }
  } = parser.parse(text, 0, hasMore)
  const broken = new Set(result.errors.map((error) => error.row))
  const rows = result.data.map((cells, index) => {
    const last = cells.at(-1)
    // The line end is LF for Papa, so that files with mixed ends are read; a CR before it stays.
    if (newline === '\n' && last?.endsWith('\r') === true)
      cells[cells.length - 1] = last.slice(0, -1)
    return { number: count + index + 1, cells, broken: broken.has(index) }
  })
  const isOpen = result.errors.some((error) => error.code === 'MissingQuotes')
  return { rows, cursor: result.meta.cursor, isOpen }
}

const endless = (file: string, row: number, text: string): Error =>
  text.includes('"')
    ? neverClosed(file, row)
    : structuralFault(
        file,
        'row-too-long',
        `A row has at most ${rowLimit} characters; this one has more. Shorten its texts.`,
        { row },
      )

const neverClosed = (file: string, row: number): Error =>
  structuralFault(
    file,
    'broken-quotes',
    'A double quote that opens in this row is never closed. Close it, or double the quotes inside cells.',
    { row },
  )
