import { describe, expect, it } from 'vitest'
import { pointsOf, ruleWith, seven } from './example-series.ts'
import { judgeGrowth, limitFactorOf } from './growth.ts'

describe('vectors of methods.md', () => {
  it.each([
    { b: 50, c: 70, target: 90, direction: 'up', value: 1.2322, status: 'on-track', score: 4.5155 },
    {
      b: 50,
      c: 60,
      target: 90,
      direction: 'up',
      value: 0.6603,
      status: 'accelerate',
      score: 0.4308,
    },
    { b: 50, c: 54, target: 90, direction: 'up', value: 0.2766, status: 'limited', score: -1.3474 },
    {
      b: 50,
      c: 48,
      target: 90,
      direction: 'up',
      value: -0.1455,
      status: 'regressing',
      score: -3.1063,
    },
    {
      b: 30,
      c: 24,
      target: 15,
      direction: 'down',
      value: 0.6948,
      status: 'accelerate',
      score: 0.677,
    },
    { b: 30, c: 24, target: 0, direction: 'down', value: 0.0631, status: 'limited', score: -2.237 },
    { b: 98, c: 95, target: 90, direction: 'up', value: -0.7828, status: 'achieved', score: 5 },
    { b: 100, c: 116, direction: 'up', value: 0.02143, status: 'on-track', score: 5 },
    { b: 100, c: 107, direction: 'up', value: 0.00971, status: 'accelerate', score: 1.1781 },
    { b: 100, c: 102, direction: 'up', value: 0.00283, status: 'limited', score: -1.0835 },
    {
      b: 95,
      c: 96,
      limit: 100,
      direction: 'up',
      value: 0.0015,
      status: 'accelerate',
      score: 0.5876,
    },
    { b: 95, c: 96, direction: 'up', value: 0.0015, status: 'limited', score: -1.7515 },
    { b: 100, c: 100, limit: 100, direction: 'up', value: 0, status: 'on-track', score: 5 },
  ] as const)(
    '$b → $c, target $target, $direction, limit $limit is $status',
    ({ b, c, value, status, score, ...settings }) => {
      const judgement = judgeGrowth(seven(b, c), ruleWith(settings))
      expect(judgement.status).toBe(status)
      expect(Math.abs((judgement.value ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-4)
      expect(Math.abs((judgement.score ?? Number.NaN) - score)).toBeLessThanOrEqual(1e-4)
    },
  )
})

describe('with a target', () => {
  it('shows what it was judged by', () => {
    expect(judgeGrowth(seven(50, 60), ruleWith({ target: 90, limit: 100 }))).toMatchObject({
      method: 'growth',
      reason: 'pace-to-target',
      base: { year: 2015, value: 50 },
      current: { year: 2022, value: 60 },
      target: { year: 2030, value: 90 },
      direction: 'up',
      thresholds: { onTrack: 0.95, accelerate: 0.6, limited: 0 },
      // Upstream ignores a limit beside a target.
      limit: null,
      limitFactor: null,
      expected: null,
    })
  })
  it('is met exactly on the target, both ways', () => {
    expect(judgeGrowth(seven(50, 90), ruleWith({ target: 90 })).status).toBe('achieved')
    expect(judgeGrowth(seven(30, 15), ruleWith({ target: 15, direction: 'down' })).status).toBe(
      'achieved',
    )
  })
  it('takes a target of base as a factor of the judged base value', () => {
    const judgement = judgeGrowth(
      pointsOf({ 2016: 30, 2022: 24 }),
      ruleWith({ targetOfBase: 0.5, direction: 'down' }),
    )
    expect(judgement.target).toEqual({ year: 2030, value: 15 })
  })
  it('regresses when a base past the target is lost again', () => {
    expect(judgeGrowth(seven(95, 85), ruleWith({ target: 90 })).status).toBe('regressing')
  })
  it('flags a met target whose last change went the wrong way', () => {
    const rule = ruleWith({ target: 90 })
    expect(judgeGrowth(pointsOf({ 2015: 80, 2020: 95, 2022: 92 }), rule).flags).toEqual([
      'slipping',
    ])
    expect(judgeGrowth(pointsOf({ 2015: 80, 2020: 92, 2022: 92 }), rule).flags).toEqual([])
    expect(judgeGrowth(pointsOf({ 2015: 80, 2020: 85, 2022: 84 }), rule).flags).toEqual([])
    expect(
      judgeGrowth(
        pointsOf({ 2015: 30, 2020: 10, 2022: 12 }),
        ruleWith({ target: 15, direction: 'down' }),
      ).flags,
    ).toEqual(['slipping'])
  })
})

describe('without a target', () => {
  it('is never achieved, and turns growth over for negative values', () => {
    const judgement = judgeGrowth(seven(-10, -5), ruleWith())
    expect(judgement).toMatchObject({ status: 'on-track', reason: 'growth-without-target' })
    expect(judgement.value).toBeCloseTo(1 - 0.5 ** (1 / 7), 10)
    expect(judgeGrowth(seven(-5, -10), ruleWith()).status).toBe('regressing')
  })
  it('multiplies thresholds above 0 by the limit factor and shows them after it', () => {
    const judgement = judgeGrowth(seven(95, 96), ruleWith({ limit: 100 }))
    const factor = 1 - 0.95 ** 4.44
    expect(judgement.limitFactor).toBeCloseTo(factor, 12)
    expect(judgement.thresholds?.onTrack).toBeCloseTo(0.015 * factor, 12)
    expect(judgement.thresholds?.accelerate).toBeCloseTo(0.005 * factor, 12)
    expect(judgement.thresholds?.limited).toBe(0)
  })
  it('says that the limit was kept, and regresses from it as usual', () => {
    const rule = ruleWith({ limit: 100 })
    expect(judgeGrowth(seven(100, 100), rule)).toMatchObject({
      reason: 'at-natural-limit',
      value: 0,
      limitFactor: 0,
    })
    const lost = judgeGrowth(seven(100, 99), rule)
    expect(lost).toMatchObject({ status: 'regressing', reason: 'growth-without-target' })
    expect(lost.score).toBeCloseTo(125 * (0.99 ** (1 / 7) - 1) - 2.5, 12)
  })
  it('bounds the score at both ends', () => {
    expect(judgeGrowth(seven(100, 300), ruleWith()).score).toBe(5)
    expect(judgeGrowth(seven(100, 10), ruleWith()).score).toBe(-5)
  })
})

describe('natural limit factor', () => {
  it.each([
    { base: 0, limit: 100, factor: 1 },
    { base: 100, limit: 100, factor: 0 },
    { base: 150, limit: 100, factor: 1 - 0.5 ** 4.44 },
    { base: 50, limit: 100, factor: 1 - 0.5 ** 4.44 },
    { base: 200, limit: 100, factor: 1 },
    { base: 500, limit: 100, factor: 1 },
    { base: 0, limit: 0, factor: 1 },
    { base: -50, limit: -100, factor: 1 - 0.5 ** 4.44 },
  ])('base $base, limit $limit', ({ base, limit, factor }) => {
    expect(limitFactorOf(base, limit)).toBeCloseTo(factor, 12)
  })
})

describe('zero rule', () => {
  it('counts a base of 0 as 0.001', () => {
    expect(judgeGrowth(seven(0, 1), ruleWith()).value).toBeCloseTo(1000 ** (1 / 7) - 1, 10)
  })
  it('counts a target of 0 as 0.001, also when it is met', () => {
    const rule = ruleWith({ target: 0, direction: 'down' })
    expect(judgeGrowth(seven(30, 0.001), rule).status).toBe('achieved')
    expect(judgeGrowth(seven(30, 0.002), rule).status).toBe('on-track')
  })
  it('shows the values as they are', () => {
    const rule = ruleWith({ target: 0, direction: 'down' })
    expect(judgeGrowth(seven(30, 24), rule).target?.value).toBe(0)
    expect(judgeGrowth(seven(0, 24), ruleWith()).base?.value).toBe(0)
  })
  it('reaches zero', () => {
    expect(judgeGrowth(seven(30, 0), ruleWith({ direction: 'down' }))).toMatchObject({
      status: 'on-track',
      value: 1,
    })
  })
})

describe('cannot be judged', () => {
  it.each([
    { reason: 'sign-change', points: seven(-5, 5), settings: {} },
    { reason: 'sign-change', points: seven(5, -5), settings: { direction: 'down' } },
    { reason: 'sign-change', points: seven(0, -5), settings: {} },
    // A minimum requirement of the method, so it holds even when the target is met.
    { reason: 'sign-change', points: seven(-5, 5), settings: { target: 3 } },
    {
      reason: 'target-sign-change',
      points: seven(5, 4),
      settings: { target: -5, direction: 'down' },
    },
    { reason: 'target-equals-base', points: seven(50, 45), settings: { target: 50 } },
    {
      reason: 'target-equals-base',
      points: seven(0, 5),
      settings: { target: 0, direction: 'down' },
    },
    { reason: 'not-finite', points: seven(1e-300, 1e300), settings: {} },
    { reason: 'not-finite', points: seven(0, 1e308), settings: { target: 5 } },
    { reason: 'not-finite', points: seven(1e-300, 1), settings: { target: 1e300 } },
    {
      reason: 'not-finite',
      points: pointsOf({ 2015: 1, 2016: 1e308 }),
      settings: { target: 1 + 4e-15, direction: 'down' },
    },
  ] as const)('$reason: $points, $settings', ({ reason, points, settings }) => {
    expect(judgeGrowth(points, ruleWith(settings))).toMatchObject({
      status: 'no-data',
      reason,
      value: null,
      score: null,
      base: points[0],
      current: points[1],
    })
  })
  it.each([
    { points: seven(50, 55), settings: { target: 50 } },
    { points: seven(0, 0), settings: { target: 0, direction: 'down' } },
    { points: seven(5, 4), settings: { target: -5 } },
  ] as const)('but a met target is met without a figure: $points', ({ points, settings }) => {
    expect(judgeGrowth(points, ruleWith(settings))).toMatchObject({
      status: 'achieved',
      reason: 'target-met',
      value: null,
      score: 5,
    })
  })
})
