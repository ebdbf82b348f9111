import { describe, expect, it } from 'vitest'
import { ruleWith, seven } from './example-series.ts'
import { judgeUnsd } from './unsd.ts'

describe('UNSD 2023 projection', () => {
  it.each([
    { b: 50, c: 70, target: 90, direction: 'up', value: 1.3206, status: 'on-track' },
    { b: 50, c: 60, target: 90, direction: 'up', value: 0.5975, status: 'accelerate' },
    { b: 50, c: 54, target: 90, direction: 'up', value: 0.2241, status: 'accelerate' },
    { b: 50, c: 48, target: 90, direction: 'up', value: -0.1047, status: 'regressing' },
    { b: 30, c: 24, target: 15, direction: 'down', value: 0.7602, status: 'accelerate' },
    { b: 50, c: 51, target: 90, direction: 'up', value: 0.0542, status: 'limited' },
  ] as const)('$b → $c, target $target is $value', ({ b, c, value, status, ...settings }) => {
    const judgement = judgeUnsd(seven(b, c), ruleWith(settings))
    expect(judgement).toMatchObject({
      status,
      score: null,
      thresholds: { onTrack: 0.95, accelerate: 0.1, limited: 0 },
    })
    expect(Math.abs((judgement.value ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-4)
  })
  it('shows the value projected to the target year', () => {
    const { expected } = judgeUnsd(seven(50, 60), ruleWith({ target: 90 }))
    expect(expected).toBeCloseTo(60 * 1.2 ** (8 / 7), 10)
  })
  it('projects to the target year of the series, also backwards', () => {
    const { expected } = judgeUnsd(seven(50, 60), ruleWith({ target: 90, targetYear: 2020 }))
    expect(expected).toBeCloseTo(60 * 1.2 ** (-2 / 7), 10)
  })
  it.each([
    { c: 100 * 1.021 ** 7, status: 'on-track' },
    { c: 100 * 1.019 ** 7, status: 'accelerate' },
    { c: 100 * 1.004 ** 7, status: 'limited' },
    { c: 100, status: 'limited' },
    { c: 99, status: 'regressing' },
  ])('without a target, 100 → $c is $status', ({ c, status }) => {
    expect(judgeUnsd(seven(100, c), ruleWith())).toMatchObject({
      status,
      reason: 'growth-without-target',
      thresholds: { onTrack: 0.02, accelerate: 0.005, limited: 0 },
      expected: null,
    })
  })
  it.each([
    { kind: 'share', c: 99, target: 100, direction: 'up', status: 'achieved' },
    { kind: 'share', c: 98.9, target: 100, direction: 'up', status: 'on-track' },
    { kind: 'share', c: 1, target: 0, direction: 'down', status: 'achieved' },
    { kind: 'share', c: 1.1, target: 0, direction: 'down', status: 'on-track' },
    { kind: 'share', c: 89.5, target: 90, direction: 'up', status: 'on-track' },
    { kind: 'value', c: 99.5, target: 100, direction: 'up', status: 'on-track' },
  ] as const)('$kind at $c, target $target is $status', ({ c, status, ...settings }) => {
    const judgement = judgeUnsd(seven(50, c), ruleWith(settings))
    expect(judgement.status).toBe(status)
  })
  it('leaves a target of 0 at 0', () => {
    const judgement = judgeUnsd(seven(30, 24), ruleWith({ target: 0, direction: 'down' }))
    expect(judgement.value).toBeCloseTo((30 - 24 * 0.8 ** (8 / 7)) / 30, 10)
  })
  it('does not call it progress to lose a target that the base had met', () => {
    expect(judgeUnsd(seven(95, 85), ruleWith({ target: 90 })).status).toBe('regressing')
  })
  it.each([
    { reason: 'sign-change', points: seven(-5, 5), settings: { target: 10 } },
    { reason: 'target-equals-base', points: seven(50, 45), settings: { target: 50 } },
    {
      reason: 'target-equals-base',
      points: seven(0, 5),
      settings: { target: 0, direction: 'down' },
    },
    { reason: 'not-finite', points: seven(1e-300, 1e300), settings: {} },
    { reason: 'not-finite', points: seven(1, 1e300), settings: { target: 5e307 } },
  ] as const)('$reason', ({ reason, points, settings }) => {
    expect(judgeUnsd(points, ruleWith(settings))).toMatchObject({ status: 'no-data', reason })
  })
})
