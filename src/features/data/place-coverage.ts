import type { IndicatorSummary } from '#contract/goals.ts'

/** What one goal, or all of them, have for a place. */
export type Coverage = {
  /** Indicators with at least one series that has values. */
  readonly withValues: number
  readonly indicators: number
  /** Distinct series with values; one under two indicators counts once. */
  readonly series: number
  /** First and last year of the headline values; null when there are none. */
  readonly years: { readonly first: number; readonly last: number } | null
}
export type GoalCoverage = Coverage & { readonly goal: number }

function coverageOf(indicators: readonly IndicatorSummary[]): Coverage {
  const series = new Map(indicators.flatMap((one) => one.series).map((one) => [one.id, one]))
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { points } of series.values()) {
    for (const { year } of points) {
      first = Math.min(first, year)
      last = Math.max(last, year)
    }
  }
  return {
    withValues: indicators.filter((one) => one.series.length > 0).length,
    indicators: indicators.length,
    series: series.size,
    years: first <= last ? { first, last } : null,
  }
}

/** How much there is for a place, in all and goal by goal, goals in order. */
export function toPlaceCoverage(indicators: readonly IndicatorSummary[]): {
  all: Coverage
  goals: GoalCoverage[]
} {
  const byGoal = Map.groupBy(indicators, ({ goal }) => goal)
  return {
    all: coverageOf(indicators),
    goals: [...byGoal]
      .toSorted(([one], [other]) => one - other)
      .map(([goal, own]) => ({ goal, ...coverageOf(own) })),
  }
}
