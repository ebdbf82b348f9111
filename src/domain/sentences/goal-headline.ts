import type { GoalSummary } from '#contract/goals.ts'
import type { Sentence } from '#contract/text.ts'
import { headlineKeys } from './sentence-keys.ts'
import { sentencesOf } from './vocabulary.ts'

const say = sentencesOf(headlineKeys)

/**
 * A goal's headline: its status, and how many indicators that rests on, as a goal never shows a
 * status without them (methods.md 1, "Aggregate").
 *
 * @param goal its number, name, roll-up and indicators by status
 * @returns a sentence with a key of `headlineKeys`, one key a status
 */
export const goalHeadline = (
  goal: Pick<GoalSummary, 'number' | 'name' | 'rollup' | 'indicators'>,
): Sentence => {
  const { indicators: counts, name, number, rollup } = goal
  const indicators = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (indicators === 0) return say('headline.goal.no-indicators', { goal: number, name })
  if (rollup.status === 'no-data')
    return say('headline.goal.none-judged', { goal: number, name, indicators })
  return say(`headline.goal.${rollup.status}`, {
    goal: number,
    name,
    judged: indicators - counts['no-data'],
    indicators,
    unjudged: counts['no-data'],
    onTrack: counts.achieved + counts['on-track'],
    movingAway: counts.regressing,
  })
}
