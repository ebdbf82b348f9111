import type { Judgement, Point } from '#contract/status.ts'
import { isMet, type Prepared, prepare, type ProgressRule } from './rule.ts'
import { highestScore, scoreAt, scoreLine } from './score.ts'
import {
  compoundGrowth,
  flagsWhenMet,
  judged,
  notJudged,
  oppositeSigns,
  statusAt,
  type Thresholds,
  withoutFigure,
  withoutZero,
} from './verdict.ts'

/** Least R for each status, when there is a target. */
export const ratioThresholds: Thresholds = { onTrack: 0.95, accelerate: 0.6, limited: 0 }
/** Least V for each status, when there is none; growth a year as a fraction. */
export const rateThresholds: Thresholds = { onTrack: 0.015, accelerate: 0.005, limited: 0 }
/** How steeply thresholds fall near a natural limit: `a` in methods.md. */
export const limitExponent = 4.44

/**
 * The natural limit's factor C: what the thresholds are multiplied by, because a value near its
 * limit has little room to grow. Works on absolute values, so it serves maxima and minima alike.
 * Source: `get_progress_thresholds` in Open SDG's sdg/ProgressMeasure.py.
 *
 * @param base the base value as it is, before the zero rule
 * @param limit the natural limit, in the same unit
 * @returns 0 (at the limit) to 1 (far from it); 1 when both are 0
 */
export const limitFactorOf = (base: number, limit: number): number => {
  const b = Math.abs(base)
  const L = Math.abs(limit)
  if (b >= 2 * L) return 1
  return 1 - (b <= L ? b / L : (2 * L - b) / L) ** limitExponent
}

const judgeWithTarget = (series: Prepared, rate: number, b: number, T: number, sign: number) => {
  const { base, c, sense, target } = series
  const met = isMet(c, T, sense)
  const reached = { score: highestScore, thresholds: ratioThresholds }
  const years = (target?.year ?? base.year) - base.year
  const required = Math.abs(compoundGrowth(T, b, years))
  if (oppositeSigns(b, T))
    return withoutFigure('growth', series, met, 'target-sign-change', reached)
  if (required === 0) return withoutFigure('growth', series, met, 'target-equals-base', reached)

  const value = (sign * sense * rate) / required
  if (!Number.isFinite(value) || !Number.isFinite(required))
    return notJudged('growth', 'not-finite', series)
  if (met) {
    const flags = flagsWhenMet(series)
    return judged('growth', series, {
      ...reached,
      status: 'achieved',
      reason: 'target-met',
      value,
      flags,
    })
  }
  return judged('growth', series, {
    status: statusAt(value, ratioThresholds),
    reason: 'pace-to-target',
    value,
    score: scoreAt(value, scoreLine(value, ratioThresholds, null, true)),
    thresholds: ratioThresholds,
  })
}

const judgeWithoutTarget = (series: Prepared, rate: number, sign: number): Judgement => {
  const { b, limit, sense } = series
  const value = sign * sense * rate
  const limitFactor = limit === null ? null : limitFactorOf(b, limit)
  if (limitFactor !== null && !Number.isFinite(limitFactor))
    return notJudged('growth', 'not-finite', series)

  const thresholds = {
    onTrack: rateThresholds.onTrack * (limitFactor ?? 1),
    accelerate: rateThresholds.accelerate * (limitFactor ?? 1),
    limited: rateThresholds.limited,
  }
  // Started at the limit and kept it: nothing better was possible, and V / C has no value.
  const atLimit = limitFactor === 0 && value >= 0
  return judged('growth', series, {
    status: statusAt(value, thresholds),
    reason: atLimit ? 'at-natural-limit' : 'growth-without-target',
    value,
    score: atLimit
      ? highestScore
      : scoreAt(value, scoreLine(value, thresholds, limitFactor, false)),
    limit,
    limitFactor,
    thresholds,
  })
}

/**
 * Method 1, the default: the growth rate so far against the growth rate the target needs, or
 * against fixed rates when there is no target. Source: methods.md 1; Open SDG's
 * docs/progress-methodology.md and sdg/ProgressMeasure.py, after Statistics Canada and Eurostat.
 *
 * Cannot be judged, besides `prepare`'s reasons and even when the target is met: values of both
 * signs (`sign-change`), a figure that overflows (`not-finite`). Cannot be judged unless the
 * target is met, which is then shown without a figure: target equals base, target on the other
 * side of zero. A base or target of 0 counts as 0.001. A limit plays no part beside a target.
 *
 * @param points unique years, any order, in the series' unit
 * @param rule the series' settings
 * @returns `value` is R (ratio) with a target and V (growth a year, fraction) without; `score`
 *   from -5 to +5; `limit` and `limitFactor` (C) only when a limit was used
 */
export const judgeGrowth = (points: readonly Point[], rule: ProgressRule): Judgement => {
  const preparation = prepare(points, rule, 'growth')
  if (!preparation.ready) return preparation.judgement
  const { series } = preparation

  const b = withoutZero(series.b)
  if (oppositeSigns(b, series.c)) return notJudged('growth', 'sign-change', series)
  const rate = compoundGrowth(series.c, b, series.current.year - series.base.year)
  if (!Number.isFinite(rate)) return notJudged('growth', 'not-finite', series)

  // Negative values grow by moving away from zero, which is downwards.
  const sign = series.b < 0 ? -1 : 1
  return series.T === null
    ? judgeWithoutTarget(series, rate, sign)
    : judgeWithTarget(series, rate, b, withoutZero(series.T), sign)
}
