/** `asc` or `desc`; what has no figure comes last in either. */
export type Order = 'asc' | 'desc'

/** A row's figure or text to sort by; null where it has none. */
export type SortKey<Row> = (row: Row) => number | string | null

/**
 * The orders of a long list. Each is worked out once, when it is first asked for; ties stand in the
 * order of the list's first sort.
 */
export class Ranking<Sort extends string, Row> {
  readonly #rows: readonly Row[]
  readonly #keys: Readonly<Record<Sort, SortKey<Row>>>
  readonly #first: Sort
  readonly #orders = new Map<string, { rows: Uint32Array; places: Uint32Array }>()

  /** @param first the sort that settles ties; no two rows with one key have an order of their own */
  constructor(
    rows: readonly Row[],
    keys: Readonly<Record<Sort, SortKey<Row>>>,
    first: NoInfer<Sort>,
  ) {
    this.#rows = rows
    this.#keys = keys
    this.#first = first
  }

  /** @returns the given row numbers in the order */
  sorted(rows: readonly number[], sort: Sort, order: Order): number[] {
    const { rows: all, places } = this.#orderOf(sort, order)
    const found = Uint32Array.from(rows, (row) => places[row] ?? 0).toSorted()
    return Array.from(found, (place) => all[place] ?? 0)
  }

  #orderOf(sort: Sort, order: Order): { rows: Uint32Array; places: Uint32Array } {
    const name = `${sort} ${order}`
    const known = this.#orders.get(name)
    if (known !== undefined) return known
    const rows = this.#order(sort, order)
    const places = new Uint32Array(rows.length)
    for (const [place, row] of rows.entries()) places[row] = place
    const made = { rows, places }
    this.#orders.set(name, made)
    return made
  }

  #order(sort: Sort, order: Order): Uint32Array {
    const isFirst = sort === this.#first && order === 'asc'
    const ties = isFirst ? null : this.#orderOf(this.#first, 'asc').places
    const ranks = ranksOf(this.#rows.map(this.#keys[sort]), order)
    return Uint32Array.from(ranks.keys()).toSorted(
      (one, other) =>
        // Two without a figure differ by no number at all, and then ties decide.
        (ranks[one] ?? 0) - (ranks[other] ?? 0) ||
        (ties === null ? one - other : (ties[one] ?? 0) - (ties[other] ?? 0)),
    )
  }
}

/** A number for each key that grows along the order; the largest where there is no key. */
function ranksOf(keys: readonly (number | string | null)[], order: Order): Float64Array {
  const sense = order === 'asc' ? 1 : -1
  const texts = [...new Set(keys.filter((key) => typeof key === 'string'))].toSorted()
  const ranks = new Map(texts.map((text, rank) => [text, rank]))
  return Float64Array.from(keys, (key) => {
    if (key === null) return Number.POSITIVE_INFINITY
    return sense * (typeof key === 'string' ? (ranks.get(key) ?? 0) : key)
  })
}
