/** How rows of a list are narrowed: facet → accepted values, of which one must hold. */
export type Chosen<Facet extends string> = Readonly<Partial<Record<Facet, readonly string[]>>>

export type FacetCounts<Facet extends string> = ReadonlyMap<Facet, ReadonlyMap<string, number>>

/** Stands where a row says nothing of a facet, so that its counts add up to the list. */
export const notStated = 'not-stated'

/** Values of every row under one facet, as numbers of a dictionary: small, and quick to count. */
type Column = { names: string[]; numbers: Map<string, number>; rows: Uint32Array[] }

/**
 * Counts and filters any number of rows by facets in one pass. A facet's counts are of the rows that
 * every *other* facet lets through, so that a choice shows what choosing further would give.
 */
export class Facets<Facet extends string> {
  readonly #columns: ReadonlyMap<Facet, Column>
  #length = 0

  constructor(facets: readonly Facet[]) {
    this.#columns = new Map(
      facets.map((facet) => [facet, { names: [], numbers: new Map(), rows: [] }]),
    )
  }

  /** Adds the next row; a value given twice counts once. */
  add(values: Readonly<Record<Facet, readonly string[]>>): void {
    for (const [facet, column] of this.#columns) {
      const numbers = [...new Set(values[facet])].map((value) => {
        const known = column.numbers.get(value)
        if (known !== undefined) return known
        column.names.push(value)
        column.numbers.set(value, column.names.length - 1)
        return column.names.length - 1
      })
      column.rows.push(Uint32Array.from(numbers))
    }
    this.#length += 1
  }

  /**
   * @param chosen accepted values; a facet without any accepts all rows
   * @param also rows that something else, such as a search, lets through; absent: all
   * @returns row numbers in order, and for each facet its values with at least one row
   */
  count(
    chosen: Chosen<Facet>,
    also?: (row: number) => boolean,
  ): { rows: number[]; counts: FacetCounts<Facet> } {
    const columns = [...this.#columns].map(([facet, column]) => {
      const accepted = chosen[facet]
      const wanted =
        accepted === undefined || accepted.length === 0
          ? null
          : new Set(accepted.map((value) => column.numbers.get(value) ?? -1))
      return { column, wanted, tally: new Uint32Array(column.names.length) }
    })
    const rows: number[] = []
    for (let row = 0; row < this.#length; row += 1) {
      if (also !== undefined && !also(row)) continue
      const failed = columns.filter(
        ({ column, wanted }) =>
          wanted !== null && !(column.rows[row]?.some((number) => wanted.has(number)) ?? false),
      )
      if (failed.length > 1) continue
      if (failed.length === 0) rows.push(row)
      for (const { column, tally } of failed.length === 0 ? columns : failed)
        for (const number of column.rows[row] ?? []) tally[number] = (tally[number] ?? 0) + 1
    }
    const counts = new Map(
      [...this.#columns.keys()].map((facet, at) => {
        const found = columns[at]
        const names = (found?.column.names ?? []).flatMap((name, number): [string, number][] => {
          const times = found?.tally[number] ?? 0
          return times === 0 ? [] : [[name, times]]
        })
        return [facet, new Map(names)] as const
      }),
    )
    return { rows, counts }
  }
}
