import type { Handler } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import type { IndicatorDetail } from '#contract/indicators.ts'
import type { Release } from '#contract/release.ts'
import type { Series } from '#contract/series.ts'
import { toKey } from '#domain/disaggregation.ts'
import { parseCode } from '#domain/framework/codes.ts'
import { rollUp } from '#domain/progress/aggregate.ts'
import type { SeriesJudgement } from '#server/store/store.ts'
import { answerAsOf, type ApiSource } from './answer.ts'
import type { Catalog } from './catalog.ts'
import type { CsvTable } from './csv.ts'
import { indicatorPartnerships } from './partnerships/indicator-part.ts'
import { placeOf } from './place-scope.ts'
import { badRequest, notFound } from './problem.ts'
import { indicatorSummary } from './progress.ts'
import { readSeriesDetail } from './series-detail.ts'

/** Places beside the first one; with it the most lines a chart shows in colour. */
const mostCompared = 4

/** `/api/v1/indicators/{code}`: one indicator, one of its series in full, beside other places. */
export function indicatorResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, endpoints.indicator, async (query, catalog, releases) => {
      const { store } = source
      const place = placeOf(catalog, query.place)
      const compared = comparedPlaces(catalog, place, query.compare)
      const code = parseCode(context.req.param('code') ?? '')?.code
      const entry = catalog.indicators.find((one) => one.code === code)
      if (entry === undefined) throw notFound('There is no such indicator.')

      const asOf = catalog.release.number
      const choices = (catalog.seriesOf.get(entry.code) ?? []).flatMap(
        (id) => catalog.series.get(id) ?? [],
      )
      const [judged, rollups, partnerships] = await Promise.all([
        store.judgements({ place, asOf, series: choices.map(({ id }) => id) }),
        store.rollups({ place, asOf, level: 'indicator' }),
        indicatorPartnerships(store, catalog, place, entry),
      ])
      const judgements = new Map(judged.map((judgement) => [judgement.series, judgement]))
      const rollup = rollups.find((one) => one.code === entry.code)?.rollup ?? rollUp([])
      const series = chooseSeries(choices, judgements, query.series)
      const detail =
        series === null
          ? null
          : await readSeriesDetail(store, {
              series,
              stored: judgements.get(series.id) ?? null,
              places: [place, ...compared],
              disaggregation: query.disaggregation,
              asOf,
            })
      return {
        json: {
          place,
          asOf,
          indicator: indicatorSummary(catalog, entry, rollup, judgements),
          partnerships,
          choices: choices.map(({ id, name, unit }) => ({
            id,
            name,
            unit,
            status: judgements.get(id)?.judgement.status ?? 'no-data',
          })),
          series: detail,
        },
        csv: () => observationTable(catalog, releases, entry.code, detail),
      }
    })
}

/**
 * The series asked for, else the first judged against a target, as the target's own wording is what
 * most people come for; else the first that is judged; else the first with values at the place.
 *
 * @returns null when none was asked for and the place has no values
 * @throws ProblemError (400) for a series of another indicator
 */
function chooseSeries(
  choices: readonly Series[],
  judgements: ReadonlyMap<string, SeriesJudgement>,
  asked: string | undefined,
): Series | null {
  if (asked !== undefined) {
    const found = choices.find(({ id }) => id === asked)
    if (found !== undefined) return found
    const ids = choices.map(({ id }) => id)
    throw badRequest(
      'series',
      asked,
      ids.length === 0 ? 'no series: this indicator has none' : `one of ${ids.join(', ')}`,
    )
  }
  const judgementOf = ({ id }: Series) => judgements.get(id)?.judgement
  const judged = choices.filter(
    (series) => (judgementOf(series)?.status ?? 'no-data') !== 'no-data',
  )
  return (
    judged.find((series) => judgementOf(series)?.target) ??
    judged[0] ??
    choices.find(({ id }) => judgements.has(id)) ??
    null
  )
}

function comparedPlaces(catalog: Catalog, place: string, list: string | undefined): string[] {
  const asked = (list ?? '').split(',').filter((code) => code !== '' && code !== place)
  const codes = [...new Set(asked)]
  if (codes.length > mostCompared) {
    throw badRequest('compare', list ?? '', `at most ${mostCompared} places besides the first`)
  }
  return codes.map((code) => placeOf(catalog, code))
}

/** One row an observation of the chosen series, every place shown. */
function observationTable(
  { release }: Catalog,
  releases: readonly Release[],
  indicator: string,
  detail: IndicatorDetail['series'],
): CsvTable {
  const columns = [
    'indicator',
    'series',
    'name_en',
    'disaggregation',
    'place',
    'period',
    'year',
    'value',
    'unit',
    'nature',
    'reporting_type',
    'note',
    'replaced_value',
    'source',
    'value_release',
    'release',
    'release_date',
    'example',
  ]
  if (detail === null) return { name: `indicator-${indicator}`, columns, rows: [] }
  const { series, disaggregation, lines } = detail
  const examples = new Set(releases.filter((one) => one.example).map(({ number }) => number))
  const rows = lines.flatMap((line) =>
    line.observations.map((observation) => [
      indicator,
      series.id,
      series.name.en,
      toKey(disaggregation),
      observation.place,
      observation.period,
      observation.year,
      observation.value,
      series.unit,
      observation.nature,
      observation.reportingType,
      observation.note,
      observation.restated?.value ?? null,
      observation.source ?? series.source,
      observation.release,
      release.number,
      release.date,
      examples.has(observation.release),
    ]),
  )
  return { name: `indicator-${indicator}-${series.id}`, columns, rows }
}
