import type { Decision } from '#contract/partnership.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { RowFault } from '../faults.ts'
import type { Origin } from '#server/store/store.ts'
import type { ReadBatch } from '../reader.ts'
import { batchRows, Batch, readRows, type Table } from '../table.ts'
import type { KnownRows } from './known-rows.ts'
import { cellsOf, type Naming } from './row-cells.ts'
import { decisions } from './sheets/meetings.ts'

type HeldRow = { decision: Decision; origin: Origin }

/** A record, and the rows of decisions that are part of it. */
export type Decided = { record: PartnershipRecord; parts: readonly Origin[] }

/**
 * The decisions of a workbook, in memory until their meetings are read: a meeting and its decisions
 * are one record. A row is counted with its meeting, or when that is known to be at fault.
 */
export class HeldDecisions {
  readonly #byMeeting = new Map<string, HeldRow[]>()
  readonly #taken = new Set<string>()
  readonly #rows = new Map<string, number>()
  readonly #known: KnownRows

  constructor(known: KnownRows) {
    this.#known = known
  }

  /** Gives out the faults alone; good rows are held. */
  async *gather(table: Table, names: Naming): AsyncGenerator<ReadBatch> {
    const naming: Naming = {
      ...names,
      // The meeting has to be in the file, stored or not.
      refer(kind, id, column) {
        if (kind !== 'meeting') names.refer(kind, id, column)
      },
    }
    for await (const batch of readRows(table, (row, rows) => {
      const { meeting, decision } = decisions.read(cellsOf(row, table.header, naming))
      const before = this.#rows.get(decision.id)
      if (before !== undefined) {
        const expected = `an id of its own; row ${before} has this one`
        throw new RowFault('id', decision.id, 'duplicate-id', expected)
      }
      if (!this.#known.has('meeting', meeting)) {
        const expected = 'the id of a row in meetings: a meeting is stored with its decisions'
        throw new RowFault(decisions.meeting.name, meeting, 'unknown-meeting', expected)
      }
      this.#rows.set(decision.id, row.number)
      const held = this.#byMeeting.get(meeting) ?? []
      this.#byMeeting.set(meeting, held)
      held.push({ decision, origin: { file: table.file, sheet: table.sheet, row: row.number } })
      rows.accept([])
    })) {
      yield { ...batch, rows: batch.faults.length }
    }
  }

  /** @returns a meeting with its decisions, in the order of their rows, which count as its own */
  addTo(stored: PartnershipRecord): Decided {
    if (stored.kind !== 'meeting') return { record: stored, parts: [] }
    this.#taken.add(stored.record.id)
    const held = this.#byMeeting.get(stored.record.id) ?? []
    const decided = held.map(({ decision }) => decision)
    return {
      record: { kind: 'meeting', record: { ...stored.record, decisions: decided } },
      parts: held.map(({ origin }) => origin),
    }
  }

  /** Rejects the rows of meetings at fault. */
  async *close({ file, sheet }: Pick<Table, 'file' | 'sheet'>): AsyncGenerator<ReadBatch> {
    const batch = new Batch(file, sheet)
    for (const [meeting, held] of this.#byMeeting) {
      if (this.#taken.has(meeting)) continue
      for (const { origin } of held) batch.reject(origin.row, ofFaultyMeeting(meeting))
      if (batch.rows >= batchRows) yield await Promise.resolve(batch.take())
    }
    if (batch.rows > 0) yield batch.take()
  }
}

const ofFaultyMeeting = (meeting: string): RowFault =>
  new RowFault(
    decisions.meeting.name,
    meeting,
    'refers-to-faulty-row',
    'the id of a good row; the row of meetings that has this one is at fault itself',
  )
