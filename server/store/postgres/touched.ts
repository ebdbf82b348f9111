import { sql } from 'drizzle-orm'
import type { Point } from '#contract/status.ts'
import type { Landing } from '#server/store/store.ts'
import type { Database } from './database.ts'

type Touched = ReturnType<Landing['touched']>

/**
 * What `Landing.touched` answers, one place in memory at a time. Where several periods give one
 * year (`2015`, `2015-16`), the newest stands for it: the last in the order of its letters.
 */
export async function* readTouched(
  database: Database,
  release: number,
  changedSeries: readonly string[],
): Touched {
  const changed = sql`any(${sql.param(changedSeries)}::text[])`
  const { rows: places } = await database.execute<{ id: number; code: string }>(sql`
    select id, code from place_code
    where exists (select from change where place_id = id and release = ${release})
      or exists (
        select from series_at_place here join series_code on series_code.id = here.series_id
        where here.place_id = place_code.id and series_code.code = ${changed}
      )
    order by code`)
  for (const { id, code: place } of places) {
    const { rows } = await database.execute<Line>(sql`
      select series_code.code as series, disaggregation.code as key,
        array_agg(point.year order by point.year) as years,
        array_agg(point.value order by point.year) as values
      from (
        select distinct on (series_id, disaggregation_id, year) series_id, disaggregation_id, year, value
        from observation
        where place_id = ${id} and until is null and series_id in (
          select series_id from change where place_id = ${id} and release = ${release}
          union
          select here.series_id from series_at_place here
            join series_code on series_code.id = here.series_id
          where here.place_id = ${id} and series_code.code = ${changed}
        )
        order by series_id, disaggregation_id, year, period desc
      ) point
        join series_code on series_code.id = point.series_id
        join disaggregation on disaggregation.id = point.disaggregation_id
      group by series_code.code, disaggregation.code
      order by series_code.code, disaggregation.code`)
    yield { place, series: bySeries(rows) }
  }
}

type Line = { series: string; key: string; years: number[]; values: number[] }

function bySeries(lines: readonly Line[]) {
  const found = new Map<string, Map<string, Point[]>>()
  for (const { series, key, years, values } of lines) {
    const byDisaggregation = found.get(series) ?? new Map<string, Point[]>()
    found.set(series, byDisaggregation)
    const points = years.flatMap((year, position) => {
      const value = values[position]
      return value === undefined ? [] : [{ year, value }]
    })
    byDisaggregation.set(key, points)
  }
  return [...found].map(([series, byDisaggregation]) => ({ series, byDisaggregation }))
}
