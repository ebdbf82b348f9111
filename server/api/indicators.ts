import type { Handler } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import type { IndicatorSummary } from '#contract/goals.ts'
import { answerAsOf, type ApiSource } from './answer.ts'
import type { Catalog } from './catalog.ts'
import type { Cell, CsvTable } from './csv.ts'
import { placeOf } from './place-scope.ts'
import { readProgress } from './progress.ts'

/** `/api/v1/indicators`: those of a goal, of some statuses, judged or not. */
export function indicatorsResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, endpoints.indicators, async (query, catalog) => {
      const place = placeOf(catalog, query.place)
      const { indicators } = await readProgress(source.store, catalog, place)
      const listed = indicators.filter(
        ({ goal, rollup: { status } }) =>
          (query.goal === undefined || goal === query.goal) &&
          (query.status === undefined || query.status.includes(status)) &&
          (query.judged === undefined || (status !== 'no-data') === (query.judged === 'true')),
      )
      return {
        json: { place, asOf: catalog.release.number, indicators: listed, total: listed.length },
        csv: () => indicatorTable(catalog, place, listed),
      }
    })
}

const columns = [
  'place',
  'goal',
  'target',
  'indicator',
  'name_en',
  'name_id',
  'status',
  'score',
  'judged',
  'parts',
  'series',
  'series_name_en',
  'unit',
  'series_status',
  'series_reason',
  'year',
  'value',
  'source',
  'release',
  'release_date',
  'example',
] as const

/** One row a series; an indicator without series has one row too. */
function indicatorTable(
  catalog: Catalog,
  place: string,
  indicators: readonly IndicatorSummary[],
): CsvTable {
  const { release, example } = catalog
  const rows = indicators.flatMap(({ code, name, target, goal, rollup, series }): Cell[][] => {
    const { status, score, judged, parts } = rollup
    const left = [place, goal, target, code, name.en, name.id ?? null, status, score, judged, parts]
    const right = [release.number, release.date, example]
    if (series.length === 0) {
      return [[...left, null, null, null, null, null, null, null, null, ...right]]
    }
    return series.map(({ id, name: seriesName, unit, judgement }) => [
      ...left,
      id,
      seriesName.en,
      unit,
      judgement.status,
      judgement.reason,
      judgement.current?.year ?? null,
      judgement.current?.value ?? null,
      catalog.series.get(id)?.source ?? null,
      ...right,
    ])
  })
  return { name: `indicators-${place}`, columns, rows }
}
