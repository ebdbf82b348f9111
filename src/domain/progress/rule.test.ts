import { describe, expect, it } from 'vitest'
import { judgementSchema, methodIds, reasonIds } from '#contract/status.ts'
import { pointsOf, ruleWith, seven } from './example-series.ts'
import { judge, judgeAll, methodsDisagree } from './judge.ts'
import { toParityDistance } from './rule.ts'

describe.each(methodIds)('what %s does before it calculates', (method) => {
  const reasonOf = (
    points: Parameters<typeof judge>[0],
    settings: Parameters<typeof ruleWith>[0] = {},
  ) => judge(points, ruleWith({ target: 90, ...settings }), method)

  it('starts at the base year, or at the next later year with a value', () => {
    const values = { 2010: 1, 2014: 2, 2017: 50, 2018: 55, 2022: 60 }
    expect(reasonOf(pointsOf(values)).base).toEqual({ year: 2017, value: 50 })
    expect(reasonOf(pointsOf({ ...values, 2015: 40 })).base).toEqual({ year: 2015, value: 40 })
  })
  it.each([
    { reason: 'no-values', points: [], settings: {} },
    { reason: 'no-values', points: [], settings: { kind: 'yes-no' } },
    { reason: 'yes-no', points: seven(0, 1), settings: { kind: 'yes-no' } },
    { reason: 'country-count', points: seven(3, 9), settings: { kind: 'country-count' } },
    { reason: 'no-direction', points: seven(50, 60), settings: { direction: null } },
    { reason: 'base-after-values', points: seven(50, 60), settings: { baseYear: 2023 } },
    { reason: 'one-year', points: pointsOf({ 2022: 60 }), settings: {} },
    { reason: 'one-year', points: pointsOf({ 2010: 50, 2022: 95 }), settings: {} },
    { reason: 'target-not-after-base', points: seven(50, 60), settings: { targetYear: 2015 } },
    { reason: 'target-not-after-base', points: seven(50, 95), settings: { targetYear: 2010 } },
    { reason: 'not-finite', points: seven(50, Number.NaN), settings: {} },
    { reason: 'not-finite', points: seven(Number.POSITIVE_INFINITY, 50), settings: {} },
    { reason: 'not-finite', points: seven(50, 60), settings: { target: Number.NaN } },
    { reason: 'not-finite', points: seven(1e308, 60), settings: { target: null, targetOfBase: 2 } },
    { reason: 'not-finite', points: seven(0, 1), settings: { kind: 'parity', target: null } },
    { reason: 'not-finite', points: seven(1, -1), settings: { kind: 'parity', target: null } },
  ] as const)('$reason: $points, $settings', ({ reason, points, settings }) => {
    const judgement = reasonOf(points, settings)
    expect(judgement).toMatchObject({ method, status: 'no-data', reason, value: null })
    expect(judgementSchema.safeParse(judgement).success).toBe(true)
  })
  it('shows the values of what is answered or counted, with no rate', () => {
    for (const kind of ['yes-no', 'country-count'] as const)
      expect(reasonOf(seven(3, 9), { kind })).toMatchObject({
        base: { year: 2015, value: 3 },
        current: { year: 2022, value: 9 },
        value: null,
      })
  })
  it('needs no target year after the base when there is no target', () => {
    const judgement = reasonOf(seven(50, 60), { target: null, targetYear: 2010 })
    expect(judgement.reason).not.toBe('target-not-after-base')
  })
})

describe('parity', () => {
  const rule = ruleWith({ kind: 'parity', direction: null })
  it('is equally far at an index and at its reciprocal', () => {
    expect(toParityDistance(0.8)).toBe(1.25)
    expect(toParityDistance(1.25)).toBe(1.25)
    expect(toParityDistance(1)).toBe(1)
  })
  it.each(['growth', 'linear', 'unsd'] as const)('%s judges 0.8 and 1.25 alike', (method) => {
    const below = judge(seven(0.8, 1 / 1.1), rule, method)
    const above = judge(seven(1.25, 1.1), rule, method)
    expect(below.status).not.toBe('no-data')
    expect(below.status).toBe(above.status)
    expect(below.value).toBeCloseTo(above.value ?? Number.NaN, 10)
  })
  it('shows the index as published, its target of 1, and no direction', () => {
    expect(judge(seven(0.8, 0.9), rule)).toMatchObject({
      status: 'on-track',
      base: { value: 0.8 },
      current: { value: 0.9 },
      target: { year: 2030, value: 1 },
      direction: null,
    })
  })
  it('is met at 1 and slips when it leaves 1 for the wrong side of nothing', () => {
    expect(judge(seven(0.8, 1), rule)).toMatchObject({ status: 'achieved', flags: [] })
    const wide = ruleWith({ kind: 'parity', direction: null, target: 0.97 })
    expect(judge(pointsOf({ 2015: 0.8, 2020: 1, 2022: 1.02 }), wide)).toMatchObject({
      status: 'achieved',
      flags: ['slipping'],
    })
  })
  it('judges the same whatever direction the settings give', () => {
    const up = ruleWith({ kind: 'parity', direction: 'up' })
    expect(judge(seven(0.8, 0.9), up)).toEqual(judge(seven(0.8, 0.9), rule))
  })
})

describe('all methods', () => {
  it('judges by growth unless told otherwise', () => {
    const rule = ruleWith({ target: 90 })
    expect(judge(seven(50, 60), rule)).toEqual(judge(seven(50, 60), rule, 'growth'))
  })
  it('gives one judgement a method, in the order of the ids', () => {
    const judgements = judgeAll(seven(50, 60), ruleWith({ target: 90 }))
    expect(judgements.map(({ method }) => method)).toEqual(methodIds)
    for (const judgement of judgements)
      expect(judgementSchema.safeParse(judgement).success).toBe(true)
  })
  it('finds disagreement between statuses only', () => {
    // Growth 0.28 limited, linear 0.21 limited, UNSD 0.22 accelerate.
    expect(methodsDisagree(judgeAll(seven(50, 54), ruleWith({ target: 90 })))).toBe(true)
    // All three regress; ESCAP has no status.
    expect(methodsDisagree(judgeAll(seven(50, 48), ruleWith({ target: 90 })))).toBe(false)
    // Linear has no target to judge by.
    expect(methodsDisagree(judgeAll(seven(50, 90), ruleWith()))).toBe(false)
    expect(methodsDisagree([])).toBe(false)
  })
  it('has every reason it gives among the ids', () => {
    expect(reasonIds).toContain('target-sign-change')
  })
})
