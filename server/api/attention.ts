import type * as z from 'zod/mini'
import type { overviewSchema } from '#contract/overview.ts'
import type { IndicatorSummary } from '#contract/goals.ts'
import type { SeriesSummary } from '#contract/series.ts'
import type { Status } from '#contract/status.ts'

type Attention = z.infer<typeof overviewSchema>['attention']
type Placed = { indicator: IndicatorSummary; series: SeriesSummary }

/** Longest list on a screen; the totals say how many there are. */
const shown = 8

/**
 * What a place should look at first: series that move away from their target, and those that move
 * the right way but barely. Lowest score first; the score, unlike the pace, compares series with
 * and without a target.
 *
 * @param indicators of one place, in the framework's order; a series of several stands once, under
 *   the first
 */
export function attentionOf(indicators: readonly IndicatorSummary[]): Attention {
  const placed = new Map<string, Placed>()
  for (const indicator of indicators) {
    for (const series of indicator.series) {
      if (!placed.has(series.id)) placed.set(series.id, { indicator, series })
    }
  }
  const lowestFirst = (status: Status) =>
    [...placed.values()]
      .filter(({ series }) => series.judgement.status === status)
      .toSorted((one, other) => scoreOf(one) - scoreOf(other))
  const movingAway = lowestFirst('regressing')
  const furthestBehind = lowestFirst('limited')
  return {
    movingAway: movingAway.slice(0, shown).map(toAttention),
    furthestBehind: furthestBehind.slice(0, shown).map(toAttention),
    movingAwayTotal: movingAway.length,
    furthestBehindTotal: furthestBehind.length,
  }
}

function scoreOf({ series }: Placed): number {
  return series.judgement.score ?? 0
}

function toAttention({ indicator, series }: Placed): Attention['movingAway'][number] {
  return {
    indicator: indicator.code,
    name: indicator.name,
    series: series.id,
    seriesName: series.name,
    unit: series.unit,
    points: series.points,
    judgement: series.judgement,
  }
}
