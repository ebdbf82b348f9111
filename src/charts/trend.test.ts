import { describe, expect, it } from 'vitest'
import { axisValues, toRows } from './trend.ts'

const point = (year: number, value: number) => ({ year, value, restatedFrom: null })

describe('toRows', () => {
  it('leaves years without a value as gaps', () => {
    const rows = toRows(
      [
        {
          id: 'IDN',
          label: 'Indonesia',
          main: true,
          tone: 0,
          points: [point(2015, 1), point(2018, 4)],
        },
      ],
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
  it('draws a survey of every third year as a line, and a longer wait as a gap', () => {
    const points = [point(2000, 0), point(2003, 3), point(2006, 6), point(2016, 9)]
    const rows = toRows(
      [{ id: 'IDN', label: 'Indonesia', main: true, tone: 0, points }],
      null,
      null,
    )
    expect(rows.slice(0, 8).map(({ course }) => course.IDN ?? null)).toEqual([
      0,
      1,
      2,
      3,
      4,
      5,
      6,
      null,
    ])
    expect(rows[1]?.values.IDN ?? null).toBeNull()
  })
  it('reaches as far as projection and path do', () => {
    const rows = toRows(
      [{ id: 'IDN', label: 'Indonesia', main: true, tone: 0, points: [point(2028, 1)] }],
      { years: 5, points: [{ year: 2029, value: 2, low: 1, high: 3 }] },
      [
        { year: 2028, value: 1 },
        { year: 2030, value: 9 },
      ],
    )
    expect(rows.at(-1)).toMatchObject({ year: 2030, required: 9 })
  })
  it('has no rows without values', () => {
    expect(toRows([], null, null)).toEqual([])
  })
})

describe('axisValues', () => {
  const rowsOf = (values: number[], low: number, high: number) =>
    toRows(
      [
        {
          id: 'IDN',
          label: 'Indonesia',
          main: true,
          tone: 0,
          points: values.map((value, index) => point(2015 + index, value)),
        },
      ],
      { years: 3, points: [{ year: 2030, value: (low + high) / 2, low, high }] },
      null,
    )
  const span = (values: number[]) => [Math.min(...values), Math.max(...values)]

  it('covers lines and target in full', () => {
    const rows = rowsOf([20, 40], 30, 50)
    expect(span(axisValues(rows, { year: 2030, value: 90 }, null))).toEqual([20, 90])
  })
  it('lets a wide band stretch the axis by half of the rest at most', () => {
    expect(span(axisValues(rowsOf([20, 40], -900, 900), null, null))).toEqual([10, 50])
  })
  it('keeps a projection inside zero and the limit that the values keep', () => {
    expect(span(axisValues(rowsOf([5, 90], -60, 140), null, 100))).toEqual([0, 100])
  })
  it('goes below zero for values that do', () => {
    expect(span(axisValues(rowsOf([-5, 5], -8, 8), null, null))).toEqual([-8, 8])
  })
})
