import type { Disaggregation } from '#contract/series.ts'
import { normalise } from '#domain/disaggregation.ts'
import { owned, textAt, type Row } from './cells.ts'
import type { Column } from './header.ts'

/** Combinations of codes kept; a file has few, whatever its length. */
const remembered = 10_000

/**
 * @param columns those that say what a value is split by
 * @returns a function from a row to its disaggregation; rows with the same codes share one object
 */
export function disaggregationBy(columns: readonly Column[]): (row: Row) => Disaggregation {
  const known = new Map<string, Disaggregation>()
  return (row) => {
    const codes = columns.map((column) => textAt(row, column))
    const key = codes.join('\u0000')
    const before = known.get(key)
    if (before !== undefined) return before
    const disaggregation = normalise(
      Object.fromEntries(columns.map(({ name }, index) => [name, owned(codes[index] ?? '')])),
    )
    if (known.size >= remembered) known.clear()
    known.set(key, disaggregation)
    return disaggregation
  }
}
