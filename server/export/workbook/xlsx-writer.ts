import type { CellValue, ColumnFacts } from '#server/readers/workbook/column.ts'
import {
  cellStyles,
  escapeXml,
  frameParts,
  sheetPartName,
  worksheetStart,
  type CellStyle,
} from './xlsx-parts.ts'
import { zipStream } from './zip-stream.ts'

export type XlsxColumn = {
  header: string
  width: number
  shown: ColumnFacts['type']['shown']
  /** Of cells below the header; `words` wraps. */
  style?: CellStyle
}
/** A drop-down list or a note on cells of a column, by the column's place. */
export type Validation = {
  column: number
  /** Row of the sheet from which it holds. */
  fromRow: number
  note: { title: string; text: string }
  /** Words to choose from, or the range they stand in. */
  list: { words: readonly string[] } | { range: string } | null
  /** Whether anything else is refused. */
  strict: boolean
}
export type XlsxRow = { cells: readonly CellValue[]; style?: CellStyle }
export type XlsxSheet = {
  name: string
  columns: readonly XlsxColumn[]
  rows: AsyncIterable<readonly XlsxRow[]> | Iterable<readonly XlsxRow[]>
  validations: readonly Validation[]
}

/** Rows a sheet of a spreadsheet may have, and characters a cell of it. */
const rowLimit = 1_048_576
const cellLimit = 32_767
const dayMilliseconds = 86_400_000
/** Before it, spreadsheets count days in two ways. */
const firstSafeDate = '1900-03-01'

/**
 * Writes a spreadsheet piece by piece. Texts stand in their cells as texts, whatever they begin with.
 *
 * @throws RangeError when a sheet has more rows or a cell more characters than a spreadsheet holds
 */
export async function* writeXlsx(sheets: readonly XlsxSheet[]): AsyncGenerator<Uint8Array> {
  yield* zipStream([
    ...frameParts(sheets.map(({ name }) => name)),
    ...sheets.map((sheet, index) => ({
      name: sheetPartName(index),
      pieces: sheetXml(sheet, index === 0),
    })),
  ])
}

async function* sheetXml(sheet: XlsxSheet, isFirst: boolean): AsyncGenerator<string> {
  yield worksheetStart
  yield `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  yield `<cols>${sheet.columns.map(columnXml).join('')}</cols><sheetData>`
  const header: XlsxRow = { cells: sheet.columns.map(({ header: name }) => name), style: 'header' }
  yield rowXml(header, 1, sheet)
  let number = 1
  for await (const rows of sheet.rows) {
    let xml = ''
    for (const row of rows) {
      number += 1
      if (number > rowLimit) {
        throw new RangeError(
          `the sheet ${sheet.name} has more than ${rowLimit} rows; export a folder of CSV files`,
        )
      }
      xml += rowXml(row, number, sheet)
    }
    yield xml
  }
  yield '</sheetData>'
  if (sheet.validations.length > 0) {
    const rules = sheet.validations.map(validationXml).join('')
    yield `<dataValidations count="${sheet.validations.length}">${rules}</dataValidations>`
  }
  yield '</worksheet>'
}

const columnXml = ({ width, shown, style }: XlsxColumn, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${cellStyles[style ?? styleOf(shown)]}"/>`

const styleOf = (shown: XlsxColumn['shown']): CellStyle => (shown === 'number' ? 'plain' : shown)

function rowXml({ cells, style }: XlsxRow, number: number, sheet: XlsxSheet): string {
  const xml = cells.map((value, index) => {
    const column = sheet.columns[index]
    const reference = `${columnLetters(index)}${number}`
    if (value === null || column === undefined) return ''
    return cellXml(value, reference, style ?? column.style ?? styleOf(column.shown), column)
  })
  return `<row r="${number}">${xml.join('')}</row>`
}

function cellXml(
  value: string | number,
  reference: string,
  style: CellStyle,
  { shown }: XlsxColumn,
): string {
  const at = `r="${reference}" s="${cellStyles[style]}"`
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
  if (value.length > cellLimit) {
    throw new RangeError(`the cell ${reference} has more than ${cellLimit} characters`)
  }
  const serial = shown === 'date' && style === 'date' ? dateSerial(value) : null
  if (serial !== null) return `<c ${at}><v>${serial}</v></c>`
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}

/** @returns days since the epoch of spreadsheets; null where they do not agree on it */
function dateSerial(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < firstSafeDate) return null
  return (Date.parse(date) - Date.UTC(1899, 11, 30)) / dayMilliseconds
}

/** @returns `A` for 0, `AB` for 27 */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) +
  String.fromCharCode(65 + (index % 26))

function validationXml({ column, fromRow, note, list, strict }: Validation): string {
  const letters = columnLetters(column)
  const type = list === null ? '' : ' type="list"'
  const error = strict ? ' showErrorMessage="1"' : ''
  // A line end in an attribute has to be escaped to stay one.
  const text = escapeXml(note.text).replaceAll('\n', '&#10;')
  const formula = list === null ? '' : `<formula1>${escapeXml(formulaOf(list))}</formula1>`
  return `<dataValidation${type} allowBlank="1" showInputMessage="1"${error} promptTitle="${escapeXml(note.title)}" prompt="${text}" sqref="${letters}${fromRow}:${letters}${rowLimit}">${formula}</dataValidation>`
}

const formulaOf = (list: NonNullable<Validation['list']>): string =>
  'words' in list ? `"${list.words.join(',')}"` : list.range
