import { expect, test } from 'vitest'
import { ratioThresholds } from '#domain/progress/growth.ts'
import { statusAt } from '#domain/progress/verdict.ts'
import { bandsOf } from './bands.ts'

const bands = bandsOf(ratioThresholds, 'R', (value) => value.toFixed(2))

test('bands are written from the thresholds the rule itself uses', () => {
  expect(bands).toEqual({
    'on-track': 'R ≥ 0.95',
    accelerate: '0.60 ≤ R < 0.95',
    limited: '0.00 ≤ R < 0.60',
    regressing: 'R < 0.00',
  })
})

test.each([0.95, 0.949, 0.6, 0.599, 0, -0.001])('the band of %d is that of its status', (value) => {
  const text = bands[statusAt(value, ratioThresholds)] ?? ''
  const [least = '-Infinity'] = /(?<=≥ ).*|.*(?= ≤)/.exec(text) ?? []
  const [below = 'Infinity'] = /(?<=< ).*/.exec(text) ?? []
  expect(value).toBeGreaterThanOrEqual(Number(least))
  expect(value).toBeLessThan(Number(below))
})
