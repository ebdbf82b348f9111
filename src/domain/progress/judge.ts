import { type Judgement, type Method, methodIds, type Point } from '#contract/status.ts'
import { judgeEscap } from './escap.ts'
import { judgeGrowth } from './growth.ts'
import { judgeLinear } from './linear.ts'
import type { ProgressRule } from './rule.ts'
import { judgeUnsd } from './unsd.ts'

const judges: Record<Method, (points: readonly Point[], rule: ProgressRule) => Judgement> = {
  growth: judgeGrowth,
  linear: judgeLinear,
  unsd: judgeUnsd,
  escap: judgeEscap,
}

/**
 * Judges one series by one method. Source: methods.md.
 *
 * @param points unique years, any order, in the series' unit
 * @param rule the series' settings
 * @param method default `growth`, the method every stored status is made with
 */
export const judge = (
  points: readonly Point[],
  rule: ProgressRule,
  method: Method = 'growth',
): Judgement => judges[method](points, rule)

/**
 * Judges one series by every method, for the method lens.
 *
 * @param points unique years, any order, in the series' unit
 * @param rule the series' settings
 * @returns one judgement a method, in the order of `methodIds`
 */
export const judgeAll = (points: readonly Point[], rule: ProgressRule): Judgement[] =>
  methodIds.map((method) => judge(points, rule, method))

/**
 * The judgements that give one of the five statuses; what could not be judged and ESCAP's index,
 * which is a distance, give none.
 *
 * @param judgements of one series
 */
export const withStatus = (judgements: readonly Judgement[]): Judgement[] =>
  judgements.filter(({ status }) => status !== 'no-data')

/**
 * Do two methods that give a status give different ones?
 *
 * @param judgements of one series, one a method, any order
 * @returns false when fewer than two give a status
 */
export const methodsDisagree = (judgements: readonly Judgement[]): boolean =>
  new Set(withStatus(judgements).map(({ status }) => status)).size > 1
