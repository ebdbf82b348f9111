import type { RecordKind } from '#contract/partnership-record.ts'
import { owned } from '../cells.ts'
import { RowFault } from '../faults.ts'
import type { ReadContext } from '../reader.ts'
import type { StoredRows } from './stored-rows.ts'
import { addStoredParents, parentCycles } from '../parent-cycles.ts'
import type { Naming } from './row-cells.ts'

/** What is known of a file's rows before they are given out: ids, and who is whose parent. */
export class KnownRows {
  /** Row numbers by id; below 0 where the row is at fault. */
  readonly #rows = new Map<RecordKind, Map<string, number>>()
  readonly #parents = new Map<string, readonly string[]>()
  readonly #objectives = new Map<string, string>()
  #cycles: ReadonlyMap<string, string> | null = null

  /** Notes a row of an id; of several with one id the first stands. */
  note(kind: RecordKind, id: string, row: number, isGood: boolean): void {
    const rows = this.#rows.get(kind) ?? new Map<string, number>()
    this.#rows.set(kind, rows)
    if (!rows.has(id)) rows.set(owned(id), isGood ? row : -row)
  }

  noteParents(partnership: string, parents: readonly string[]): void {
    if (parents.length > 0 && !this.#parents.has(partnership)) {
      this.#parents.set(owned(partnership), parents.map(owned))
    }
  }

  /** Adds what is stored of the ancestors of the file's partnerships. */
  async addStoredParents(context: ReadContext): Promise<void> {
    await addStoredParents(this.#parents, (id) => this.has('partnership', id), context)
  }

  noteObjective(objective: string, partnership: string): void {
    if (!this.#objectives.has(objective)) {
      this.#objectives.set(owned(objective), owned(partnership))
    }
  }

  /** Whether a row of the file has the id, good or not. */
  has(kind: RecordKind, id: string): boolean {
    return this.#rows.get(kind)?.has(id) === true
  }

  /** @returns the row that had this id before; null when this row is the first */
  rowBefore(kind: RecordKind, id: string, row: number): number | null {
    const first = Math.abs(this.#rows.get(kind)?.get(id) ?? row)
    return first === row ? null : first
  }

  /** Takes back an id, as its row is at fault after all. */
  fail(kind: RecordKind, id: string): void {
    const row = this.#rows.get(kind)?.get(id)
    if (row !== undefined) this.#rows.get(kind)?.set(id, -Math.abs(row))
  }

  /** @returns the circle of parents a partnership is in; null when it is in none */
  cycleOf(partnership: string): string | null {
    this.#cycles ??= parentCycles(this.#parents)
    return this.#cycles.get(partnership) ?? null
  }

  /** @param sheets names of the sheets by what their rows are */
  naming(
    context: ReadContext,
    stored: StoredRows,
    sheets: Readonly<Partial<Record<RecordKind, string>>>,
  ): Naming {
    return {
      findPlace: (code) => context.findPlace(code),
      refer: (kind, id, column) => {
        const row = this.#rows.get(kind)?.get(id)
        if (row !== undefined && row > 0) return
        const sheet = sheets[kind] ?? kind
        if (row !== undefined) {
          const expected = `the id of a good row; row ${-row} of ${sheet}, which has this one, is at fault itself`
          throw new RowFault(column, id, 'refers-to-faulty-row', expected)
        }
        if (stored.has(kind, id)) return
        throw unknown(kind, id, column, sheet)
      },
      partnershipOf: (objective) => {
        const partnership =
          this.#objectives.get(objective) ?? stored.partnershipOf(objective) ?? null
        if (partnership !== null) return partnership
        throw unknown('objective', objective, 'objective', sheets.objective ?? 'objective')
      },
    }
  }
}

const unknown = (kind: RecordKind, id: string, column: string, sheet: string): RowFault =>
  new RowFault(
    column,
    id,
    `unknown-${kind}`,
    `the id of a row in ${sheet}, or of an ${kind} that is stored`.replace(
      / an (?=[^aeiou])/,
      ' a ',
    ),
  )
