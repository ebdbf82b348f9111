import type { Row } from '../cells.ts'
import { structuralFault } from '../faults.ts'
import type { Archive } from './archive.ts'
import { isoDate } from './dates.ts'
import { parseXml, unescaped } from './xml.ts'

/** Columns a sheet may have; far more than any table that is read, far fewer than XLSX allows. */
const columnLimit = 2_000
/** Characters of one row, texts that cells share left out. */
const rowLimit = 1_000_000

/** What all sheets of a workbook share. */
type SheetContext = {
  archive: Archive
  strings: readonly string[]
  /** By cell style. */
  isDate: readonly boolean[]
  from1904: boolean
}

type Cell = { column: number; type: string; style: number; value: string; formula: string }

/**
 * Reads a sheet's rows as texts, some hundreds at a time, blank ones left out. A number is written
 * as short as it can be without loss, a date as in ISO 8601, a formula as its stored result, or as
 * `=…` when it has none.
 *
 * @throws StructuralFault when the part is broken or has more than 2,000 columns
 */
export async function* sheetRows(
  context: SheetContext,
  sheet: string,
  part: string,
): AsyncGenerator<Row[]> {
  const gathered = new SheetRows(context, sheet)
  for await (const rows of parseXml(context.archive, part, gathered)) {
    if (rows.length > 0) yield rows
  }
}

class SheetRows {
  readonly #context: SheetContext
  readonly #sheet: string
  #rows: Row[] = []
  #number = 0
  #cells: string[] = []
  #length = 0
  #column = -1
  #cell: Cell | null = null
  #into: 'value' | 'formula' | null = null

  constructor(context: SheetContext, sheet: string) {
    this.#context = context
    this.#sheet = sheet
  }

  take(): Row[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const number = Number(attributes['r'])
      this.#number = Number.isSafeInteger(number) ? number : this.#number + 1
      this.#cells = []
      this.#length = 0
      this.#column = -1
    } else if (name === 'c') {
      this.#column = this.#columnOf(attributes['r'])
      this.#cell = {
        column: this.#column,
        type: attributes['t'] ?? 'n',
        style: Number(attributes['s'] ?? 0),
        value: '',
        formula: '',
      }
    } else if (this.#cell !== null) {
      if (name === 'v' || name === 't') this.#into = 'value'
      else if (name === 'f') this.#into = 'formula'
    }
  }

  text(piece: string): void {
    if (this.#cell === null || this.#into === null) return
    this.#cell[this.#into] += piece
    this.#length += piece.length
    if (this.#length > rowLimit) {
      throw structuralFault(
        this.#context.archive.file,
        'row-too-long',
        `A row has at most ${rowLimit} characters.`,
        { sheet: this.#sheet, row: this.#number },
      )
    }
  }

  close(name: string): void {
    if (name === 'c' && this.#cell !== null) {
      const text = this.#textOf(this.#cell)
      if (text !== '') {
        while (this.#cells.length < this.#cell.column) this.#cells.push('')
        this.#cells[this.#cell.column] = text
      }
      this.#cell = null
    } else if (name === 'row' && this.#cells.some((cell) => cell.trim() !== '')) {
      this.#rows.push({ number: this.#number, cells: this.#cells, broken: false })
      this.#cells = []
    }
    this.#into = null
  }

  /** `AB12` is column 27; without a reference the column after the last. */
  #columnOf(reference: string | undefined): number {
    let column = this.#column + 1
    if (reference !== undefined) {
      const letters = /^[A-Z]{1,3}/i.exec(reference)?.[0] ?? ''
      column = [...letters.toUpperCase()].reduce(
        (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
        0,
      )
      column -= 1
    }
    if (column >= 0 && column < columnLimit) return column
    throw structuralFault(
      this.#context.archive.file,
      'too-many-columns',
      `The sheet has a cell outside the first ${columnLimit} columns. Delete what stands there.`,
      { sheet: this.#sheet, row: this.#number, found: reference ?? null },
    )
  }

  #textOf({ type, style, value, formula }: Cell): string {
    if (value === '') return formula === '' || type === 'inlineStr' ? '' : `=${formula}`
    if (type === 's') return this.#shared(value)
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type !== 'n') return unescaped(value)
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    const date = this.#context.isDate[style] === true
    return (date ? isoDate(number, this.#context.from1904) : null) ?? String(number)
  }

  #shared(index: string): string {
    const text = this.#context.strings[Number(index)]
    if (text !== undefined) return text
    throw structuralFault(
      this.#context.archive.file,
      'broken-xml',
      'A cell refers to a text that the spreadsheet does not have. Save the file again as XLSX.',
      { sheet: this.#sheet, row: this.#number },
    )
  }
}
