import type { Judgement, Point } from '#contract/status.ts'
import { isMet, prepare, type ProgressRule } from './rule.ts'
import {
  flagsWhenMet,
  judged,
  notJudged,
  statusAt,
  type Thresholds,
  withoutFigure,
} from './verdict.ts'

/** Least r for each status. Source: trend arrows of the Sustainable Development Report. */
export const paceThresholds: Thresholds = { onTrack: 1, accelerate: 0.5, limited: 0 }

/**
 * Method 2: the average yearly change so far against the yearly change the target needs,
 * `r = ((c − b)/(t1 − t0)) / ((T − b)/(tT − t0))`. Serves targets of zero and shares near a limit,
 * where growth rates mislead; zeros and values of both signs need no special treatment.
 * Source: methods.md 2.
 *
 * The needed change is taken by its size and the change made by the wanted direction, as Open SDG
 * does for R. It is the same number unless the base was already past the target: then the plain
 * quotient would call moving away from the target progress.
 *
 * @param points unique years, any order, in the series' unit
 * @param rule the series' settings
 * @returns `value` is r; no score. `no-target` without a target; target equals base cannot be
 *   judged unless met, which is then shown without a figure
 */
export const judgeLinear = (points: readonly Point[], rule: ProgressRule): Judgement => {
  const preparation = prepare(points, rule, 'linear')
  if (!preparation.ready) return preparation.judgement
  const { series } = preparation
  const { T, b, base, c, current, sense, target } = series
  if (T === null || target === null) return notJudged('linear', 'no-target', series)

  const thresholds = paceThresholds
  const met = isMet(c, T, sense)
  if (T === b) return withoutFigure('linear', series, met, 'target-equals-base', { thresholds })
  const pace = (c - b) / (current.year - base.year)
  const required = Math.abs(T - b) / (target.year - base.year)
  const value = (sense * pace) / required
  if (![pace, required, value].every(Number.isFinite))
    return notJudged('linear', 'not-finite', series)

  return judged('linear', series, {
    status: met ? 'achieved' : statusAt(value, thresholds),
    reason: met ? 'target-met' : 'pace-to-target',
    flags: met ? flagsWhenMet(series) : [],
    value,
    thresholds,
  })
}
