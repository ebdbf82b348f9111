import type { Thresholds } from './verdict.ts'

/** The score of a met target, and the highest any series can have. */
export const highestScore = 5
/** The lowest score a series can have. */
export const lowestScore = -5

/** `score = slope · value / factor + offset`, kept between -5 and +5. */
export type ScoreLine = {
  readonly slope: number
  readonly offset: number
  /** The natural limit's factor where it applies, else 1. */
  readonly factor: number
}

/**
 * The line a growth figure is scored by. The constants are the published, rounded ones of
 * sdg/ProgressMeasure.py, so scores agree with what Open SDG sites show; therefore a figure within
 * 0.0001 of a threshold can score on its other side.
 *
 * @param value R with a target, V without
 * @param thresholds the judgement's thresholds, after the natural limit's factor
 * @param limitFactor C, above 0; null when there is no limit or when there is a target
 * @param hasTarget which of the two scales
 */
export const scoreLine = (
  value: number,
  thresholds: Thresholds,
  limitFactor: number | null,
  hasTarget: boolean,
): ScoreLine => {
  if (hasTarget) {
    return value >= thresholds.accelerate
      ? { slope: 7.1429, offset: -4.2857, factor: 1 }
      : { slope: 4.1667, offset: -2.5, factor: 1 }
  }
  const factor = limitFactor ?? 1
  if (value < thresholds.limited) return { slope: 125, offset: -2.5, factor: 1 }
  if (value < thresholds.accelerate) return { slope: 500, offset: -2.5, factor }
  if (value < thresholds.onTrack) return { slope: 250, offset: -1.25, factor }
  return { slope: 500, offset: -5, factor }
}

/**
 * The score before it is kept between -5 and +5.
 *
 * @param value R or V
 * @param line from `scoreLine`
 */
export const rawScore = (value: number, line: ScoreLine): number =>
  (line.slope * value) / line.factor + line.offset

/**
 * The score on the scale of -5 to +5, for averaging over series, targets and goals.
 *
 * @param value R or V
 * @param line from `scoreLine`
 */
export const scoreAt = (value: number, line: ScoreLine): number =>
  Math.min(Math.max(rawScore(value, line), lowestScore), highestScore)
