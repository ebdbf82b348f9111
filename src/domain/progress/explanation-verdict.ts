import type { Judgement, Status } from '#contract/status.ts'
import type { Sentence } from '#contract/text.ts'
import { sentencesOf } from '#domain/sentences/vocabulary.ts'
import { explanationKeys } from './explanation-keys.ts'
import type { Sum } from './explanation-steps.ts'
import { isMet } from './rule.ts'
import { rawScore, scoreLine } from './score.ts'
import { shareTolerance } from './unsd.ts'
import type { Thresholds } from './verdict.ts'

const say = sentencesOf(explanationKeys)

const metSteps = (sum: Sum): Sentence[] => {
  const { c, current, judgement, T } = sum
  const { direction, flags } = judgement
  if (T === null) return []
  const steps: Sentence[] = []
  if (direction === null)
    steps.push(say('explain.met.parity', { currentParity: c, targetParity: T }))
  else if (isMet(c, T, direction === 'up' ? 1 : -1))
    steps.push(say(`explain.met.${direction}`, { current: c, target: T }))
  else
    steps.push(
      say('explain.met.within-tolerance', { current: c, target: T, tolerance: shareTolerance }),
    )
  if (flags.includes('slipping'))
    steps.push(say('explain.slipping', { currentYear: current.year, current: current.value }))
  return steps
}

const ratioBand = (ratio: number, status: Status, thresholds: Thresholds): Sentence => {
  const { onTrack, accelerate, limited } = thresholds
  if (status === 'on-track') return say('explain.ratio.on-track', { ratio, atLeast: onTrack })
  if (status === 'accelerate')
    return say('explain.ratio.accelerate', { ratio, atLeast: accelerate, below: onTrack })
  if (status === 'limited')
    return say('explain.ratio.limited', { ratio, atLeast: limited, below: accelerate })
  return say('explain.ratio.regressing', { ratio, below: limited })
}

const rateBand = (rate: number, status: Status, thresholds: Thresholds): Sentence => {
  const { onTrack, accelerate, limited } = thresholds
  if (status === 'on-track') return say('explain.rate.on-track', { rate, atLeast: onTrack })
  if (status === 'accelerate')
    return say('explain.rate.accelerate', { rate, atLeast: accelerate, below: onTrack })
  if (status === 'limited')
    return say('explain.rate.limited', { rate, atLeast: limited, below: accelerate })
  return say('explain.rate.regressing', { rate, below: limited })
}

const escapComparison = (index: number, expected: number): Sentence => {
  const values = { index, expected }
  if (index < 0) return say('explain.escap.regress', values)
  if (index === expected) return say('explain.escap.as-expected', values)
  return say(index > expected ? 'explain.escap.ahead' : 'explain.escap.behind', values)
}

const bandSteps = ({ judgement, T }: Sum): Sentence[] => {
  const { expected, method, status, thresholds, value } = judgement
  if (value === null) return []
  if (method === 'escap') return expected === null ? [] : [escapComparison(value, expected)]
  if (thresholds === null || status === 'achieved') return []
  return [(T === null ? rateBand : ratioBand)(value, status, thresholds)]
}

const scoreSteps = (judgement: Judgement, hasTarget: boolean): Sentence[] => {
  const { limitFactor, reason, score, status, thresholds, value } = judgement
  if (score === null) return []
  if (status === 'achieved') return [say('explain.score.met', { score })]
  if (reason === 'at-natural-limit') return [say('explain.score.at-limit', { score })]
  if (value === null || thresholds === null) return []

  const line = scoreLine(value, thresholds, limitFactor, hasTarget)
  const raw = rawScore(value, line)
  const numbers = { ...line, value, score }
  return raw === score
    ? [say('explain.score.line', numbers)]
    : [say('explain.score.bounded', { ...numbers, raw })]
}

/**
 * From the method's figure to the status and the score.
 *
 * @param sum of a series that was judged
 * @returns the test of a met target or the comparison with the thresholds, then the score where
 *   the method has one
 */
export const verdictSteps = (sum: Sum): Sentence[] => [
  ...(sum.judgement.status === 'achieved' ? metSteps(sum) : []),
  ...bandSteps(sum),
  ...scoreSteps(sum.judgement, sum.T !== null),
]
