import { statusIds, type StatusCounts } from '#contract/status.ts'
import { countStatuses } from '#domain/progress/aggregate.ts'
import type { Entry } from './entry.ts'
import type { FacetName, Register } from './register.ts'

/** Organisations that are members of any of the partnerships. */
export const membersOf = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap(({ members }) => members.map(({ organisation }) => organisation)))

/** Their objectives by status. */
export function objectiveCounts(entries: readonly Entry[]): StatusCounts {
  const counts = countStatuses([])
  for (const { row } of entries)
    for (const status of statusIds) counts[status] += row.objectives[status]
  return counts
}

/** @returns those that `/api/v1/partnerships` lists for the same choice, by id */
export function entriesWith(
  { entries, facets }: Register,
  chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>,
): Entry[] {
  return facets.count(chosen).rows.flatMap((at) => entries[at] ?? [])
}
