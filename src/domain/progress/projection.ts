import type { Projection } from '#contract/indicators.ts'
import type { Point } from '#contract/status.ts'
import { effectiveTarget, isMet, judgedYears, type ProgressRule, toParityDistance } from './rule.ts'

/** The line rests on this many of the newest values, and never on fewer than the least. */
const mostValues = 5
const leastValues = 3

/** Student's t at 0.90, for a two-sided interval of 80 %, by degrees of freedom 1 to 3. */
const studentT = [3.077683537175253, 1.885618083164127, 1.6377443536962095]

type Line = {
  readonly middleYear: number
  readonly middleValue: number
  readonly slope: number
  /** Sum of squared distances of the years from their mean. */
  readonly spread: number
  /** Half the band's width is `reach · sqrt(1 + 1/n + (year − middle)² / spread)`. */
  readonly reach: number
  readonly values: number
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Ordinary least squares. */
const fitLine = (points: readonly Point[]): Line => {
  const middleYear = meanOf(points.map(({ year }) => year))
  const middleValue = meanOf(points.map(({ value }) => value))
  const spread = points.reduce((sum, { year }) => sum + (year - middleYear) ** 2, 0)
  const slope =
    points.reduce((sum, { year, value }) => sum + (year - middleYear) * (value - middleValue), 0) /
    spread
  const unexplained = points.reduce(
    (sum, { year, value }) => sum + (value - middleValue - slope * (year - middleYear)) ** 2,
    0,
  )
  const freedom = points.length - 2
  const t = studentT[freedom - 1] ?? Number.NaN
  const reach = t * Math.sqrt(unexplained / freedom)
  return { middleYear, middleValue, slope, spread, reach, values: points.length }
}

const pointOn = (line: Line, year: number) => {
  const distance = year - line.middleYear
  const value = line.middleValue + line.slope * distance
  const half = line.reach * Math.sqrt(1 + 1 / line.values + distance ** 2 / line.spread)
  return { year, value, low: value - half, high: value + half }
}

const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/**
 * The straight line through the newest values, with its 80 % prediction interval: "if the last
 * years continue". Source: methods.md, "Projection to the target year".
 *
 * "The last five years of values" is read as the five newest years that have a value, however far
 * apart they lie; fewer than five are all used. Nothing keeps the line within a natural limit: a
 * share may be projected above 100 %, which says that the pace will not last.
 *
 * @param points unique years, any order, in the series' unit
 * @param targetYear the last year of the projection
 * @returns `years` is the number of values used; one point for every year from the newest value's
 *   to `targetYear`, both included, on the line (so the first lies beside the value, not on it).
 *   null with fewer than three values, when the newest is not before `targetYear`, or when the
 *   numbers are too large to calculate with
 */
export const project = (points: readonly Point[], targetYear: number): Projection | null => {
  const newest = points.toSorted((one, other) => one.year - other.year).slice(-mostValues)
  const last = newest.at(-1)
  if (last === undefined || newest.length < leastValues || last.year >= targetYear) return null

  const line = fitLine(newest)
  const projected = yearsBetween(last.year, targetYear).map((year) => pointOn(line, year))
  const finite = projected.every(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
  return finite ? { years: newest.length, points: projected } : null
}

/**
 * The straight way from the latest value to the target: what each year would have to bring.
 * Source: methods.md, "Projection to the target year".
 *
 * @param points unique years, any order, in the series' unit
 * @param rule the series' settings
 * @returns one point a year from the latest value to the target, both as they are; null when the
 *   target is met, when there is none or no direction, when its year is not after the latest
 *   value, and for yes-no and country-count series
 */
export const requiredPath = (points: readonly Point[], rule: ProgressRule): Point[] | null => {
  const { base, current } = judgedYears(points, rule.baseYear)
  const target = effectiveTarget(rule, base)
  const parity = rule.kind === 'parity'
  if (rule.kind === 'yes-no' || rule.kind === 'country-count') return null
  if (current === null || target === null || current.year >= target.year) return null
  if (!parity && rule.direction === null) return null

  const met = parity
    ? isMet(toParityDistance(current.value), toParityDistance(target.value), -1)
    : isMet(current.value, target.value, rule.direction === 'up' ? 1 : -1)
  const step = (target.value - current.value) / (target.year - current.year)
  if (met || !Number.isFinite(step)) return null
  return yearsBetween(current.year, target.year).map((year) =>
    year === target.year ? target : { year, value: current.value + step * (year - current.year) },
  )
}
