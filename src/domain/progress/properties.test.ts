import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Direction,
  type Judgement,
  methodIds,
  type Point,
  statusIds,
} from '#contract/status.ts'
import { scoreThresholds } from './aggregate.ts'
import { pointsOf, ruleWith, seven } from './example-series.ts'
import { judge, judgeAll } from './judge.ts'
import type { ProgressRule } from './rule.ts'
import { statusAt } from './verdict.ts'

const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true })
/** To two decimals: as close as published values lie, and never closer than rounding reaches. */
const published = fc.integer({ min: 1, max: 1e8 }).map((cents) => cents / 100)
const direction = fc.constantFrom<Direction>('up', 'down')
const rulesOf = (value: fc.Arbitrary<number>) =>
  fc
    .record({
      direction,
      target: fc.option(value),
      limit: fc.option(value),
      targetYear: fc.integer({ min: 2016, max: 2040 }),
    })
    .map(ruleWith)
const rules = rulesOf(amount)
const series = fc
  .dictionary(fc.integer({ min: 2010, max: 2025 }).map(String), amount, { minKeys: 2 })
  .map(pointsOf)

const times = (points: readonly Point[], factor: number): Point[] =>
  points.map(({ year, value }) => ({ year, value: value * factor }))
const ruleTimes = (rule: ProgressRule, factor: number): ProgressRule => ({
  ...rule,
  target: rule.target === null ? null : rule.target * factor,
  limit: rule.limit === null ? null : rule.limit * factor,
})
const outcome = ({ status, reason, flags, value, score, thresholds }: Judgement) => ({
  status,
  reason,
  flags,
  value,
  score,
  thresholds,
})
const rank = ({ status }: Judgement): number => statusIds.indexOf(status)

describe.each(methodIds)('%s', (method) => {
  it('judges the same whatever the unit is multiplied by', () => {
    fc.assert(
      // Powers of two scale without rounding, so nothing may change, not even the last digit.
      fc.property(series, rules, fc.integer({ min: -20, max: 20 }), (points, rule, power) => {
        const factor = 2 ** power
        expect(outcome(judge(times(points, factor), ruleTimes(rule, factor), method))).toEqual(
          outcome(judge(points, rule, method)),
        )
      }),
    )
  })
  it('judges the same when signs and direction are mirrored, zeros aside', () => {
    fc.assert(
      fc.property(series, rules, (points, rule) => {
        const mirrored = ruleTimes(rule, -1)
        const other = rule.direction === 'up' ? 'down' : 'up'
        expect(
          outcome(judge(times(points, -1), { ...mirrored, direction: other }, method)),
        ).toEqual(outcome(judge(points, rule, method)))
      }),
    )
  })
  it('does not mind the order of the points', () => {
    fc.assert(
      fc.property(
        series.chain((points) =>
          fc.tuple(fc.constant(points), fc.shuffledSubarray(points, { minLength: points.length })),
        ),
        rules,
        ([points, shuffled], rule) => {
          expect(judge(shuffled, rule, method)).toEqual(judge(points, rule, method))
        },
      ),
    )
  })
  it('never leaves a number that is not one', () => {
    const anything = fc.double()
    fc.assert(
      fc.property(
        fc.dictionary(fc.integer({ min: 2010, max: 2025 }).map(String), anything),
        fc.record({
          kind: fc.constantFrom('value', 'share', 'parity', 'count'),
          direction,
          target: fc.option(anything),
          targetOfBase: fc.option(anything),
          limit: fc.option(anything),
        }),
        (values, settings) => {
          const { base, current, target, ...judgement } = judge(
            pointsOf(values),
            ruleWith(settings),
            method,
          )
          const numbers = [
            judgement.value,
            judgement.score,
            judgement.expected,
            judgement.limitFactor,
            ...Object.values(judgement.thresholds ?? {}),
            ...[base, current, target].map((point) => point?.value ?? null),
          ]
          expect(numbers.filter((number) => number !== null && !Number.isFinite(number))).toEqual(
            [],
          )
        },
      ),
    )
  })
})

describe.each(['growth', 'linear', 'unsd'] as const)('%s', (method) => {
  it('never gives a better status for a worse current value', () => {
    fc.assert(
      fc.property(published, published, published, rulesOf(published), (base, one, other, rule) => {
        const better = rule.direction === 'up' ? Math.max(one, other) : Math.min(one, other)
        const worse = better === one ? other : one
        const [first, second] = [better, worse].map((value) =>
          judge(seven(base, value), rule, method),
        )
        fc.pre(first !== undefined && second !== undefined)
        fc.pre(first.status !== 'no-data' && second.status !== 'no-data')
        expect(rank(first)).toBeLessThanOrEqual(rank(second))
      }),
    )
  })
})

it('only linear pace judges the same when every number is moved by the same amount', () => {
  const [growth, linear, unsd] = judgeAll(seven(50, 60), ruleWith({ target: 90 }))
  const [movedGrowth, movedLinear, movedUnsd] = judgeAll(
    seven(1050, 1060),
    ruleWith({ target: 1090 }),
  )
  expect(movedLinear?.value).toBeCloseTo(linear?.value ?? Number.NaN, 10)
  expect(movedGrowth?.value).not.toBeCloseTo(growth?.value ?? Number.NaN, 3)
  expect(movedUnsd?.value).not.toBeCloseTo(unsd?.value ?? Number.NaN, 3)
})

it('gives a score in the band of its status, but for the rounding of the published constants', () => {
  const edges = Object.values(scoreThresholds)
  fc.assert(
    fc.property(series, rules, (points, rule) => {
      const { score, status } = judge(points, rule)
      fc.pre(score !== null && edges.every((edge) => Math.abs(score - edge) > 1e-4))
      expect(score).toBeGreaterThanOrEqual(-5)
      expect(score).toBeLessThanOrEqual(5)
      expect(status === 'achieved' ? 'on-track' : status).toBe(statusAt(score, scoreThresholds))
    }),
  )
})
