import type { Fault } from '#contract/release.ts'
import { cellLimit, owned, type Row } from './cells.ts'
import { RowFault, shown, structuralFault } from './faults.ts'
import type { Header } from './header.ts'
import type { ReadBatch, ReadRecord } from './reader.ts'

/** A sheet or a CSV file under way; `rows` are those below the header, blank ones left out. */
export type Table = {
  file: string
  sheet: string | null
  header: Header
  rows: AsyncIterable<readonly Row[]>
}

export const batchRows = 2_000
/** Characters after which a batch ends early, so that long texts do not pile up. */
const batchCharacters = 4_000_000

/** What has been read since the last batch. Every row is accepted or rejected once. */
export class Batch {
  readonly #file: string
  readonly #sheet: string | null
  #records: ReadRecord[] = []
  #faults: Fault[] = []
  #rows = 0

  constructor(file: string, sheet: string | null) {
    this.#file = file
    this.#sheet = sheet
  }

  get rows(): number {
    return this.#rows
  }

  /** @param rows that the records are made of */
  accept(records: readonly ReadRecord[], rows = 1): void {
    this.#rows += rows
    this.#records.push(...records)
  }

  /** @param row counted from 1 with the header; null when the fault has none */
  reject(row: number | null, { column, found, rule, expected }: RowFault): void {
    this.#rows += 1
    this.#faults.push({
      file: this.#file,
      sheet: this.#sheet,
      row,
      column,
      found: found === null ? null : owned(shown(found)),
      expected,
      rule,
    })
  }

  take(): ReadBatch {
    const batch = { records: this.#records, faults: this.#faults, rows: this.#rows }
    this.#records = []
    this.#faults = []
    this.#rows = 0
    return batch
  }
}

/**
 * Reads a table's rows in batches of about 2,000.
 *
 * @param take reads one row into the batch; a RowFault it throws rejects the row
 * @throws StructuralFault when there is no row below the header
 */
export async function* readTable(
  table: Table,
  take: (row: Row, batch: Batch) => void,
): AsyncGenerator<ReadBatch> {
  let empty = true
  for await (const batch of readRows(table, take)) {
    empty = false
    yield batch
  }
  if (empty) {
    throw structuralFault(table.file, 'no-rows', 'There is a header and no row below it.', {
      sheet: table.sheet,
    })
  }
}

/** The same for a table that may have no row below its header. */
export async function* readRows(
  table: Table,
  take: (row: Row, batch: Batch) => void,
): AsyncGenerator<ReadBatch> {
  const batch = new Batch(table.file, table.sheet)
  let characters = 0
  for await (const rows of table.rows) {
    for (const row of rows) {
      characters += takeRow(row, table.header, batch, take)
      if (batch.rows < batchRows && characters < batchCharacters) continue
      yield batch.take()
      characters = 0
    }
  }
  if (batch.rows > 0) yield batch.take()
}

/** @returns the row's length in characters */
function takeRow(
  row: Row,
  header: Header,
  batch: Batch,
  take: (row: Row, batch: Batch) => void,
): number {
  try {
    const characters = checkRow(row, header)
    take(row, batch)
    return characters
  } catch (error) {
    if (!(error instanceof RowFault)) throw error
    batch.reject(row.number, error)
    return 0
  }
}

function checkRow(row: Row, header: Header): number {
  if (row.broken) {
    throw new RowFault(
      null,
      row.cells.join(','),
      'broken-quotes',
      'cells in double quotes, quotes inside them doubled',
    )
  }
  let characters = 0
  for (const [position, cell] of row.cells.entries()) {
    if (cell === '') continue
    characters += cell.length
    if (cell.length > cellLimit) {
      const name = header.columns.find((column) => column.position === position)?.name ?? null
      throw new RowFault(name, cell, 'cell-too-long', `at most ${cellLimit} characters in a cell`)
    }
    if (position >= header.width && cell.trim() !== '') {
      throw new RowFault(
        null,
        cell,
        'too-many-cells',
        `at most ${header.width} cells, as the header has; a comma inside a cell needs quotes around the cell`,
      )
    }
  }
  return characters
}
