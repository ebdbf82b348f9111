import { describe, expect, it } from 'vitest'
import { pointsOf, ruleWith, seven } from './example-series.ts'
import { judgeLinear } from './linear.ts'

describe('linear pace', () => {
  it.each([
    // (c − b)/7 against (T − b)/15.
    { b: 50, c: 70, settings: { target: 90 }, value: 20 / 7 / (40 / 15), status: 'on-track' },
    { b: 50, c: 60, settings: { target: 90 }, value: 10 / 7 / (40 / 15), status: 'accelerate' },
    { b: 50, c: 54, settings: { target: 90 }, value: 4 / 7 / (40 / 15), status: 'limited' },
    { b: 50, c: 48, settings: { target: 90 }, value: -2 / 7 / (40 / 15), status: 'regressing' },
    { b: 50, c: 50, settings: { target: 90 }, value: 0, status: 'limited' },
    { b: 15, c: 22, settings: { target: 30 }, value: 1, status: 'on-track' },
    { b: 15, c: 18.5, settings: { target: 30 }, value: 0.5, status: 'accelerate' },
    {
      b: 30,
      c: 24,
      settings: { target: 0, direction: 'down' },
      value: 6 / 7 / 2,
      status: 'limited',
    },
    { b: 98, c: 95, settings: { target: 90 }, value: -3 / 7 / (8 / 15), status: 'achieved' },
    { b: -5, c: 5, settings: { target: 10 }, value: 10 / 7, status: 'on-track' },
    { b: 0, c: 5, settings: { target: 30 }, value: 5 / 7 / 2, status: 'limited' },
  ] as const)('$b → $c, $settings is $status', ({ b, c, settings, value, status }) => {
    const judgement = judgeLinear(seven(b, c), ruleWith(settings))
    expect(judgement).toMatchObject({
      status,
      score: null,
      thresholds: { onTrack: 1, accelerate: 0.5, limited: 0 },
    })
    expect(judgement.value).toBeCloseTo(value, 12)
  })
  it('shows no negative zero', () => {
    const rule = ruleWith({ target: 10, direction: 'down' })
    expect(judgeLinear(seven(50, 50), rule).value).toBe(0)
  })
  it('takes zero as zero', () => {
    const rule = ruleWith({ target: 0, direction: 'down' })
    expect(judgeLinear(seven(30, 0.001), rule).status).toBe('on-track')
    expect(judgeLinear(seven(30, 0), rule).status).toBe('achieved')
  })
  it('does not call it progress to lose a target that the base had met', () => {
    expect(judgeLinear(seven(95, 85), ruleWith({ target: 90 })).status).toBe('regressing')
  })
  it('flags a met target that slips', () => {
    const points = pointsOf({ 2015: 80, 2020: 95, 2022: 92 })
    expect(judgeLinear(points, ruleWith({ target: 90 })).flags).toEqual(['slipping'])
  })
  it.each([
    { reason: 'no-target', points: seven(50, 60), settings: {} },
    { reason: 'target-equals-base', points: seven(50, 45), settings: { target: 50 } },
    { reason: 'not-finite', points: seven(-1e308, 1e308), settings: { target: 2 } },
    { reason: 'not-finite', points: seven(-1e308, 0), settings: { target: 1e308 } },
  ] as const)('$reason', ({ reason, points, settings }) => {
    expect(judgeLinear(points, ruleWith(settings))).toMatchObject({ status: 'no-data', reason })
  })
  it('is met without a figure when the target is the base', () => {
    expect(judgeLinear(seven(50, 50), ruleWith({ target: 50 }))).toMatchObject({
      status: 'achieved',
      value: null,
    })
  })
})
