import type { FigureTable } from '#charts/export/csv.ts'
import type { SeriesDetail } from './series-drawing.ts'

export type TableWords = {
  year: string
  place: (code: string) => string
  earlier: string
  nature: string
  natureOf: (code: string) => string
  note: string
  projected: string
  low: string
  high: string
  required: string
}
/** Without the binary noise of arithmetic: -2.7800000000000007 is -2.78. */
const clean = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toPrecision(10))

type Cell = string | number | null
type Column = { id: string; label: string; numeric: boolean; at: (year: number) => Cell }

/**
 * All numbers of the figure by year, in the order of the chart: a column for each place, then what is known of the
 * first place's values, the projection and the required path. Columns without a value are left out.
 *
 * @param series of one indicator, with at least one place
 * @param words column heads in the reader's language
 */
export function seriesTable(series: SeriesDetail, words: TableWords): FigureTable {
  const { lines, projection, requiredPath } = series
  const byYear = lines.map(
    ({ observations }) =>
      new Map(observations.map((observation) => [observation.year, observation])),
  )
  const [main = new Map<number, never>()] = byYear
  const projected = new Map(projection?.points.map((point) => [point.year, point]))
  const required = new Map(requiredPath?.map((point) => [point.year, point]))
  const columns: Column[] = [
    ...lines.map(({ place }, index) => ({
      id: place,
      label: words.place(place),
      numeric: true,
      at: (year: number) => byYear[index]?.get(year)?.value ?? null,
    })),
    {
      id: 'earlier',
      label: words.earlier,
      numeric: true,
      at: (year) => main.get(year)?.restated?.value ?? null,
    },
    {
      id: 'projected',
      label: words.projected,
      numeric: true,
      at: (year) => clean(projected.get(year)?.value),
    },
    { id: 'low', label: words.low, numeric: true, at: (year) => clean(projected.get(year)?.low) },
    {
      id: 'high',
      label: words.high,
      numeric: true,
      at: (year) => clean(projected.get(year)?.high),
    },
    {
      id: 'required',
      label: words.required,
      numeric: true,
      at: (year) => clean(required.get(year)?.value),
    },
    {
      id: 'nature',
      label: words.nature,
      numeric: false,
      at: (year) => {
        const code = main.get(year)?.nature ?? null
        return code === null ? null : words.natureOf(code)
      },
    },
    { id: 'note', label: words.note, numeric: false, at: (year) => main.get(year)?.note ?? null },
  ]
  const years = [
    ...new Set([
      ...byYear.flatMap((values) => [...values.keys()]),
      ...projected.keys(),
      ...required.keys(),
    ]),
  ].toSorted((one, other) => one - other)
  const held = columns.filter(({ at }) => years.some((year) => at(year) !== null))
  return {
    columns: [
      { id: 'year', label: words.year, numeric: true },
      ...held.map(({ id, label, numeric }) => ({ id, label, numeric })),
    ],
    rows: years.map((year) => [year, ...held.map(({ at }) => at(year))]),
  }
}
