import type { AnswerRow } from '#charts/answer-strip.tsx'
import type { SingleFigure } from '#charts/single-figures.tsx'
import type { TrendLine } from '#charts/trend.ts'
import type { IndicatorDetail } from '#contract/indicators.ts'
import type { Point } from '#contract/status.ts'

export type SeriesDetail = NonNullable<IndicatorDetail['series']>
type PlaceLine = SeriesDetail['lines'][number]
type NameOf = (place: string) => string

/**
 * How a series is best shown: values by year as a line, answers (yes and no, or a country counted)
 * as a strip of years, one value as a large figure; null when the first place has no value.
 */
export function drawingOf(series: SeriesDetail): 'trend' | 'answers' | 'single' | null {
  const [main] = series.lines
  if (main === undefined || main.observations.length === 0) return null
  const { kind } = series.series.settings
  if (kind === 'yes-no') return 'answers'
  const alone = series.lines.every(({ observations }) => observations.length <= 1)
  if (alone) return 'single'
  return kind === 'country-count' ? 'answers' : 'trend'
}

/** Lines for the chart; places without a value have none. */
export const trendLines = (lines: readonly PlaceLine[], nameOf: NameOf): TrendLine[] =>
  lines.flatMap(({ place, observations }, index) =>
    observations.length === 0
      ? []
      : [
          {
            id: place,
            label: nameOf(place),
            main: index === 0,
            tone: Math.max(index - 1, 0),
            points: observations.map(({ year, value, restated }) => ({
              year,
              value,
              restatedFrom: restated?.value ?? null,
            })),
          },
        ],
  )

/** The target as a point in time, judged or not; a parity index aims at 1 unless told otherwise. */
export function targetOf({ lines, series }: SeriesDetail): Point | null {
  const judged = lines[0]?.judgement.target
  if (judged !== null && judged !== undefined) return judged
  const { target, targetYear } = series.settings
  return target === null ? null : { year: targetYear, value: target }
}

/** Yes and no as words where the values are 1 and 0; any other number is a level and stays one. */
export const answerRows = (
  { lines, series }: SeriesDetail,
  nameOf: NameOf,
  write: { yes: string; no: string; level: (value: number) => string },
): AnswerRow[] =>
  lines
    .filter(({ observations }) => observations.length > 0)
    .map(({ place, observations }, index) => ({
      id: place,
      label: nameOf(place),
      main: index === 0,
      answers: observations.map(({ year, value }) => {
        if (series.settings.kind === 'yes-no' && value === 1)
          return { year, kind: 'yes', word: write.yes }
        if (series.settings.kind === 'yes-no' && value === 0)
          return { year, kind: 'no', word: write.no }
        return { year, kind: 'level', word: write.level(value) }
      }),
    }))

export const singleFigures = (
  lines: readonly PlaceLine[],
  nameOf: NameOf,
  write: { value: (value: number) => string; year: (year: number) => string },
): SingleFigure[] =>
  lines.flatMap(({ place, observations }, index) => {
    const latest = observations.at(-1)
    return latest === undefined
      ? []
      : [
          {
            id: place,
            label: nameOf(place),
            main: index === 0,
            value: write.value(latest.value),
            note: write.year(latest.year),
          },
        ]
  })

/** How a value came about, and who reported it, as the UN portal marks them. */
export const natureIds = ['C', 'CA', 'E', 'G', 'M', 'N', 'NA', 'NOTSPEC'] as const
export const reportingIds = ['G', 'N', 'R'] as const
