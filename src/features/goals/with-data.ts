import type { IndicatorSummary } from '#contract/goals.ts'
import type { SeriesSummary } from '#contract/series.ts'

const rank = ({ judgement }: SeriesSummary) => (judgement.status === 'no-data' ? 1 : 0)

/** Series with at least one value, those that could be judged first, else in the given order. */
export function shownSeries(indicator: IndicatorSummary): SeriesSummary[] {
  return indicator.series
    .filter(({ points }) => points.length > 0)
    .toSorted((one, other) => rank(one) - rank(other))
}

const hasData = (indicator: IndicatorSummary) => shownSeries(indicator).length > 0

/** Indicators with and without a value, each in the given order. */
export function partByData(indicators: readonly IndicatorSummary[]): {
  withData: IndicatorSummary[]
  withoutData: IndicatorSummary[]
} {
  return {
    withData: indicators.filter(hasData),
    withoutData: indicators.filter((indicator) => !hasData(indicator)),
  }
}
