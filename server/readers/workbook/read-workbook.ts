import type { PartnershipRecord, RecordKind } from '#contract/partnership-record.ts'
import type { Place } from '#contract/place.ts'
import type { Row } from '../cells.ts'
import { RowFault, structuralFault } from '../faults.ts'
import { Mentions, placeRecords } from '../mentions.ts'
import { readPlaces } from '../places/places-csv.ts'
import type { ReadBatch, ReadContext } from '../reader.ts'
import { readSettings } from '../settings/settings-csv.ts'
import { readRows, type Table } from '../table.ts'
import { readTidyTable } from '../tidy/tidy-csv.ts'
import type { Cells } from './column.ts'
import { tableSheets, workbookSheets } from './columns.ts'
import { HeldDecisions, type Decided } from './held-decisions.ts'
import { KnownRows } from './known-rows.ts'
import { hasRows, openSheetTable, openTable, type SheetSource } from './open-table.ts'
import { cellsOf, type Naming } from './row-cells.ts'
import type { RecordSheet } from './sheet.ts'
import { StoredRows } from './stored-rows.ts'
import { concerns, ratings } from './sheets/concerns.ts'
import { contributions } from './sheets/contributions.ts'
import { measurements } from './sheets/measurements.ts'
import { decisions, meetings } from './sheets/meetings.ts'
import { memberships } from './sheets/memberships.ts'
import { objectives } from './sheets/objectives.ts'
import { organisations } from './sheets/organisations.ts'
import { partnerships } from './sheets/partnerships.ts'
import { rates } from './sheets/rates.ts'

/** Sheets whose rows others refer to, each after those it needs itself. */
const referredTo = [organisations, partnerships, objectives, measurements, meetings] as const
const beforeMeetings = [
  organisations,
  partnerships,
  memberships,
  objectives,
  measurements,
  contributions,
] as const
const sheetNames: Partial<Record<RecordKind, string>> = Object.fromEntries(
  referredTo.map(({ kind, name }) => [kind, name]),
)

/** @returns a name as sheets and files are told by */
export const sheetName = (name: string): string => name.trim().toLowerCase()

/** Whether a workbook with these sheets is ours: one of them has records of partnerships. */
export const isWorkbook = (names: readonly string[]): boolean =>
  names.some((name) => name !== rates.name && workbookSheets.some((sheet) => sheet.name === name))

/**
 * Reads a workbook twice: first the ids of its rows, then the rows with what they refer to. A row
 * is one record and counts as one, a comment row and a blank one as none.
 *
 * @param file name of the workbook
 * @throws StructuralFault when a sheet or a column is not of the workbook, a column is missing, or
 *   no sheet has a row
 */
export async function* readWorkbook(
  file: string,
  sources: readonly SheetSource[],
  context: ReadContext,
): AsyncGenerator<ReadBatch> {
  const reading = new WorkbookReading(sourcesByName(file, sources), context)
  let rows = 0
  for await (const batch of reading.batches()) {
    rows += batch.rows
    yield batch
  }
  if (rows === 0) {
    throw structuralFault(file, 'no-rows', 'No sheet of the workbook has a row below its header.')
  }
}

function sourcesByName(
  file: string,
  sources: readonly SheetSource[],
): ReadonlyMap<string, SheetSource> {
  const known = [...workbookSheets.map(({ name }) => name), ...tableSheets]
  const byName = new Map<string, SheetSource>()
  for (const source of sources) {
    const name = sheetName(source.name)
    if (!known.includes(name)) {
      throw structuralFault(
        file,
        'unknown-sheet',
        `A workbook may have these sheets: ${known.join(', ')}. Rename this one, or leave it out.`,
        { sheet: source.name },
      )
    }
    if (byName.has(name)) {
      throw structuralFault(file, 'duplicate-sheet', `Two sheets are named ${name}.`, {
        sheet: source.name,
      })
    }
    byName.set(name, source)
  }
  return byName
}

class WorkbookReading {
  readonly #sources: ReadonlyMap<string, SheetSource>
  readonly #context: ReadContext
  readonly #places = new Map<string, Place>()
  readonly #known = new KnownRows()
  readonly #stored: StoredRows
  readonly #mentions = new Mentions()

  constructor(sources: ReadonlyMap<string, SheetSource>, context: ReadContext) {
    this.#sources = sources
    this.#context = {
      ...context,
      findPlace: (code) => this.#places.get(code) ?? context.findPlace(code),
    }
    this.#stored = new StoredRows(this.#context)
  }

  async *batches(): AsyncGenerator<ReadBatch> {
    for await (const batch of this.#table('places', readPlaces)) {
      for (const record of batch.records) {
        if (record.kind === 'place') this.#places.set(record.place.code, record.place)
      }
      yield batch
    }
    yield* this.#rates()
    yield* this.#table('series-settings', readSettings)
    await this.#gatherIds()
    for (const sheet of beforeMeetings) yield* this.#records(sheet)
    yield* this.#meetings()
    for (const sheet of [concerns, ratings]) yield* this.#records(sheet)
    yield* this.#table('observations', readTidyTable)
  }

  async *#table(
    name: (typeof tableSheets)[number],
    read: (table: Table, context: ReadContext) => AsyncIterable<ReadBatch>,
  ): AsyncGenerator<ReadBatch> {
    const source = this.#sources.get(name)
    const table = await openTable(source)
    if (table === null || !(await hasRows(table))) return
    const again = await openTable(source)
    if (again !== null) yield* read(again, this.#context)
  }

  async *#rates(): AsyncGenerator<ReadBatch> {
    const table = await openSheetTable(this.#sources.get(rates.name), rates)
    if (table === null) return
    const naming = this.#naming()
    yield* readRows(table, (row, batch) => {
      batch.accept([{ kind: 'rate', rate: rates.read(cellsOf(row, table.header, naming)) }])
    })
  }

  /** Reads every sheet that others refer to, for its ids alone. */
  async #gatherIds(): Promise<void> {
    // Nothing is refused here: the rows are read again, with what they refer to.
    const naming: Naming = { ...this.#naming(), refer() {}, partnershipOf: () => '' }
    for (const sheet of referredTo) {
      const table = await openSheetTable(this.#sources.get(sheet.name), sheet)
      if (table === null) continue
      const gathering = readRows(table, (row, batch) => {
        this.#gather(sheet, row, cellsOf(row, table.header, naming))
        batch.accept([])
      })
      while ((await gathering.next()).done !== true);
    }
    await this.#known.addStoredParents(this.#context)
  }

  /** @throws RowFault when a row has no id to be known by */
  #gather(sheet: RecordSheet, row: Row, cells: Cells): void {
    const id = keyOf(sheet.key, cells)
    const stored = readable(sheet, cells)
    this.#known.note(sheet.kind, id, row.number, stored !== null)
    if (stored?.kind === 'partnership') this.#known.noteParents(id, stored.record.parents)
    if (stored?.kind === 'objective') this.#known.noteObjective(id, stored.record.partnership)
  }

  /** @param decided a record with what the sheet of decisions adds to it, and the rows of that */
  async *#records(
    sheet: RecordSheet,
    decided: (stored: PartnershipRecord) => Decided = (record) => ({ record, parts: [] }),
  ): AsyncGenerator<ReadBatch> {
    const opened = await openSheetTable(this.#sources.get(sheet.name), sheet)
    if (opened === null) return
    const table = this.#stored.lookedUp(opened, this.#known, (cells) => sheet.read(cells))
    const naming = this.#naming()
    yield* readRows(table, (row, batch) => {
      const found: Place[] = []
      const cells = cellsOf(row, table.header, naming, (place) => found.push(place))
      const { record, parts } = decided(this.#checked(sheet, row, cells))
      // Only now: the places of a row at fault have not been told of.
      const places = found.flatMap((place) => placeRecords(place, this.#mentions, this.#context))
      const origin = { file: table.file, sheet: table.sheet, row: row.number }
      const more = parts.length === 0 ? {} : { parts }
      batch.accept([...places, { kind: 'record', record, origin, ...more }], 1 + parts.length)
    })
  }

  #checked(sheet: RecordSheet, row: Row, cells: Cells): PartnershipRecord {
    const id = keyOf(sheet.key, cells)
    const before = this.#known.rowBefore(sheet.kind, id, row.number)
    if (before !== null) throw secondRow(sheet.key, id, before)
    this.#known.note(sheet.kind, id, row.number, true)
    try {
      const stored = sheet.read(cells)
      const cycle = stored.kind === 'partnership' ? this.#known.cycleOf(id) : null
      if (cycle === null) return stored
      const expected = 'parents that do not lead back to the partnership itself'
      throw new RowFault('parents', cycle, 'circular-parents', expected)
    } catch (error) {
      this.#known.fail(sheet.kind, id)
      throw error
    }
  }

  async *#meetings(): AsyncGenerator<ReadBatch> {
    const held = new HeldDecisions(this.#known)
    const table = await openSheetTable(this.#sources.get(decisions.name), decisions)
    if (table !== null) {
      const lookedUp = this.#stored.lookedUp(table, this.#known, (cells) => decisions.read(cells))
      yield* held.gather(lookedUp, this.#naming())
    }
    yield* this.#records(meetings, (stored) => held.addTo(stored))
    if (table !== null) yield* held.close(table)
  }

  #naming(): Naming {
    return this.#known.naming(this.#context, this.#stored, sheetNames)
  }
}

const keyOf = (key: RecordSheet['key'], cells: Cells): string =>
  key.map((column) => cells.get(column)).join('|')

const secondRow = (key: RecordSheet['key'], id: string, before: number): RowFault =>
  new RowFault(
    key.map(({ name }) => name).join(', '),
    id,
    'duplicate-id',
    `an id of its own; row ${before} has this one`,
  )

function readable(sheet: RecordSheet, cells: Cells): PartnershipRecord | null {
  try {
    return sheet.read(cells)
  } catch (error) {
    if (error instanceof RowFault) return null
    throw error
  }
}
