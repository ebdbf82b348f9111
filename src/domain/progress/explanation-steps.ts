import type { Judgement, Point } from '#contract/status.ts'
import type { Sentence } from '#contract/text.ts'
import { sentencesOf } from '#domain/sentences/vocabulary.ts'
import { explanationKeys } from './explanation-keys.ts'
import { limitExponent, rateThresholds } from './growth.ts'
import { toParityDistance } from './rule.ts'
import { compoundGrowth, withoutZero, zeroStandIn } from './verdict.ts'

const say = sentencesOf(explanationKeys)

/** A judged series as its formula sees it: after the parity transformation and the zero rule. */
export type Sum = {
  readonly judgement: Judgement
  readonly base: Point
  readonly current: Point
  readonly target: Point | null
  readonly b: number
  readonly c: number
  readonly T: number | null
  /** t1 − t0. */
  readonly elapsed: number
  /** tT − t0, and t1 to tT; 0 without a target. */
  readonly period: number
  readonly left: number
  /** +1 or -1: the wanted direction, turned over for a negative base in growth rates. */
  readonly sign: 1 | -1
  readonly turned: boolean
}

/**
 * The numbers a judgement was made with, made again from what it shows.
 *
 * @param judgement of one series
 * @returns null when there is no base or no latest value
 */
export const sumOf = (judgement: Judgement): Sum | null => {
  const { base, current, direction, method, target } = judgement
  if (base === null || current === null) return null
  const parity = direction === null
  const seen = (value: number): number => (parity ? toParityDistance(value) : value)
  const growing = method === 'growth' || method === 'unsd'
  const b = seen(base.value)
  const T = target === null ? null : seen(target.value)
  const towards = direction === 'up' ? 1 : -1
  const turned = b < 0 && (method === 'growth' || (method === 'unsd' && target === null))
  return {
    judgement,
    base,
    current,
    target,
    b: growing ? withoutZero(b) : b,
    c: seen(current.value),
    T: T !== null && method === 'growth' ? withoutZero(T) : T,
    elapsed: current.year - base.year,
    period: target === null ? 0 : target.year - base.year,
    left: target === null ? 0 : target.year - current.year,
    sign: turned ? (towards === 1 ? -1 : 1) : towards,
    turned,
  }
}

/** What was looked at: values, target, wanted direction, and what was put in their place. */
export const inputSteps = ({ judgement, ...sum }: Sum): Sentence[] => {
  const { base, current, target } = sum
  const steps = [
    say('explain.values', {
      baseYear: base.year,
      base: base.value,
      currentYear: current.year,
      current: current.value,
      years: sum.elapsed,
    }),
  ]
  if (target !== null)
    steps.push(
      say('explain.target', { targetYear: target.year, target: target.value, years: sum.period }),
    )
  steps.push(say(`explain.direction.${judgement.direction ?? 'parity'}`, {}))
  if (judgement.direction === null && judgement.method !== 'escap') {
    steps.push(
      say('explain.parity.values', {
        base: base.value,
        baseParity: sum.b,
        current: current.value,
        currentParity: sum.c,
      }),
    )
    if (target !== null && sum.T !== null && target.value !== sum.T)
      steps.push(say('explain.parity.target', { target: target.value, targetParity: sum.T }))
  }
  if (base.value === 0 && sum.b !== 0)
    steps.push(say('explain.zero.base', { standIn: zeroStandIn }))
  if (target?.value === 0 && sum.T !== 0)
    steps.push(say('explain.zero.target', { standIn: zeroStandIn }))
  if (sum.turned) steps.push(say('explain.negative-base', { base: base.value }))
  return steps
}

const rateOf = ({ b, c, elapsed }: Sum): number => compoundGrowth(c, b, elapsed)

const rateStep = (sum: Sum): Sentence =>
  say('explain.growth.rate', {
    base: sum.b,
    current: sum.c,
    years: sum.elapsed,
    rate: rateOf(sum),
  })

const directedRateStep = (sum: Sum, value: number): Sentence =>
  say('explain.growth.directed-rate', {
    sign: sum.sign,
    rate: rateOf(sum),
    directedRate: value,
  })

const limitSteps = ({ base, judgement }: Sum): Sentence[] => {
  const { limit, limitFactor: factor, thresholds } = judgement
  if (limit === null || factor === null || thresholds === null) return []
  // The factor is made from the base value as it is, before the zero rule.
  const sizes = { base: Math.abs(base.value), limit: Math.abs(limit) }
  const near = { ...sizes, exponent: limitExponent, factor }
  const twice = 2 * sizes.limit
  const reason =
    sizes.base >= twice
      ? say('explain.growth.limit.far', { ...sizes, twice, factor })
      : say(
          sizes.base <= sizes.limit ? 'explain.growth.limit.within' : 'explain.growth.limit.beyond',
          near,
        )
  return [
    reason,
    say('explain.growth.limit.thresholds', {
      factor,
      fullOnTrack: rateThresholds.onTrack,
      onTrack: thresholds.onTrack,
      fullAccelerate: rateThresholds.accelerate,
      accelerate: thresholds.accelerate,
    }),
  ]
}

const growthSteps = (sum: Sum, value: number): Sentence[] => {
  if (sum.T === null) return [rateStep(sum), directedRateStep(sum, value), ...limitSteps(sum)]
  const requiredRate = compoundGrowth(sum.T, sum.b, sum.period)
  return [
    rateStep(sum),
    say('explain.growth.required-rate', {
      base: sum.b,
      target: sum.T,
      years: sum.period,
      rate: requiredRate,
    }),
    say('explain.growth.ratio', {
      sign: sum.sign,
      rate: rateOf(sum),
      requiredRate: Math.abs(requiredRate),
      ratio: value,
    }),
  ]
}

const linearSteps = (sum: Sum, value: number): Sentence[] => {
  if (sum.T === null) return []
  const pace = (sum.c - sum.b) / sum.elapsed
  const requiredPace = (sum.T - sum.b) / sum.period
  const { b: base, sign } = sum
  return [
    say('explain.linear.pace', { base, current: sum.c, years: sum.elapsed, pace }),
    say('explain.linear.required-pace', {
      base,
      target: sum.T,
      years: sum.period,
      pace: requiredPace,
    }),
    say('explain.linear.ratio', {
      sign,
      pace,
      requiredPace: Math.abs(requiredPace),
      ratio: value,
    }),
  ]
}

const unsdSteps = (sum: Sum, value: number): Sentence[] => {
  const { expected: projected } = sum.judgement
  if (sum.T === null || sum.target === null || projected === null)
    return [rateStep(sum), directedRateStep(sum, value)]
  return [
    rateStep(sum),
    say('explain.unsd.projected', {
      current: sum.c,
      rate: rateOf(sum),
      years: sum.left,
      targetYear: sum.target.year,
      projected,
    }),
    say('explain.unsd.ratio', {
      sign: sum.sign,
      base: sum.b,
      projected,
      target: sum.T,
      ratio: value,
    }),
  ]
}

const escapSteps = (sum: Sum, index: number): Sentence[] => {
  const { base, current, judgement, target } = sum
  const { direction, expected } = judgement
  if (target === null || expected === null) return []
  const travelled =
    direction === null
      ? say('explain.escap.parity-index', {
          baseGap: Math.abs(target.value - base.value),
          currentGap: Math.abs(target.value - current.value),
          index,
        })
      : say('explain.escap.index', {
          sign: sum.sign,
          base: base.value,
          current: current.value,
          target: target.value,
          index,
        })
  return [
    travelled,
    say('explain.escap.expected', { elapsed: sum.elapsed, period: sum.period, expected }),
  ]
}

const stepsOfMethod = {
  growth: growthSteps,
  linear: linearSteps,
  unsd: unsdSteps,
  escap: escapSteps,
}

/**
 * The method's own sum, from the values to its figure.
 *
 * @param sum from `sumOf`
 * @param value the judgement's figure
 */
export const methodSteps = (sum: Sum, value: number): Sentence[] =>
  stepsOfMethod[sum.judgement.method](sum, value)
