import type { Judgement, Point } from '#contract/status.ts'
import { isMet, type Prepared, prepare, type ProgressRule } from './rule.ts'
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

/** Least r for each status, when there is a target. */
export const projectionThresholds: Thresholds = { onTrack: 0.95, accelerate: 0.1, limited: 0 }
/** Least growth a year for each status, as a fraction, when there is none. */
export const unsdRateThresholds: Thresholds = { onTrack: 0.02, accelerate: 0.005, limited: 0 }
/** A share this many points from a target of 0 % or 100 % has met it. */
export const shareTolerance = 1

/**
 * UNSD's test of a met target: as everywhere, or within one point of a 0 % or 100 % target when
 * the series is a share in percent.
 *
 * @param c the latest value
 * @param T the target
 * @param sense +1 when higher is better, -1 when lower is
 * @param kind the series' kind
 */
export const isMetForUnsd = (
  c: number,
  T: number,
  sense: 1 | -1,
  kind: ProgressRule['kind'],
): boolean =>
  isMet(c, T, sense) ||
  (kind === 'share' && (T === 0 || T === 100) && Math.abs(c - T) <= shareTolerance)

const judgeWithTarget = (
  series: Prepared,
  rate: number,
  b: number,
  T: number,
  kind: ProgressRule['kind'],
): Judgement => {
  const { c, current, sense, target } = series
  const thresholds = projectionThresholds
  const met = isMetForUnsd(c, T, sense, kind)
  if (T === series.b || T === b)
    return withoutFigure('unsd', series, met, 'target-equals-base', { thresholds })
  const expected = c * (1 + rate) ** ((target?.year ?? current.year) - current.year)
  const value = (sense * (expected - b)) / Math.abs(T - b)
  if (![expected, value].every(Number.isFinite)) return notJudged('unsd', 'not-finite', series)
  return judged('unsd', series, {
    status: met ? 'achieved' : statusAt(value, thresholds),
    reason: met ? 'target-met' : 'pace-to-target',
    flags: met ? flagsWhenMet(series) : [],
    value,
    thresholds,
    expected,
  })
}

/**
 * Method 3, UNSD 2023: the value projected to the target year at the growth rate so far,
 * `e = c · (1 + g)^(tT − t1)`, against the way to go, `r = (e − b)/(T − b)`; without a target the
 * growth rate against 2 % and 0.5 % a year. Source: methods.md 3, after Eustat's method page of
 * the 2030 Agenda, where the target year is always 2030.
 *
 * As in `judgeLinear`, the way to go is taken by its size and the change by the wanted direction;
 * the same number unless the base was already past the target. A base of 0 counts as 0.001, as
 * growth needs it; a target of 0 stays 0. A target year before the latest value reads the same
 * curve backwards.
 *
 * @param points unique years, any order, in the series' unit
 * @param rule the series' settings
 * @returns `value` is r with a target and growth a year without; `expected` is e, in the series'
 *   unit (for parity: in distance from parity), null without a target; no score
 */
export const judgeUnsd = (points: readonly Point[], rule: ProgressRule): Judgement => {
  const preparation = prepare(points, rule, 'unsd')
  if (!preparation.ready) return preparation.judgement
  const { series } = preparation

  const b = withoutZero(series.b)
  if (oppositeSigns(b, series.c)) return notJudged('unsd', 'sign-change', series)
  const rate = compoundGrowth(series.c, b, series.current.year - series.base.year)
  if (!Number.isFinite(rate)) return notJudged('unsd', 'not-finite', series)
  if (series.T !== null) return judgeWithTarget(series, rate, b, series.T, rule.kind)

  // Negative values grow by moving away from zero, which is downwards.
  const value = (series.b < 0 ? -1 : 1) * series.sense * rate
  return judged('unsd', series, {
    status: statusAt(value, unsdRateThresholds),
    reason: 'growth-without-target',
    value,
    thresholds: unsdRateThresholds,
  })
}
