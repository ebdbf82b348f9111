import type { Projection } from '#contract/indicators.ts'
import type { Point } from '#contract/status.ts'
import type { Formats } from '#i18n/format.ts'
import { type Axis, axisFor } from './axis-ticks.ts'
import { tickFormat } from './tick-format.ts'
import { axisValues, toRows, type TrendLine, type TrendRow } from './trend.ts'

/** What a trend shows; years whole, values in the series' unit. */
export type TrendContent = {
  /** At most eight; the main one is drawn last and in colour. */
  lines: readonly TrendLine[]
  target: Point | null
  projection: Projection | null
  requiredPath: readonly Point[] | null
  /** Natural limit of the unit, such as 100 percent; the axis does not pass it without need. */
  limit: number | null
}

export type TrendFrame = {
  rows: readonly TrendRow[]
  axis: Axis
  /** Lowest and highest value in the frame: a little more than the axis, so that a line along its
      end is not cut in half. */
  values: [number, number]
  /** First and last year in the frame. */
  years: [number, number]
  /** Where a year lies between the first and the last, from 0 to 1. */
  across: (year: number) => number
  /** Where a value lies between the lowest and the highest, from 0 to 1. */
  up: (value: number) => number
  writeTick: (value: number) => string
  /** Pixels around the lines; `right` where there is room for names beside them. */
  margin: { top: number; right: number; bottom: number; left: number }
}

/** Pixels between the frame's sides and the first and the last year. */
export const yearInset = 10
/** Pixels at the right where names have no room beside the lines. */
const narrowRight = 16

/** The axes and margins that a drawing of a trend has, however it is drawn. */
export function trendFrame(content: TrendContent, formats: Formats): TrendFrame {
  const { lines, projection, requiredPath, target, limit } = content
  const rows = toRows(lines, projection, requiredPath)
  const axis = axisFor(axisValues(rows, target, limit), { limit })
  const writeTick = tickFormat(axis, formats.locale)
  const first = rows[0]?.year ?? 2015
  const last = Math.max(rows.at(-1)?.year ?? 2030, target?.year ?? 0)
  const [low, high] = axis.domain
  const edge = (high - low) * 0.012
  const values: [number, number] = [low - edge, high + edge]
  return {
    rows,
    axis,
    values,
    years: [first, last],
    // A single year stands in the middle.
    across: (year) => (last === first ? 0.5 : (year - first) / (last - first)),
    up: (value) => (value - values[0]) / (values[1] - values[0]),
    writeTick,
    margin: {
      top: 34,
      right: endRoom(lines, last, formats),
      bottom: 30,
      left: Math.max(...axis.ticks.map((tick) => writeTick(tick).length)) * 7.5 + 10,
    },
  }
}

/** Where a drawing's lines lie in it, in pixels. */
export type TrendRoom = {
  size: { width: number; height: number }
  margin: { top: number; right: number; bottom: number; left: number }
  area: { x: number; y: number; width: number; height: number }
}

/** @param narrow whether names have no room beside the lines */
export function trendRoom(frame: TrendFrame, size: TrendRoom['size'], narrow: boolean): TrendRoom {
  const margin = { ...frame.margin, right: narrow ? narrowRight : frame.margin.right }
  const { top, right, bottom, left } = margin
  const width = Math.max(size.width - left - right, 0)
  const height = Math.max(size.height - top - bottom, 0)
  return { size, margin, area: { x: left, y: top, width, height } }
}

/** Room at the right: a column of names when lines are compared, else the one name's end. */
function endRoom(lines: readonly TrendLine[], last: number, formats: Formats): number {
  const reach = lines.map(({ label, points }) => {
    const end = points.at(-1)
    if (end === undefined) return 0
    const text = (label.length + formats.compact(end.value).length + 1) * 7.1
    // A year is some 20 pixels wide in a chart of thirty years.
    return lines.length > 1 ? text + 28 : text - (last - end.year) * 20
  })
  return Math.min(Math.max(24, ...reach), 200)
}

/** The main line last, so that it lies on top. */
export const drawnInOrder = (lines: readonly TrendLine[]): TrendLine[] =>
  lines.toSorted((one, other) => Number(one.main) - Number(other.main))
