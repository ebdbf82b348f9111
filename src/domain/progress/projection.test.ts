import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsOf, ruleWith, seven } from './example-series.ts'
import { project, requiredPath } from './projection.ts'

describe('projection', () => {
  // Worked by hand from the textbook formula, with t = 3.0777, 1.8856 and 1.6377.
  it.each([
    { values: { 2020: 0, 2021: 1, 2022: 1 }, to: 2023, years: 3, value: 1.66667, half: 2.29398 },
    {
      values: { 2018: 10, 2019: 14, 2020: 11, 2022: 16 },
      to: 2025,
      years: 4,
      value: 19.2,
      half: 8.63973,
    },
    {
      values: { 2014: 50, 2016: 55, 2019: 54, 2020: 61, 2022: 64 },
      to: 2030,
      years: 5,
      value: 75.65686,
      half: 9.65568,
    },
  ])('of $values to $to is $value ± $half', ({ values, to, years, value, half }) => {
    const projection = project(pointsOf(values), to)
    const last = projection?.points.at(-1)
    expect(projection?.years).toBe(years)
    expect(last?.year).toBe(to)
    expect(last?.value).toBeCloseTo(value, 4)
    expect(last?.low).toBeCloseTo(value - half, 2)
    expect(last?.high).toBeCloseTo(value + half, 2)
  })
  it('uses the five newest values, however far apart', () => {
    const newest = { 2004: 50, 2010: 55, 2019: 54, 2020: 61, 2022: 64 }
    expect(project(pointsOf({ 2000: 1, 2002: 900, ...newest }), 2030)).toEqual(
      project(pointsOf(newest), 2030),
    )
  })
  it('has every year from the last value to the target year', () => {
    const projection = project(pointsOf({ 2018: 1, 2020: 2, 2026: 4 }), 2030)
    expect(projection?.points.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030])
  })
  it.each([
    { why: 'two values', values: { 2020: 1, 2022: 2 }, to: 2030 },
    { why: 'no values', values: {}, to: 2030 },
    { why: 'last value in the target year', values: { 2020: 1, 2022: 2, 2030: 3 }, to: 2030 },
    { why: 'numbers too large', values: { 2020: 1e308, 2021: -1e308, 2022: 1e308 }, to: 2030 },
  ])('is null with $why', ({ values, to }) => {
    expect(project(pointsOf(values), to)).toBeNull()
  })
  it('of an exact line has a band without width and stays on the line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -50, max: 50 }),
        fc.uniqueArray(fc.integer({ min: 2000, max: 2024 }), { minLength: 3, maxLength: 9 }),
        (start, slope, years) => {
          const points = years.map((year) => ({ year, value: start + slope * (year - 2000) }))
          for (const { year, value, low, high } of project(points, 2030)?.points ?? []) {
            expect(value).toBeCloseTo(start + slope * (year - 2000), 6)
            expect(high - low).toBeCloseTo(0, 6)
          }
          expect(project(points, 2030)).not.toBeNull()
        },
      ),
    )
  })
  it('has a band that holds the line and widens away from the values', () => {
    const points = project(pointsOf({ 2018: 5, 2019: 3, 2020: 9, 2021: 4 }), 2030)?.points ?? []
    const widths = points.map(({ low, high }) => high - low)
    expect(widths.length).toBe(10)
    expect(widths).toEqual(widths.toSorted((one, other) => one - other))
    expect(widths[0]).toBeGreaterThan(0)
  })
})

describe('required path', () => {
  it('runs straight from the latest value to the target, a point a year', () => {
    const points = pointsOf({ 2015: 50, 2026: 60 })
    expect(requiredPath(points, ruleWith({ target: 80 }))).toEqual(
      pointsOf({ 2026: 60, 2027: 65, 2028: 70, 2029: 75, 2030: 80 }),
    )
  })
  it('ends exactly on the target', () => {
    const path = requiredPath(seven(0.1, 0.2), ruleWith({ target: 0.9 }))
    expect(path?.at(-1)).toEqual({ year: 2030, value: 0.9 })
  })
  it('leads a parity index to parity', () => {
    const path = requiredPath(seven(0.8, 0.9), ruleWith({ kind: 'parity', direction: null }))
    expect(path?.at(-1)).toEqual({ year: 2030, value: 1 })
  })
  it('takes a target of base from the judged base', () => {
    const path = requiredPath(
      pointsOf({ 2010: 99, 2016: 30, 2022: 24 }),
      ruleWith({ targetOfBase: 0.5, direction: 'down' }),
    )
    expect(path?.at(-1)).toEqual({ year: 2030, value: 15 })
  })
  it.each([
    { why: 'no target', points: seven(50, 60), settings: {} },
    { why: 'target met', points: seven(50, 60), settings: { target: 60 } },
    { why: 'parity reached', points: seven(0.8, 1), settings: { kind: 'parity' } },
    { why: 'no direction', points: seven(50, 60), settings: { target: 90, direction: null } },
    { why: 'no values', points: [], settings: { target: 90 } },
    { why: 'target year past', points: seven(50, 60), settings: { target: 90, targetYear: 2022 } },
    { why: 'yes or no', points: seven(0, 0), settings: { target: 1, kind: 'yes-no' } },
    {
      why: 'base after values',
      points: seven(8, 9),
      settings: { targetOfBase: 2, baseYear: 2029 },
    },
    { why: 'too large', points: seven(1, -1e308), settings: { target: 1e308 } },
  ] as const)('is null: $why', ({ points, settings }) => {
    expect(requiredPath(points, ruleWith(settings))).toBeNull()
  })
})
