/** How rows of a list are narrowed: facet → accepted values, of which one must hold. */
export type Chosen<Facet extends string> = Readonly<Partial<Record<Facet, readonly string[]>>>

export type FacetCounts<Facet extends string> = ReadonlyMap<Facet, ReadonlyMap<string, number>>

type Counted<Facet extends string> = { rows: readonly number[]; counts: FacetCounts<Facet> }

/** Stands where a row says nothing of a facet, so that its counts add up to the list. */
export const notStated = 'not-stated'

/**
 * Values of all rows under one facet, as numbers of a dictionary, one row after another: small, and
 * quick to count. Row `r` has those from `starts[r]` up to `starts[r + 1]`.
 */
class Column {
  readonly names: string[] = []
  readonly numbers = new Map<string, number>()
  #values = new Uint32Array(64)
  #starts = new Uint32Array(64)
  #rows = 0
  #length = 0

  add(values: readonly string[]): void {
    const numbers = new Set(values.map((value) => this.#numberOf(value)))
    this.#values = grown(this.#values, this.#length + numbers.size)
    for (const number of numbers) {
      this.#values[this.#length] = number
      this.#length += 1
    }
    this.#rows += 1
    this.#starts = grown(this.#starts, this.#rows + 1)
    this.#starts[this.#rows] = this.#length
  }

  #numberOf(value: string): number {
    const known = this.numbers.get(value)
    if (known !== undefined) return known
    this.names.push(value)
    this.numbers.set(value, this.names.length - 1)
    return this.names.length - 1
  }

  /** Whether a row has one of the numbers whose mark is 1. */
  hasAny(row: number, marks: Uint8Array): boolean {
    const end = this.#starts[row + 1] ?? 0
    for (let at = this.#starts[row] ?? 0; at < end; at += 1)
      if (marks[this.#values[at] ?? 0] === 1) return true
    return false
  }

  /** Adds one to the tally of each number a row has. */
  tally(row: number, tally: Uint32Array): void {
    const end = this.#starts[row + 1] ?? 0
    for (let at = this.#starts[row] ?? 0; at < end; at += 1) {
      const number = this.#values[at] ?? 0
      tally[number] = (tally[number] ?? 0) + 1
    }
  }
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const longer = new Uint32Array(Math.max(length, 2 * array.length))
  longer.set(array)
  return longer
}

/**
 * Counts and filters any number of rows by facets in one pass. A facet's counts are of the rows that
 * every *other* facet lets through, so that a choice shows what choosing further would give.
 */
export class Facets<Facet extends string> {
  readonly #columns: ReadonlyMap<Facet, Column>
  #length = 0
  /** The count of all rows, which every visit begins with. */
  #whole: Counted<Facet> | null = null

  constructor(facets: readonly Facet[]) {
    this.#columns = new Map(facets.map((facet) => [facet, new Column()]))
  }

  /** Adds the next row; a value given twice counts once. */
  add(values: Readonly<Record<Facet, readonly string[]>>): void {
    for (const [facet, column] of this.#columns) column.add(values[facet])
    this.#length += 1
    this.#whole = null
  }

  /**
   * @param chosen accepted values; a facet without any accepts all rows
   * @param also rows that something else, such as a search, lets through; absent: all
   * @returns row numbers in order, and for each facet its values with at least one row
   */
  count(chosen: Chosen<Facet>, also?: (row: number) => boolean): Counted<Facet> {
    const narrowed = also !== undefined || [...this.#columns.keys()].some((facet) => chosen[facet])
    if (narrowed) return this.#count(chosen, also)
    this.#whole ??= this.#count(chosen, undefined)
    return this.#whole
  }

  #count(chosen: Chosen<Facet>, also: ((row: number) => boolean) | undefined): Counted<Facet> {
    const columns = [...this.#columns].map(([facet, column]) => ({
      facet,
      column,
      marks: marksOf(column, chosen[facet] ?? []),
      tally: new Uint32Array(column.names.length),
    }))
    const choosing = columns.filter(({ marks }) => marks !== null)
    const rows: number[] = []
    for (let row = 0; row < this.#length; row += 1) {
      if (also !== undefined && !also(row)) continue
      let failures = 0
      let failed = columns[0]
      for (const one of choosing)
        if (one.marks !== null && !one.column.hasAny(row, one.marks)) {
          failures += 1
          failed = one
        }
      if (failures === 0) {
        rows.push(row)
        for (const { column, tally } of columns) column.tally(row, tally)
      } else if (failures === 1) failed?.column.tally(row, failed.tally)
    }
    return {
      rows,
      counts: new Map(columns.map(({ facet, column, tally }) => [facet, named(column, tally)])),
    }
  }

  /** How many different values the rows have under a facet. */
  distinct(facet: Facet, rows: readonly number[]): number {
    const column = this.#columns.get(facet)
    if (column === undefined) return 0
    const tally = new Uint32Array(column.names.length)
    for (const row of rows) column.tally(row, tally)
    return tally.reduce((count, times) => (times > 0 ? count + 1 : count), 0)
  }
}

/** Marks of the accepted values; null where all are. */
function marksOf(column: Column, accepted: readonly string[]): Uint8Array | null {
  if (accepted.length === 0) return null
  const marks = new Uint8Array(column.names.length)
  for (const value of accepted) {
    const number = column.numbers.get(value)
    if (number !== undefined) marks[number] = 1
  }
  return marks
}

function named({ names }: Column, tally: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [number, name] of names.entries()) {
    const times = tally[number] ?? 0
    if (times > 0) counts.set(name, times)
  }
  return counts
}
