import Papa from 'papaparse'
import type { RecordKind, PartnershipRecord } from '#contract/partnership-record.ts'
import type { ExchangeRate } from '#contract/rate.ts'
import type { CellValue, ColumnFacts } from '#server/readers/workbook/column.ts'
import { workbookSheets } from '#server/readers/workbook/columns.ts'
import { guard } from '#server/readers/workbook/plain-text.ts'
import type { SheetFacts } from '#server/readers/workbook/sheet.ts'
import { decisions, meetings } from '#server/readers/workbook/sheets/meetings.ts'
import { concerns, ratings } from '#server/readers/workbook/sheets/concerns.ts'
import { contributions } from '#server/readers/workbook/sheets/contributions.ts'
import { measurements } from '#server/readers/workbook/sheets/measurements.ts'
import { memberships } from '#server/readers/workbook/sheets/memberships.ts'
import { objectives } from '#server/readers/workbook/sheets/objectives.ts'
import { organisations } from '#server/readers/workbook/sheets/organisations.ts'
import { partnerships } from '#server/readers/workbook/sheets/partnerships.ts'
import { rates } from '#server/readers/workbook/sheets/rates.ts'
import { about } from './workbook/about-sheet.ts'
import {
  columnLetters,
  writeXlsx,
  type Validation,
  type XlsxRow,
  type XlsxSheet,
} from './workbook/xlsx-writer.ts'

/** What is exported. Records of a kind may be asked for more than once. */
export type WorkbookSource = {
  records(kind: RecordKind): AsyncIterable<readonly PartnershipRecord[]>
  rates(): Promise<readonly ExchangeRate[]>
}

type Rows = AsyncIterable<readonly (readonly CellValue[])[]>

/** Rows a drop-down list of ids offers. */
const offeredRows = 5_000
/** Characters a spreadsheet shows of a note and its title. */
const noteLimit = 255

/** @returns every sheet with its rows as they stand in cells, texts guarded */
function exported(source: WorkbookSource): { sheet: SheetFacts; rows: Rows }[] {
  const ofRecords = [
    organisations,
    partnerships,
    memberships,
    objectives,
    measurements,
    contributions,
    meetings,
    concerns,
    ratings,
  ].map((sheet) => ({
    sheet,
    rows: pages(source.records(sheet.kind), (stored) => sheet.rows(stored)),
  }))
  const ofMeetings = pages(source.records('meeting'), (stored) => decisions.rows(stored))
  const all = [
    ...ofRecords,
    { sheet: decisions, rows: ofMeetings },
    { sheet: rates, rows: rateRows(source) },
  ]
  return all.toSorted((one, other) => placeOf(one.sheet) - placeOf(other.sheet))
}

const placeOf = ({ name }: SheetFacts): number =>
  workbookSheets.findIndex((sheet) => sheet.name === name)

async function* pages(
  records: AsyncIterable<readonly PartnershipRecord[]>,
  rowsOf: (stored: PartnershipRecord) => CellValue[][],
): Rows {
  for await (const page of records) yield page.flatMap(rowsOf).map(guarded)
}

async function* rateRows(source: WorkbookSource): Rows {
  const stored = await source.rates()
  yield stored.map((rate) => guarded(rates.row(rate)))
}

const guarded = (cells: readonly CellValue[]): CellValue[] =>
  cells.map((value) => (typeof value === 'string' ? guard(value) : value))

/**
 * Writes what is stored as the Mitra17 workbook, one spreadsheet, piece by piece. Importing it again
 * changes nothing.
 *
 * @throws RangeError when a sheet has more rows than a spreadsheet holds: then `exportCsvFiles` does
 */
export async function* exportXlsx(source: WorkbookSource): AsyncGenerator<Uint8Array> {
  const sheets = exported(source).map(({ sheet, rows }) => xlsxSheet(sheet, xlsxRows(rows), 2))
  yield* writeXlsx([...sheets, about])
}

/** Writes the same as a folder of CSV files (RFC 4180, UTF-8), each piece by piece. */
export function exportCsvFiles(
  source: WorkbookSource,
): { name: string; pieces: AsyncIterable<string> }[] {
  return exported(source).map(({ sheet, rows }) => ({
    name: `${sheet.name}.csv`,
    pieces: csvPieces(sheet, rows),
  }))
}

/**
 * The workbook to fill in: every sheet with its header, notes and drop-down lists on its columns and
 * one example row, which is not read, and a sheet of notes in English and Indonesian.
 */
export async function templateWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = workbookSheets.map((sheet) =>
    // Lists of ids begin below the example row.
    xlsxSheet(sheet, [[{ cells: exampleCells(sheet), style: 'example' as const }]], 3),
  )
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx([about, ...sheets])) pieces.push(piece)
  return new Uint8Array(await new Blob(pieces.map((piece) => piece.slice())).arrayBuffer())
}

/** The mark `#` in front makes it a comment row. */
const exampleCells = ({ columns }: SheetFacts): CellValue[] =>
  columns.map(({ example }, index) => {
    if (index === 0) return `# ${example}`
    return typeof example === 'string' ? guard(example) : example
  })

async function* xlsxRows(rows: Rows): AsyncGenerator<XlsxRow[]> {
  for await (const page of rows) yield page.map((cells) => ({ cells }))
}

const csvLines = (rows: readonly (readonly CellValue[])[]): string =>
  `${Papa.unparse(rows.map((cells) => [...cells]))}\r\n`

async function* csvPieces({ columns }: SheetFacts, rows: Rows): AsyncGenerator<string> {
  yield csvLines([columns.map(({ name }) => name)])
  for await (const page of rows) {
    if (page.length > 0) yield csvLines(page)
  }
}

const xlsxSheet = (
  { name, columns }: SheetFacts,
  rows: XlsxSheet['rows'],
  firstRow: number,
): XlsxSheet => ({
  name,
  columns: columns.map((column) => ({
    header: column.name,
    width: widthOf(column),
    shown: column.type.shown,
  })),
  rows,
  validations: columns.map((column, index) => validationOf(column, index, firstRow)),
})

const widthOf = ({ name, type, example }: ColumnFacts): number => {
  const longest = Math.max(name.length, typeof example === 'string' ? example.length : 0, 10)
  return type.shown === 'date' ? 12 : Math.min(longest + 2, 40)
}

function validationOf(
  { name, required, note, type }: ColumnFacts,
  column: number,
  firstRow: number,
): Validation {
  const mark = required ? ' (required / wajib)' : ''
  const list =
    type.choices !== undefined
      ? { words: type.choices }
      : type.refersTo !== undefined
        ? { range: rangeOf(type.refersTo, firstRow) }
        : null
  return {
    column,
    fromRow: 2,
    note: { title: name, text: `${note.en}${mark}\n${note.id}`.slice(0, noteLimit) },
    list,
    // Several values stand in one cell, and ids may be stored ones.
    strict: type.choices !== undefined && type.isList !== true,
  }
}

/** Ids stand in the first column of their sheet. */
const rangeOf = (sheet: string, firstRow: number): string => {
  const letter = columnLetters(0)
  return `${sheet}!$${letter}$${firstRow}:$${letter}$${offeredRows}`
}
