import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisFor, yearTicks } from './axis-ticks.ts'

describe('axisFor', () => {
  it.each([
    [[3, 96], null, [0, 100], 20],
    [[95, 96], null, [95, 96], 0.2],
    [[72, 98.4], 100, [70, 100], 10],
    [[0.1, 0.2], null, [0.1, 0.2], 0.02],
    [[5], null, [4.4, 5.6], 0.2],
    [[0], null, [0, 1], 0.2],
  ])('values %j with limit %j span %j in steps of %d', (values, limit, domain, step) => {
    const axis = axisFor(values, { limit })
    expect(axis.domain).toEqual(domain)
    expect(axis.step).toBeCloseTo(step, 9)
  })
  it('keeps the zero line for bars', () => {
    expect(axisFor([80, 90], { zero: true }).domain[0]).toBe(0)
  })
  it('covers every value with ticks of one distance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
        (values) => {
          const { domain, ticks, step } = axisFor(values)
          expect(domain[0]).toBeLessThanOrEqual(Math.min(...values) + Math.abs(step) * 1e-6)
          expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values) - Math.abs(step) * 1e-6)
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(12)
        },
      ),
    )
  })
})

describe('yearTicks', () => {
  it('keeps both ends and rounds between', () => {
    expect(yearTicks(2000, 2030, 7)).toEqual([2000, 2005, 2010, 2015, 2020, 2025, 2030])
    expect(yearTicks(2000, 2030, 4)).toEqual([2000, 2010, 2020, 2030])
    expect(yearTicks(2003, 2030, 4)).toEqual([2003, 2010, 2020, 2030])
    expect(yearTicks(2015, 2015, 5)).toEqual([2015])
  })
})
