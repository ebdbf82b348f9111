import type { IndicatorDetail } from '#contract/indicators.ts'
import type { Observation, Series, SeriesSettings } from '#contract/series.ts'
import type { Point } from '#contract/status.ts'
import { explain, lensSentence } from '#domain/progress/explanation.ts'
import { judge, judgeAll, methodsDisagree } from '#domain/progress/judge.ts'
import { project, requiredPath } from '#domain/progress/projection.ts'
import { seriesSentence } from '#domain/sentences/series-sentence.ts'

/** An answer of the API for tests: given values, and everything the rules make of them. */
export type ExampleParts = {
  kind?: SeriesSettings['kind']
  direction?: SeriesSettings['direction']
  target?: number | null
  unit?: string
  /** Values by place; the first one is the place looked at. */
  places?: readonly (readonly [place: string, points: readonly Point[]])[]
  /** Year of the first place whose value replaced an earlier one. */
  restated?: { year: number; value: number } | null
}

export const years = (first: number, values: readonly number[]): Point[] =>
  values.map((value, index) => ({ year: first + index, value }))

const observationOf = (place: string, { year, value }: Point): Observation => ({
  place,
  period: String(year),
  year,
  value,
  nature: 'C',
  reportingType: 'G',
  source: 'National survey',
  note: null,
  release: 2,
  restated: null,
})

export function exampleSeries(parts: ExampleParts = {}): NonNullable<IndicatorDetail['series']> {
  const {
    kind = 'share',
    direction = 'up',
    target = 100,
    unit = 'percent',
    places = [['IDN', years(2015, [50, 52, 55, 57, 60, 61, 64])]],
    restated = null,
  } = parts
  const series: Series = {
    id: 'SH_H2O_SAFE',
    indicators: ['6.1.1'],
    name: { en: 'Safely managed water', id: 'Air minum yang dikelola aman' },
    unit,
    source: null,
    settings: {
      kind,
      direction,
      headline: [],
      limit: null,
      target,
      targetOfBase: null,
      targetYear: 2030,
      baseYear: 2015,
      fromTarget: '6.1',
      why: 'Target 6.1 says universal access.',
      origin: 'built-in',
    },
  }
  const lines = places.map(([place, points], index) => ({
    place,
    observations: points.map((point) => ({
      ...observationOf(place, point),
      restated:
        index === 0 && restated?.year === point.year ? { value: restated.value, release: 1 } : null,
    })),
    judgement: judge(points, series.settings),
  }))
  const points = [...(places[0]?.[1] ?? [])]
  const judgements = judgeAll(points, series.settings)
  const judgement = judge(points, series.settings)
  return {
    series,
    disaggregations: [
      { key: '', codes: {} },
      { key: 'location=RURAL', codes: { location: 'RURAL' } },
    ],
    disaggregation: {},
    isHeadline: true,
    lines,
    projection: kind === 'yes-no' ? null : project(points, 2030),
    requiredPath: requiredPath(points, series.settings),
    lens: {
      judgements,
      explanations: judgements.map(explain),
      disagree: methodsDisagree(judgements),
      sentence: lensSentence(judgements),
    },
    sentence: seriesSentence({ name: series.name, unit, kind, points, judgement }),
    explanation: explain(judgement),
    sources: ['National survey'],
    restatements: restated === null ? 0 : 1,
  }
}

export function exampleDetail(series: IndicatorDetail['series']): IndicatorDetail {
  return {
    place: 'IDN',
    asOf: 2,
    indicator: {
      code: '6.1.1',
      name: { en: 'Safely managed drinking water', id: 'Air minum yang dikelola aman' },
      target: '6.1',
      goal: 6,
      national: false,
      rollup: { status: 'no-data', reason: 'no-part-judged', score: null, parts: 1, judged: 0 },
      series: [],
    },
    partnerships: { total: 0, target: '6.1', rows: [] },
    choices: [
      {
        id: 'SH_H2O_SAFE',
        name: { en: 'Safely managed water', id: 'Air minum yang dikelola aman' },
        unit: 'percent',
        status: 'limited',
      },
    ],
    series,
  }
}
