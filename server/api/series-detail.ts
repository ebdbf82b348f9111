import type { IndicatorDetail } from '#contract/indicators.ts'
import type { Disaggregation, Observation, Series } from '#contract/series.ts'
import type { Judgement, Point } from '#contract/status.ts'
import { fromKey, toKey } from '#domain/disaggregation.ts'
import { explain, lensSentence } from '#domain/progress/explanation.ts'
import { pickHeadline } from '#domain/progress/headline.ts'
import { judge, judgeAll, methodsDisagree } from '#domain/progress/judge.ts'
import { project, requiredPath } from '#domain/progress/projection.ts'
import { seriesSentence } from '#domain/sentences/series-sentence.ts'
import type { SeriesJudgement, Store, StoredObservation } from '#server/store/store.ts'
import { badRequest } from './problem.ts'

type SeriesDetail = NonNullable<IndicatorDetail['series']>

export type SeriesRequest = {
  series: Series
  /** The stored judgement at the first place; null when it has no values there. */
  stored: SeriesJudgement | null
  /** The place spoken of, then those it is compared with. */
  places: readonly [string, ...string[]]
  /** Key asked for; undefined: the headline. */
  disaggregation: string | undefined
  asOf: number
}

/**
 * One series in full: values of every place, and for the first one the projection, the way to the
 * target, and all methods side by side. Two queries, however many places.
 *
 * A disaggregation that the places have no values of gives empty lines, not an error: an address
 * keeps it while the reader goes from place to place.
 *
 * @throws ProblemError (400) when the disaggregation is no key at all
 */
export async function readSeriesDetail(
  store: Store,
  { series, stored, places, disaggregation: asked, asOf }: SeriesRequest,
): Promise<SeriesDetail> {
  const [place] = places
  const { settings } = series
  const keys = await store.disaggregations(series.id, places, asOf)
  const disaggregations = keys.flatMap((key) => {
    const codes = fromKey(key)
    return codes === null ? [] : [{ key, codes }]
  })
  const disaggregation =
    readKey(asked) ??
    stored?.headline ??
    pickHeadline(
      disaggregations.map(({ codes }) => codes),
      settings.headline,
    ) ??
    disaggregations[0]?.codes ??
    {}
  const key = toKey(disaggregation)
  const headline = stored?.headline ?? null
  const isHeadline = headline !== null && toKey(headline) === key

  const found = await store.observations({
    series: series.id,
    places,
    disaggregation: key,
    asOf,
  })
  const byPlace = Map.groupBy(found, (observation) => observation.place)
  const linesOf = (at: string, known: Judgement | null) => {
    const observations = onePerYear(byPlace.get(at) ?? [])
    return { place: at, observations, judgement: known ?? judge(pointsOf(observations), settings) }
  }
  const first = linesOf(place, isHeadline ? (stored?.judgement ?? null) : null)
  const points = pointsOf(first.observations)
  const judgements = judgeAll(points, settings)
  const { kind } = settings
  const numeric = kind !== 'yes-no' && kind !== 'country-count'
  return {
    series,
    disaggregations,
    disaggregation,
    isHeadline,
    lines: [first, ...places.slice(1).map((at) => linesOf(at, null))],
    projection: numeric ? project(points, settings.targetYear) : null,
    requiredPath: requiredPath(points, settings),
    lens: {
      judgements,
      explanations: judgements.map(explain),
      disagree: methodsDisagree(judgements),
      sentence: lensSentence(judgements),
    },
    sentence: seriesSentence({
      name: series.name,
      unit: series.unit,
      kind,
      points,
      judgement: first.judgement,
    }),
    explanation: explain(first.judgement),
    sources: sourcesOf(series, found),
    restatements: first.observations.filter(({ restated }) => restated !== null).length,
  }
}

function readKey(asked: string | undefined): Disaggregation | null {
  if (asked === undefined) return null
  const codes = fromKey(asked)
  if (codes === null) {
    throw badRequest('disaggregation', asked, 'dimension=CODE, several with a semicolon between')
  }
  return codes
}

/** Where two periods give one year (`2015`, `2015-16`) the later stands, as in what is judged. */
function onePerYear(rows: readonly StoredObservation[]): Observation[] {
  const years = new Map<number, StoredObservation>()
  for (const row of rows) {
    const known = years.get(row.year)
    if (known === undefined || row.period > known.period) years.set(row.year, row)
  }
  return [...years.values()]
    .toSorted((one, other) => one.year - other.year)
    .map(({ series: _series, disaggregation: _codes, ...observation }) => observation)
}

function pointsOf(observations: readonly Observation[]): Point[] {
  return observations.map(({ year, value }) => ({ year, value }))
}

function sourcesOf(series: Series, rows: readonly StoredObservation[]): string[] {
  const sources = [...rows.map(({ source }) => source), series.source]
  return [...new Set(sources)].flatMap((source) => source ?? []).toSorted()
}
