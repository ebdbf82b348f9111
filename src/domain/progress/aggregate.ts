import type { Rollup } from '#contract/goals.ts'
import { type Judgement, type Status, type StatusCounts } from '#contract/status.ts'
import { statusAt, type Thresholds } from './verdict.ts'

/** What a roll-up rests on: a series' judgement by the growth method, or another roll-up. */
export type Part = Pick<Judgement, 'status' | 'score'>

/** Least mean score for each status. Source: `get_progress_status_from_score` of Open SDG. */
export const scoreThresholds: Thresholds = { onTrack: 2.5, accelerate: 0, limited: -2.5 }

const mean = (numbers: readonly number[]): number =>
  // Sorted first, because the last digit of a sum depends on its order.
  numbers.toSorted((one, other) => one - other).reduce((sum, number) => sum + number, 0) /
  numbers.length

/**
 * Rolls parts up into one status: series into an indicator, indicators into a target, targets into
 * a goal. The mean of the parts' scores, each part weighing the same; a part that is itself a
 * roll-up brings its own mean, so nested groups are averaged first. Source: methods.md 1,
 * "Aggregate".
 *
 * `achieved` only when every part is, those that could not be judged included: what nobody could
 * judge must not be claimed as met. So a goal with all judged parts met and one unjudged is
 * `on-track`.
 *
 * @param parts any order; a part without a score was not judged
 * @returns `parts` all, `judged` those with a score; `no-data` with reason `no-part-judged` when
 *   there are none
 */
export const rollUp = (parts: readonly Part[]): Rollup => {
  const scores = parts.flatMap(({ score }) => (score === null ? [] : [score]))
  const counts = { parts: parts.length, judged: scores.length }
  if (scores.length === 0)
    return { status: 'no-data', reason: 'no-part-judged', score: null, ...counts }

  const score = mean(scores)
  const achieved = parts.every(({ status }) => status === 'achieved')
  return {
    status: achieved ? 'achieved' : statusAt(score, scoreThresholds),
    reason: 'mean-of-parts',
    score,
    ...counts,
  }
}

/**
 * How many of each status.
 *
 * @param statuses any order
 * @returns every status, 0 where there is none; the counts' sum is the number of statuses
 */
export const countStatuses = (statuses: Iterable<Status>): StatusCounts => {
  const counts: StatusCounts = {
    achieved: 0,
    'on-track': 0,
    accelerate: 0,
    limited: 0,
    regressing: 0,
    'no-data': 0,
  }
  for (const status of statuses) counts[status] += 1
  return counts
}
