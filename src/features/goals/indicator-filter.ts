import type { IndicatorSummary } from '#contract/goals.ts'
import { type Status, statusIds } from '#contract/status.ts'

/** What the list's address says: the same words as the API's own query. */
export type IndicatorFilter = {
  readonly goal?: number | undefined
  /** Comma-separated. */
  readonly status?: string | undefined
  readonly judged?: 'true' | 'false' | undefined
}

/** The statuses a filter lets through, best first; all of them when it names none. */
export function statusesOf({ status, judged }: IndicatorFilter): Status[] {
  const named = status?.split(',')
  return statusIds.filter(
    (id) =>
      (named === undefined || named.includes(id)) &&
      (judged === undefined || (id !== 'no-data') === (judged === 'true')),
  )
}

/** Indicators a filter lets through, order kept. */
export function filterIndicators(
  indicators: readonly IndicatorSummary[],
  filter: IndicatorFilter,
): IndicatorSummary[] {
  const statuses = new Set(statusesOf(filter))
  return indicators.filter(
    ({ goal, rollup }) =>
      (filter.goal === undefined || goal === filter.goal) && statuses.has(rollup.status),
  )
}

/**
 * The filter after a press on one status: from all, that one alone; otherwise it joins or leaves;
 * none left, or all, is no filter.
 */
export function toggleStatus(filter: IndicatorFilter, pressed: Status): IndicatorFilter {
  const chosen = new Set(statusesOf(filter))
  const all = chosen.size === statusIds.length
  const next = statusIds.filter((id) =>
    all ? id === pressed : chosen.has(id) !== (id === pressed),
  )
  const { goal } = filter
  if (next.length === 0 || next.length === statusIds.length) return { goal }
  return { goal, status: next.join(',') }
}
