import type { Judgement, Point } from '#contract/status.ts'
import { prepare, type ProgressRule } from './rule.ts'
import { judged, notJudged } from './verdict.ts'

/** ESCAP's index when the target is reached. */
export const fullIndex = 10

/**
 * Method 4: ESCAP's current status index, how far a series has come since the base year on the way
 * from 0 to 10. Up `10·(c−b)/|T−b|`, down `−10·(c−b)/|T−b|`, parity `10 − 10·|T−c|/|T−b|`; negative
 * is regress, above 10 is past the target. Source: methods.md 4.
 *
 * The index is a distance and not one of the six statuses: a judged series has status `no-data`
 * with reason `distance-travelled` and a `value`. Screens show `value` beside `expected`, never the
 * status, and the method lens leaves it out when it looks for disagreement.
 *
 * @param points unique years, any order, in the series' unit
 * @param rule the series' settings
 * @returns `value` is the index; `expected` what it should be by the latest year,
 *   `10·(t1−t0)/(tT−t0)`; no thresholds or score. `no-target` without a target,
 *   `target-equals-base` when there is no way to go
 */
export const judgeEscap = (points: readonly Point[], rule: ProgressRule): Judgement => {
  const preparation = prepare(points, rule, 'escap')
  if (!preparation.ready) return preparation.judgement
  const { series } = preparation
  const { base, current, direction, target } = series
  if (target === null) return notJudged('escap', 'no-target', series)

  // Parity is measured on the index as published, so 0.8 → 0.9 is half the way to 1.
  const distance = Math.abs(target.value - base.value)
  if (distance === 0) return notJudged('escap', 'target-equals-base', series)
  const value =
    direction === null
      ? fullIndex - (fullIndex * Math.abs(target.value - current.value)) / distance
      : (fullIndex * series.sense * (current.value - base.value)) / distance
  const expected = (fullIndex * (current.year - base.year)) / (target.year - base.year)
  if (!Number.isFinite(value) || !Number.isFinite(distance))
    return notJudged('escap', 'not-finite', series)

  return judged('escap', series, {
    status: 'no-data',
    reason: 'distance-travelled',
    value,
    expected,
  })
}
