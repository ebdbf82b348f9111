import { recordId, type PartnershipRecord, type RecordKind } from '#contract/partnership-record.ts'
import type { Row } from '../cells.ts'
import { RowFault } from '../faults.ts'
import type { ReadContext } from '../reader.ts'
import type { Table } from '../table.ts'
import type { Cells } from './column.ts'
import type { KnownRows } from './known-rows.ts'
import { cellsOf, type Naming } from './row-cells.ts'

/**
 * What rows refer to and the file itself lacks, asked of the store for one piece of a sheet after
 * another: memory grows neither with the file nor with what is stored.
 */
export class StoredRows {
  readonly #context: ReadContext
  #found = new Map<RecordKind, Map<string, PartnershipRecord>>()

  constructor(context: ReadContext) {
    this.#context = context
  }

  /** Whether a record that the rows of this piece refer to is stored. */
  has(kind: RecordKind, id: string): boolean {
    return this.#found.get(kind)?.has(id) === true
  }

  /** @returns the partnership of a stored objective that the rows of this piece refer to */
  partnershipOf(objective: string): string | null {
    const stored = this.#found.get('objective')?.get(objective)
    return stored?.kind === 'objective' ? stored.record.partnership : null
  }

  /**
   * @param read reads one row of the table
   * @returns the table; before each piece of it what its rows refer to has been looked up
   */
  lookedUp(table: Table, known: KnownRows, read: (cells: Cells) => unknown): Table {
    const { rows } = table
    const lookUp = (some: readonly Row[]): Promise<void> => {
      const wanted = new Map<RecordKind, Set<string>>()
      const naming: Naming = {
        findPlace: (code) => this.#context.findPlace(code),
        refer(kind, id) {
          // A meeting is one record with its decisions: a stored one takes no more of them.
          if (kind === 'meeting' || known.has(kind, id)) return
          const ids = wanted.get(kind) ?? new Set<string>()
          wanted.set(kind, ids.add(id))
        },
        partnershipOf: () => '',
      }
      for (const row of some) attempt(() => read(cellsOf(row, table.header, naming)))
      return this.#lookUp(wanted)
    }
    async function* pieces(): AsyncGenerator<readonly Row[]> {
      for await (const some of rows) {
        await lookUp(some)
        yield some
      }
    }
    return { ...table, rows: pieces() }
  }

  async #lookUp(wanted: ReadonlyMap<RecordKind, ReadonlySet<string>>): Promise<void> {
    this.#found = new Map()
    for (const [kind, ids] of wanted) {
      const stored = (await this.#context.storedRecords?.(kind, [...ids])) ?? []
      this.#found.set(kind, new Map(stored.map((record) => [recordId(record), record])))
    }
  }
}

/** A row at fault is read again, and its fault reported then. */
function attempt(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof RowFault)) throw error
  }
}
