import type { Judgement, Method, Reason, Status } from '#contract/status.ts'
import { type Prepared, unjudged } from './rule.ts'

export type Thresholds = NonNullable<Judgement['thresholds']>

/** Stands in for a base or target of zero, from which no growth rate exists. Source: Open SDG. */
export const zeroStandIn = 0.001

/**
 * Open SDG's zero rule: 0 becomes 0.001, everything else stays. Negative zero is zero.
 *
 * @param value a base or target value
 */
export const withoutZero = (value: number): number => (value === 0 ? zeroStandIn : value)

/**
 * Does zero lie between two values? Then no growth rate leads from one to the other.
 *
 * @param one a value
 * @param other a value in the same unit; zero is on nobody's side
 */
export const oppositeSigns = (one: number, other: number): boolean =>
  Math.sign(one) * Math.sign(other) === -1

/**
 * The status a method's figure stands for.
 *
 * @param value the figure: R, V or r
 * @param thresholds least figure for each status
 * @returns never `achieved` or `no-data`; a figure exactly on a threshold has reached it
 */
export const statusAt = (value: number, thresholds: Thresholds): Status => {
  if (value >= thresholds.onTrack) return 'on-track'
  if (value >= thresholds.accelerate) return 'accelerate'
  return value >= thresholds.limited ? 'limited' : 'regressing'
}

/**
 * The compound annual growth rate from `from` to `to`: `(to / from)^(1 / years) − 1`.
 *
 * @param to the later value
 * @param from the earlier value, not 0, of the same sign as `to`
 * @param years time between them, above 0
 * @returns growth a year as a fraction; NaN when the signs differ, Infinity when it overflows
 */
export const compoundGrowth = (to: number, from: number, years: number): number =>
  (to / from) ** (1 / years) - 1

/**
 * Did the last change go the wrong way? Only asked of targets that are met.
 *
 * @param series the prepared series
 * @returns `['slipping']` or `[]`; a change of nothing does not slip
 */
export const flagsWhenMet = (series: Prepared): Judgement['flags'] =>
  series.sense * (series.c - series.previous) < 0 ? ['slipping'] : []

const shownOf = (series: Prepared) => ({
  base: series.base,
  current: series.current,
  target: series.target,
  direction: series.direction,
})

/**
 * A `no-data` judgement of a series whose values are known but cannot be put into the formula.
 *
 * @param method the method
 * @param reason why
 * @param series the prepared series, shown as it is
 */
export const notJudged = (method: Method, reason: Reason, series: Prepared): Judgement =>
  unjudged(method, reason, shownOf(series))

/**
 * A finished judgement.
 *
 * @param method the method
 * @param series the prepared series
 * @param outcome status, reason, figure and whatever else the method has
 * @returns the judgement, with negative zero shown as zero
 */
export const judged = (
  method: Method,
  series: Prepared,
  outcome: Pick<Judgement, 'status' | 'reason' | 'value'> & Partial<Judgement>,
): Judgement => ({
  ...notJudged(method, outcome.reason, series),
  ...outcome,
  value: outcome.value === null ? null : outcome.value + 0,
})

/**
 * The judgement of a series whose target equals its base, or lies on the other side of zero: no
 * figure exists, but a target that is met is met. Source: methods.md, "decided here".
 *
 * @param method the method
 * @param series the prepared series
 * @param met is the target met, by the method's own test
 * @param reason why there is no figure
 * @param outcome what else the method knows (score, thresholds)
 * @returns `achieved` without a figure when met, else `no-data`
 */
export const withoutFigure = (
  method: Method,
  series: Prepared,
  met: boolean,
  reason: Reason,
  outcome: Partial<Judgement>,
): Judgement =>
  met
    ? judged(method, series, {
        ...outcome,
        status: 'achieved',
        reason: 'target-met',
        value: null,
        flags: flagsWhenMet(series),
      })
    : notJudged(method, reason, series)
