import type { Rollup } from '#contract/goals.ts'
import type { Explanation } from '#contract/indicators.ts'
import type { Judgement, Point } from '#contract/status.ts'
import type { Sentence } from '#contract/text.ts'
import { sentencesOf } from '#domain/sentences/vocabulary.ts'
import { explanationKeys, lensKeys, reasonKeys } from './explanation-keys.ts'
import { inputSteps, methodSteps, sumOf } from './explanation-steps.ts'
import { verdictSteps } from './explanation-verdict.ts'
import { methodsDisagree, withStatus } from './judge.ts'

const say = sentencesOf(explanationKeys)
const sayReason = sentencesOf(reasonKeys)
const sayLens = sentencesOf(lensKeys)

/**
 * The arithmetic behind a judgement as data, step by step: values, wanted direction, what stood in
 * for zeros, the method's sum with every number put in, the comparison with the thresholds, the
 * score. A reader can redo it by hand.
 *
 * @param judgement of one series by any method
 * @returns sentences with keys of `explanationKeys`; for a series that cannot be judged, the latest
 *   value when there is one and then the reason (`reasonKeys`)
 */
export const explain = (judgement: Judgement): Explanation => {
  const { current, reason, status, value } = judgement
  const sum = sumOf(judgement)
  if (sum === null || (status === 'no-data' && reason !== 'distance-travelled')) {
    const known =
      current === null
        ? []
        : [say('explain.current', { currentYear: current.year, current: current.value })]
    return [...known, statusReason(judgement)]
  }
  return [
    ...inputSteps(sum),
    ...(value === null ? [] : methodSteps(sum, value)),
    ...verdictSteps(sum),
  ]
}

const missing = (name: string, { method, reason }: Judgement): never => {
  throw new Error(`A judgement by ${method} with reason ${reason} has no ${name}`)
}

/**
 * Why a status is what it is, in one sentence.
 *
 * @param judgement of one series by any method
 * @returns a sentence with a key of `reasonKeys`
 * @throws when the judgement lacks a value its reason rests on, or carries a roll-up's reason:
 *   no method makes such a judgement
 */
export const statusReason = (judgement: Judgement): Sentence => {
  const { reason } = judgement
  const base = (): Point => judgement.base ?? missing('base', judgement)
  const current = (): Point => judgement.current ?? missing('current', judgement)
  const target = (): Point => judgement.target ?? missing('target', judgement)
  const value = (): number => judgement.value ?? missing('value', judgement)
  const limit = (): number => judgement.limit ?? missing('limit', judgement)
  const expected = (): number => judgement.expected ?? missing('expected', judgement)

  switch (reason) {
    case 'target-met':
      return sayReason('reason.target-met', {
        currentYear: current().year,
        current: current().value,
        target: target().value,
      })
    case 'pace-to-target':
      // The same reason by another arithmetic: not a pace against a pace but a way covered.
      if (judgement.method === 'unsd')
        return sayReason('reason.projected-to-target', {
          ratio: value(),
          targetYear: target().year,
        })
      return sayReason('reason.pace-to-target', {
        ratio: value(),
        target: target().value,
        targetYear: target().year,
      })
    case 'growth-without-target':
      return sayReason('reason.growth-without-target', {
        rate: value(),
        onTrack: judgement.thresholds?.onTrack ?? missing('thresholds', judgement),
      })
    case 'at-natural-limit':
      return sayReason('reason.at-natural-limit', { current: current().value, limit: limit() })
    case 'distance-travelled':
      return sayReason('reason.distance-travelled', { index: value(), expected: expected() })
    case 'one-year':
      return sayReason('reason.one-year', {
        currentYear: current().year,
        current: current().value,
      })
    case 'base-after-values':
      return sayReason('reason.base-after-values', { currentYear: current().year })
    case 'sign-change':
      return sayReason('reason.sign-change', {
        base: base().value,
        current: current().value,
      })
    case 'target-sign-change':
      return sayReason('reason.target-sign-change', {
        base: base().value,
        target: target().value,
      })
    case 'target-equals-base':
      return sayReason('reason.target-equals-base', { target: target().value })
    case 'target-not-after-base':
      return sayReason('reason.target-not-after-base', {
        baseYear: base().year,
        targetYear: target().year,
      })
    case 'mean-of-parts':
    case 'no-part-judged':
      return missing('reason of its own: that one is for roll-ups', judgement)
    default:
      return sayReason(`reason.${reason}`, {})
  }
}

/**
 * Why a roll-up's status is what it is: how many parts it rests on, of how many.
 *
 * @param rollup of an indicator, target or goal
 * @returns a sentence with a key of `reasonKeys`
 */
export const rollupReason = ({ judged, parts, score }: Rollup): Sentence =>
  score === null
    ? sayReason('reason.no-part-judged', { parts })
    : sayReason('reason.mean-of-parts', { score, judged, parts })

/**
 * What the methods say together: nothing, one alone, all the same, or where they disagree.
 *
 * @param judgements of one series, one a method, any order; ESCAP's gives no status
 * @returns a sentence with a key of `lensKeys`
 */
export const lensSentence = (judgements: readonly Judgement[]): Sentence => {
  const given = withStatus(judgements)
  const [first] = given
  if (first === undefined) return sayLens('lens.none', {})
  if (given.length === 1)
    return sayLens('lens.only', { method: first.method, status: first.status })
  if (!methodsDisagree(given))
    return sayLens('lens.agree', { methods: given.length, status: first.status })

  const statusBy = (method: Judgement['method']) =>
    given.find((judgement) => judgement.method === method)?.status
  const growth = statusBy('growth')
  const linear = statusBy('linear')
  const unsd = statusBy('unsd')
  if (growth === undefined) {
    if (linear === undefined || unsd === undefined) return sayLens('lens.none', {})
    return sayLens('lens.disagree.linear-unsd', { linear, unsd })
  }
  if (linear === undefined)
    return unsd === undefined
      ? sayLens('lens.none', {})
      : sayLens('lens.disagree.growth-unsd', { growth, unsd })
  return unsd === undefined
    ? sayLens('lens.disagree.growth-linear', { growth, linear })
    : sayLens('lens.disagree.all', { growth, linear, unsd })
}
