import type { Decision } from '#contract/partnership.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { RowFault } from '../faults.ts'
import type { ReadBatch } from '../reader.ts'
import { batchRows, Batch, readRows, type Table } from '../table.ts'
import type { KnownRows } from './known-rows.ts'
import { cellsOf, type Naming } from './row-cells.ts'
import { decisions } from './sheets/meetings.ts'

type HeldRow = { decision: Decision; row: number }

/**
 * The decisions of a workbook, in memory until their meetings are read: a meeting and its decisions
 * are one record. Each row is counted when it is known what became of its meeting.
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
  async *gather(table: Table, naming: Naming): AsyncGenerator<ReadBatch> {
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
      const held = this.#byMeeting.get(meeting)
      if (held === undefined) this.#byMeeting.set(meeting, [{ decision, row: row.number }])
      else held.push({ decision, row: row.number })
      rows.accept([])
    })) {
      yield { ...batch, rows: batch.faults.length }
    }
  }

  /** @returns a meeting with its decisions, in the order of their rows */
  addTo(stored: PartnershipRecord): PartnershipRecord {
    if (stored.kind !== 'meeting') return stored
    this.#taken.add(stored.record.id)
    const held = this.#byMeeting.get(stored.record.id) ?? []
    const decided = held.map(({ decision }) => decision)
    return { kind: 'meeting', record: { ...stored.record, decisions: decided } }
  }

  /** Counts the rows that were held; those of meetings at fault are at fault too. */
  async *close({ file, sheet }: Pick<Table, 'file' | 'sheet'>): AsyncGenerator<ReadBatch> {
    const batch = new Batch(file, sheet)
    for (const [meeting, held] of this.#byMeeting) {
      for (const { row } of held) {
        if (this.#taken.has(meeting)) batch.accept([])
        else batch.reject(row, ofFaultyMeeting(meeting))
      }
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
