import { describe, expect, it } from 'vitest'
import { exampleSeries, years } from './indicator-example.ts'
import { seriesTable } from './series-table.ts'

const words = {
  year: 'Year',
  place: (code: string) => code,
  earlier: 'Earlier',
  nature: 'Nature',
  natureOf: (code: string) => `nature ${code}`,
  note: 'Note',
  projected: 'Projected',
  low: 'Low',
  high: 'High',
  required: 'Required',
}
const cellAt = (table: ReturnType<typeof seriesTable>, year: number, column: string) =>
  table.rows.find(([at]) => at === year)?.[table.columns.findIndex(({ id }) => id === column)]

describe('seriesTable', () => {
  it('holds every number of the chart, by year', () => {
    const series = exampleSeries({
      places: [
        ['IDN', years(2015, [50, 52, 55, 57, 60, 61, 64])],
        ['MYS', years(2016, [90])],
      ],
      restated: { year: 2016, value: 51 },
    })
    const table = seriesTable(series, words)
    expect(table.rows.map(([year]) => year)).toEqual(
      Array.from({ length: 16 }, (_, index) => 2015 + index),
    )
    expect(cellAt(table, 2016, 'IDN')).toBe(52)
    expect(cellAt(table, 2016, 'MYS')).toBe(90)
    expect(cellAt(table, 2015, 'MYS')).toBeNull()
    expect(cellAt(table, 2016, 'earlier')).toBe(51)
    expect(cellAt(table, 2016, 'nature')).toBe('nature C')
    expect(cellAt(table, 2030, 'required')).toBe(100)
    const projected = series.projection?.points.at(-1)
    expect(cellAt(table, 2030, 'projected')).toBeCloseTo(projected?.value ?? Number.NaN, 6)
    expect(cellAt(table, 2030, 'low')).toBeCloseTo(projected?.low ?? Number.NaN, 6)
    expect(cellAt(table, 2030, 'high')).toBeCloseTo(projected?.high ?? Number.NaN, 6)
  })
  it('leaves out columns that hold nothing', () => {
    const table = seriesTable(exampleSeries({ kind: 'yes-no', target: null }), words)
    expect(table.columns.map(({ id }) => id)).toEqual(['year', 'IDN', 'nature'])
  })
  it('shows no binary noise', () => {
    const series = exampleSeries({ places: [['IDN', years(2018, [5.1, 4.43, 3.79, 3.1])]] })
    const numbers = seriesTable(series, words).rows.flatMap((row) =>
      row.filter((cell) => typeof cell === 'number'),
    )
    expect(numbers.filter((number) => number !== Number(number.toPrecision(10)))).toEqual([])
  })
})
