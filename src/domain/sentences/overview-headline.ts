import type { Rollup } from '#contract/goals.ts'
import type { StatusCounts } from '#contract/status.ts'
import type { Sentence } from '#contract/text.ts'
import { headlineKeys } from './sentence-keys.ts'
import { sentencesOf } from './vocabulary.ts'

const say = sentencesOf(headlineKeys)

/**
 * The overview's headline: how many goals are on track, how many move away, and how many indicators
 * that leaves out. "3 of 17 goals on track; 5 moving away; 61 of 248 indicators cannot be judged".
 *
 * @param goals the roll-ups of all goals, judged or not, any order
 * @param indicators all indicators by status
 * @returns a sentence with a key of `headlineKeys`; clauses that would say "0 moving away" or "0
 *   cannot be judged" are left out by a key of their own
 */
export const overviewHeadline = (
  goals: readonly Pick<Rollup, 'status'>[],
  indicators: StatusCounts,
): Sentence => {
  const all = Object.values(indicators).reduce((sum, count) => sum + count, 0)
  const unjudged = indicators['no-data']
  if (all === 0) return say('headline.overview.no-indicators', {})
  if (unjudged === all) return say('headline.overview.none-judged', { indicators: all })

  const movingAway = goals.filter(({ status }) => status === 'regressing').length
  const onTrack = goals.filter(
    ({ status }) => status === 'achieved' || status === 'on-track',
  ).length
  const counts = { onTrack, goals: goals.length, indicators: all }
  if (movingAway === 0)
    return unjudged === 0
      ? say('headline.overview.none-away.all-judged', counts)
      : say('headline.overview.none-away.some-unjudged', { ...counts, unjudged })
  return unjudged === 0
    ? say('headline.overview.some-away.all-judged', { ...counts, movingAway })
    : say('headline.overview.some-away.some-unjudged', { ...counts, movingAway, unjudged })
}
