import type { SeriesSummary } from '#contract/series.ts'
import type { Judgement, Point } from '#contract/status.ts'
import type { Sentence } from '#contract/text.ts'
import { seriesKeys } from './sentence-keys.ts'
import { sentencesOf } from './vocabulary.ts'

const say = sentencesOf(seriesKeys)

/** What is said of a series; `SeriesSummary` has all of it. */
export type DescribedSeries = Pick<SeriesSummary, 'name' | 'unit' | 'kind' | 'points' | 'judgement'>

/** On the wanted side of the target; without a known direction only exactly on it. */
const reaches = ({ direction, status }: Judgement, value: number, target: number): boolean => {
  if (status === 'achieved' || value === target) return true
  return direction === 'up' ? value > target : direction === 'down' && value < target
}

const aboutOne = (series: DescribedSeries, latest: Point): Sentence => {
  const { judgement, name, unit } = series
  const { target } = judgement
  const one = { name, unit: unit ?? '', year: latest.year, value: latest.value }
  if (target === null) return say('series.one.no-target', one)
  const goal = { target: target.value, targetYear: target.year }
  if (reaches(judgement, latest.value, target.value))
    return say('series.one.target-met', { ...one, ...goal })
  const short = { distance: Math.abs(target.value - latest.value), distanceUnit: one.unit }
  return say('series.one.target-short', { ...one, ...goal, ...short })
}

const aboutChange = (series: DescribedSeries, first: Point, latest: Point): Sentence => {
  const { judgement, name, unit } = series
  const { target } = judgement
  const span = {
    name,
    unit: unit ?? '',
    fromYear: first.year,
    from: first.value,
    toYear: latest.year,
    to: latest.value,
    status: judgement.status,
  }
  const moved = latest.value - first.value
  const change = Math.abs(moved)
  const movement = moved > 0 ? 'rose' : 'fell'
  if (target === null)
    return moved === 0
      ? say('series.unchanged.no-target', span)
      : say(`series.${movement}.no-target`, { ...span, change })

  const goal = { target: target.value, targetYear: target.year }
  if (reaches(judgement, latest.value, target.value))
    return moved === 0
      ? say('series.unchanged.target-met', { ...span, ...goal })
      : say(`series.${movement}.target-met`, { ...span, ...goal, change })

  const short = {
    ...goal,
    distance: Math.abs(target.value - latest.value),
    distanceUnit: span.unit,
  }
  return moved === 0
    ? say('series.unchanged.target-short', { ...span, ...short })
    : say(`series.${movement}.target-short`, { ...span, ...short, change })
}

/**
 * One plain sentence saying what a chart of a series shows; also its text alternative. From the
 * base value to the latest with years and unit, the change, the status, and the target with the
 * distance to it.
 *
 * @param series its name, unit (null: none), kind, values (unique years, any order) and judgement
 * @returns a sentence with a key of `seriesKeys`. Counts from the judged base year; from the oldest
 *   value when there is no base year before the latest. A yes-no series says its latest answer,
 *   0 or less being no
 */
export const seriesSentence = (series: DescribedSeries): Sentence => {
  const { judgement, kind, name, points } = series
  const sorted = points.toSorted((one, other) => one.year - other.year)
  const [oldest] = sorted
  const latest = sorted.at(-1)
  if (oldest === undefined || latest === undefined) return say('series.none', { name })

  const { year, value } = latest
  if (kind === 'yes-no') return say(value > 0 ? 'series.yes' : 'series.no', { name, year })
  if (kind === 'country-count') return say('series.country-count', { name, year, value })
  if (sorted.length === 1) return aboutOne(series, latest)
  const { base } = judgement
  return aboutChange(series, base !== null && base.year < year ? base : oldest, latest)
}
