import type { SeriesSettings } from '#contract/series.ts'
import type { Direction, Judgement, Method, Point, Reason } from '#contract/status.ts'

/** What a method needs to know of a series to judge it. */
export type ProgressRule = Pick<
  SeriesSettings,
  'kind' | 'direction' | 'limit' | 'target' | 'targetOfBase' | 'targetYear' | 'baseYear'
>

/**
 * A series that can be judged. `base`, `current` and `target` are as in the source, for people to
 * read; `b`, `c`, `previous` and `T` are what the methods calculate with. They differ for parity
 * indices only, which are turned into a distance from parity (see `toParityDistance`).
 */
export type Prepared = {
  readonly base: Point
  readonly current: Point
  readonly target: Point | null
  /** null for parity: neither up nor down is better, nearer to the target is. */
  readonly direction: Direction | null
  readonly b: number
  readonly c: number
  /** The value before the newest, for the `slipping` flag. */
  readonly previous: number
  readonly T: number | null
  /** +1 when a higher `c` is better, -1 when a lower one is. */
  readonly sense: 1 | -1
  readonly limit: number | null
}

export type Preparation =
  | { readonly ready: true; readonly series: Prepared }
  | { readonly ready: false; readonly judgement: Judgement }

/**
 * A judgement that could not be made, with the reason and whatever is known.
 *
 * @param method the method that would have judged
 * @param reason why it cannot
 * @param known values, direction or target to show all the same; default none
 * @returns status `no-data` and null for everything not in `known`
 */
export const unjudged = (
  method: Method,
  reason: Reason,
  known: Partial<Pick<Judgement, 'base' | 'current' | 'target' | 'direction'>> = {},
): Judgement => ({
  method,
  status: 'no-data',
  reason,
  flags: [],
  value: null,
  score: null,
  base: null,
  current: null,
  target: null,
  direction: null,
  limit: null,
  limitFactor: null,
  thresholds: null,
  expected: null,
  ...known,
})

/**
 * How far a parity index is from parity, as a ratio of 1 or more: `p → max(p, 1/p)`, so that 0.8
 * and 1.25 are equally far. Lower is better and 1 is parity. Source: Statistics Canada's treatment
 * of indicator 4.5.1 in Open SDG's docs/progress-methodology.md.
 *
 * @param index a ratio such as girls to boys, above 0
 * @returns 1 or more; NaN for 0 and below, where the reciprocal says nothing
 */
export const toParityDistance = (index: number): number =>
  index > 0 ? Math.max(index, 1 / index) : Number.NaN

/**
 * Is the target met? `c ≥ T` when higher is better, `c ≤ T` when lower is; exactly on it is met.
 *
 * @param c the latest value
 * @param T the target, in the same unit
 * @param sense +1 when higher is better, -1 when lower is
 */
export const isMet = (c: number, T: number, sense: 1 | -1): boolean =>
  sense === 1 ? c >= T : c <= T

/**
 * The years a series is judged by: the newest year with a value, and the base year or, when that
 * has none, the next later year with a value. Source: methods.md 1, after Open SDG.
 *
 * @param points unique years, any order
 * @param baseYear the year to measure from
 * @returns `base` null when all values are older than the base year; `current` null without
 *   values; `previous` is the newest value before `current`, null when there is only one
 */
export const judgedYears = (
  points: readonly Point[],
  baseYear: number,
): { base: Point | null; current: Point | null; previous: Point | null } => {
  const sorted = points.toSorted((one, other) => one.year - other.year)
  return {
    base: sorted.find(({ year }) => year >= baseYear) ?? null,
    current: sorted.at(-1) ?? null,
    previous: sorted.at(-2) ?? null,
  }
}

/**
 * The target in the series' unit: `target` itself, else `targetOfBase` times the base value, else
 * 1 for a parity index, else null.
 *
 * @param rule the series' settings
 * @param base the base value, null when there is none yet; then a target of base is null
 */
export const effectiveTarget = (rule: ProgressRule, base: Point | null): Point | null => {
  const year = rule.targetYear
  if (rule.target !== null) return { year, value: rule.target }
  if (rule.targetOfBase !== null)
    return base === null ? null : { year, value: rule.targetOfBase * base.value }
  return rule.kind === 'parity' ? { year, value: 1 } : null
}

const finite = (point: Point | null): Point | null =>
  point !== null && Number.isFinite(point.value) ? point : null

/** Reasons that hold whatever the values are, except that there are none. */
const reasonOfSettings = (rule: ProgressRule): Reason | null => {
  if (rule.kind === 'yes-no' || rule.kind === 'country-count') return rule.kind
  return rule.direction === null && rule.kind !== 'parity' ? 'no-direction' : null
}

/**
 * What all methods do before they calculate: pick the years, find the target, turn a parity index
 * into its distance from parity, and say why a series cannot be judged.
 *
 * Reasons are tried in this order: `no-values`; `yes-no`, `country-count`; `no-direction` (never
 * for parity, whose direction is known); `base-after-values`; `one-year`, also when every other
 * value is older than the base year; `not-finite`; `target-not-after-base`, when there is a target.
 * Each holds even when the target is met.
 *
 * @param points unique years, any order, in the series' unit
 * @param rule the series' settings
 * @param method whose judgement this will be
 * @returns the series ready to calculate with, or the finished `no-data` judgement with every
 *   value that is known
 */
export const prepare = (
  points: readonly Point[],
  rule: ProgressRule,
  method: Method,
): Preparation => {
  const { base, current, previous } = judgedYears(points, rule.baseYear)
  const target = effectiveTarget(rule, base)
  const parity = rule.kind === 'parity'
  const direction = parity ? null : rule.direction
  const known = {
    base: finite(base),
    current: finite(current),
    target: finite(target),
    direction,
  }
  const not = (reason: Reason): Preparation => ({
    ready: false,
    judgement: unjudged(method, reason, known),
  })

  if (current === null) return not('no-values')
  const settled = reasonOfSettings(rule)
  if (settled !== null) return not(settled)
  if (base === null) return not('base-after-values')
  if (previous === null || base.year === current.year) return not('one-year')

  const shown = (value: number): number => (parity ? toParityDistance(value) : value)
  const b = shown(base.value)
  const c = shown(current.value)
  const T = target === null ? null : shown(target.value)
  if (![b, c, T ?? 0].every(Number.isFinite)) return not('not-finite')
  if (target !== null && target.year <= base.year) return not('target-not-after-base')

  return {
    ready: true,
    series: {
      base,
      current,
      target,
      direction,
      b,
      c,
      previous: shown(previous.value),
      T,
      sense: direction === 'up' ? 1 : -1,
      limit: rule.limit,
    },
  }
}
