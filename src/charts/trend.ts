import type { Projection } from '#contract/indicators.ts'
import type { Point } from '#contract/status.ts'
import { usualStep } from './sparkline-path.ts'

/** One line of a trend chart. `points` oldest first; at most one a year. */
export type TrendLine = {
  id: string
  label: string
  main: boolean
  /** Which of the quiet tones and symbols it has beside the main line; stays with the place. */
  tone: number
  points: readonly (Point & { restatedFrom: number | null })[]
}

/** One year of the chart: what Recharts reads. Keys are the lines' ids; null is a gap. */
export type TrendRow = {
  year: number
  values: Record<string, number | null>
  /** The values, and between them the straight way over gaps no longer than the line's usual step. */
  course: Record<string, number | null>
  projected: number | null
  band: [number, number] | null
  required: number | null
}

/** What stands in the drawing, in the reader's language with the numbers put in. */
export type TrendWords = {
  unit: string
  target: string
  base: string
  projected: string
  required: string
  /** What the ring around a value means. */
  restated: string
  /** Before a restated value's earlier one. */
  earlier: string
}

/** A survey every three years is a line, not a row of gaps; a year missing among all others is one. */
function courseOf(points: readonly Point[]): Point[] {
  const step = usualStep(points)
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    const years = next === undefined ? 1 : next.year - point.year
    if (next === undefined || years > step) return [point]
    return Array.from({ length: years }, (_, part) => ({
      year: point.year + part,
      value: point.value + ((next.value - point.value) * part) / years,
    }))
  })
}

/**
 * Years from the first to the last of anything shown, each with all lines' values. A year without
 * a value is there with null, so that gaps are drawn as gaps.
 */
export function toRows(
  lines: readonly TrendLine[],
  projection: Projection | null,
  requiredPath: readonly Point[] | null,
): TrendRow[] {
  const rows = new Map<number, TrendRow>()
  const row = (year: number): TrendRow => {
    const known = rows.get(year)
    if (known !== undefined) return known
    const fresh = { year, values: {}, course: {}, projected: null, band: null, required: null }
    rows.set(year, fresh)
    return fresh
  }
  for (const { id, points } of lines) {
    for (const { year, value } of points) row(year).values[id] = value
    for (const { year, value } of courseOf(points)) row(year).course[id] = value
  }
  for (const { year, value, low, high } of projection?.points ?? []) {
    row(year).projected = value
    row(year).band = [low, high]
  }
  for (const { year, value } of requiredPath ?? []) row(year).required = value
  const years = [...rows.keys()]
  if (years.length === 0) return []
  const first = Math.min(...years)
  const last = Math.max(...years)
  return Array.from({ length: last - first + 1 }, (_, index) => row(first + index))
}

/**
 * Every number the value axis must cover, in the data's unit: the lines, path and target in full;
 * projection and band only as far as they help. They may stretch the axis by half of what the rest
 * spans, and do not pass zero or the natural limit when nothing measured or wanted does: a share
 * of less than nothing is no news, so there the drawing leaves the frame.
 */
export function axisValues(
  rows: readonly TrendRow[],
  target: Point | null,
  limit: number | null,
): number[] {
  const firm = rows
    .flatMap((row) => [...Object.values(row.values), row.required, target?.value ?? null])
    .filter((value) => value !== null)
  const guess = rows
    .flatMap((row) => [row.projected, ...(row.band ?? [])])
    .filter((value) => value !== null)
  if (firm.length === 0) return guess
  const low = Math.min(...firm)
  const high = Math.max(...firm)
  const room = (high - low) / 2
  const least = Math.max(low - room, low >= 0 ? 0 : Number.NEGATIVE_INFINITY)
  const most = Math.min(high + room, limit !== null && high <= limit ? limit : Infinity)
  return [...firm, ...guess.map((value) => Math.min(Math.max(value, least), most))]
}
