import type * as z from 'zod/mini'
import type { overviewSchema } from '#contract/overview.ts'
import type { Release } from '#contract/release.ts'
import { statusIds, type Status } from '#contract/status.ts'
import { compareCodes } from '#domain/framework/codes.ts'
import type { Store } from '#server/store/store.ts'
import type { Catalog } from './catalog.ts'

type Changes = z.infer<typeof overviewSchema>['changes']

/** Longest list of status crossings in one answer; the total says how many there are. */
const shown = 20

/**
 * What a release changed at a place, against the release before it.
 *
 * @param releases newest first
 * @returns crossings with the largest fall first, then in the framework's order; null for the first
 *   release
 */
export async function changesSince(
  store: Store,
  catalog: Catalog,
  releases: readonly Release[],
  place: string,
): Promise<Changes> {
  const to = catalog.release.number
  const before = releases.find(({ number }) => number < to)
  if (before === undefined) return null
  const { newValues, restated, crossings } = await store.changes(place, before.number, to)
  const named = namedCrossings(catalog, crossings)
  return {
    from: before.number,
    to,
    newValues,
    restated,
    crossings: named.slice(0, shown),
    crossingsTotal: named.length,
  }
}

/** Crossings with names, the largest fall first; a series of no indicator is not shown anywhere. */
export function namedCrossings(
  catalog: Catalog,
  crossings: readonly { series: string; from: Status; to: Status }[],
): NonNullable<Changes>['crossings'] {
  return crossings
    .flatMap(({ series, from, to }) => {
      const one = catalog.series.get(series)
      const [indicator] = one?.indicators ?? []
      return one === undefined || indicator === undefined
        ? []
        : [{ series, indicator, name: one.name, from, to }]
    })
    .toSorted(
      (one, other) => rise(one) - rise(other) || compareCodes(one.indicator, other.indicator),
    )
}

/** Steps up the ladder of statuses, below zero when it got worse; what is no step comes last. */
function rise({ from, to }: { from: Status; to: Status }): number {
  if (from === 'no-data' || to === 'no-data') return statusIds.length
  return statusIds.indexOf(from) - statusIds.indexOf(to)
}
