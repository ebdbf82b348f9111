import type { Entry } from './entry.ts'
import type { FacetCounts } from './facets.ts'
import { oncePerPlace } from './per-place.ts'
import type { FacetName, Register } from './register.ts'

export type Selection = {
  /** Numbers in the register, by id of the partnership. */
  rows: readonly number[]
  entries: readonly Entry[]
  counts: FacetCounts<FacetName>
}

/** @returns those that `/api/v1/partnerships` lists for the same choice, by id */
export function select(
  { entries, facets }: Register,
  chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>,
): Selection {
  const { rows, counts } = facets.count(chosen)
  return { rows, counts, entries: entriesAt(entries, rows) }
}

/** All of a place, which many pages begin with. */
export const selectAt = oncePerPlace((register, place) => select(register, { place: [place] }))

export const entriesAt = (entries: readonly Entry[], rows: readonly number[]): Entry[] =>
  rows.flatMap((row) => entries[row] ?? [])
