import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisValues, spread, toRows } from './trend.ts'

const point = (year: number, value: number) => ({ year, value, restatedFrom: null })

describe('toRows', () => {
  it('leaves years without a value as gaps', () => {
    const rows = toRows(
      [{ id: 'IDN', label: 'Indonesia', main: true, points: [point(2015, 1), point(2018, 4)] }],
      null,
      null,
    )
    expect(rows.map(({ year, values }) => [year, values.IDN ?? null])).toEqual([
      [2015, 1],
      [2016, null],
      [2017, null],
      [2018, 4],
    ])
  })
  it('reaches as far as projection and path do', () => {
    const rows = toRows(
      [{ id: 'IDN', label: 'Indonesia', main: true, points: [point(2028, 1)] }],
      { years: 5, points: [{ year: 2029, value: 2, low: 1, high: 3 }] },
      [
        { year: 2028, value: 1 },
        { year: 2030, value: 9 },
      ],
    )
    expect(rows.at(-1)).toMatchObject({ year: 2030, required: 9 })
    expect(axisValues(rows, { year: 2030, value: 12 }).toSorted((a, b) => a - b)).toEqual([
      1, 1, 1, 2, 3, 9, 12,
    ])
  })
  it('has no rows without values', () => {
    expect(toRows([], null, null)).toEqual([])
  })
})

describe('spread', () => {
  it('keeps labels apart, in order and inside, wherever there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 8 }),
        (wanted) => {
          const placed = spread(wanted, 16, 0, 300)
          const sorted = placed.toSorted((a, b) => a - b)
          for (const [index, y] of sorted.entries()) {
            expect(y).toBeGreaterThanOrEqual(-1e-9)
            expect(y).toBeLessThanOrEqual(300 + 1e-9)
            if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9)
          }
        },
      ),
    )
  })
  it('does not move labels that have room', () => {
    expect(spread([100, 10, 200], 16, 0, 300)).toEqual([100, 10, 200])
  })
})
