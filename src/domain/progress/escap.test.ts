import { describe, expect, it } from 'vitest'
import { ruleWith, seven } from './example-series.ts'
import { judgeEscap } from './escap.ts'

describe('ESCAP current status index', () => {
  it.each([
    { b: 50, c: 70, settings: { target: 90 }, value: 5 },
    { b: 50, c: 60, settings: { target: 90 }, value: 2.5 },
    { b: 50, c: 48, settings: { target: 90 }, value: -0.5 },
    { b: 30, c: 24, settings: { target: 15, direction: 'down' }, value: 4 },
    { b: 0.8, c: 0.9, settings: { kind: 'parity', direction: null }, value: 5 },
    { b: 1.2, c: 1.05, settings: { kind: 'parity', direction: null }, value: 7.5 },
    { b: 0.8, c: 1.4, settings: { kind: 'parity', direction: null }, value: -10 },
    { b: 50, c: 98, settings: { target: 90 }, value: 12 },
    { b: -5, c: 5, settings: { target: 15 }, value: 5 },
  ] as const)('$b → $c, $settings is $value', ({ b, c, settings, value }) => {
    const judgement = judgeEscap(seven(b, c), ruleWith(settings))
    expect(judgement.value).toBeCloseTo(value, 4)
    expect(judgement.expected).toBeCloseTo(70 / 15, 12)
  })
  it('is a distance and never a status, even when the target is met', () => {
    expect(judgeEscap(seven(50, 95), ruleWith({ target: 90 }))).toMatchObject({
      status: 'no-data',
      reason: 'distance-travelled',
      flags: [],
      score: null,
      thresholds: null,
    })
  })
  it.each([
    { reason: 'no-target', points: seven(50, 60), settings: {} },
    { reason: 'target-equals-base', points: seven(50, 60), settings: { target: 50 } },
    { reason: 'not-finite', points: seven(-1e308, 1e308), settings: { target: 0 } },
    { reason: 'not-finite', points: seven(-1e308, -9.5e307), settings: { target: 1e308 } },
  ])('$reason', ({ reason, points, settings }) => {
    expect(judgeEscap(points, ruleWith(settings))).toMatchObject({
      status: 'no-data',
      reason,
      value: null,
    })
  })
})
