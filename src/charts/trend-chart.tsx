import { useMemo } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { Projection } from '#contract/indicators.ts'
import type { Point } from '#contract/status.ts'
import type { Formats } from '#i18n/format.ts'
import { type Axis, axisFor, yearTicks } from './axis-ticks.ts'
import { narrowBelow } from './chart-frame.tsx'
import { tickFormat } from './tick-format.ts'
import { axisValues, toRows, type TrendLine, type TrendWords } from './trend.ts'
import { TrendDots } from './trend-dots.tsx'
import { TrendLabels } from './trend-labels.tsx'
import { TrendPath } from './trend-path.tsx'
import { TrendTooltip } from './trend-tooltip.tsx'
import './trend-chart.css'

export type TrendChartProps = {
  /** At most eight; the main one is drawn last and in colour. */
  lines: readonly TrendLine[]
  base: Point | null
  target: Point | null
  projection: Projection | null
  requiredPath: readonly Point[] | null
  /** Natural limit of the unit, such as 100 percent; the axis does not pass it without need. */
  limit: number | null
  formats: Formats
  /** The accessible name: the sentence that says what the chart shows. */
  label: string
  words: TrendWords
  size: { width: number; height: number }
}

/** Values by year with base, target, required path and projection; gaps stay gaps. */
export function TrendChart(props: TrendChartProps) {
  const { lines, base, target, projection, requiredPath, formats, limit, size, words } = props
  const rows = useMemo(
    () => toRows(lines, projection, requiredPath),
    [lines, projection, requiredPath],
  )
  const axis = useMemo(
    () => axisFor(axisValues(rows, target, limit), { limit }),
    [rows, target, limit],
  )
  const narrow = size.width < narrowBelow
  const writeTick = tickFormat(axis, formats.locale)
  const first = rows[0]?.year ?? 2015
  const last = Math.max(rows.at(-1)?.year ?? 2030, target?.year ?? 0)
  const tickWidth = Math.max(...axis.ticks.map((tick) => writeTick(tick).length)) * 7.5 + 10
  const ordered = lines.toSorted((one, other) => Number(one.main) - Number(other.main))
  const restated = lines.flatMap(({ id, points }) =>
    points.flatMap(({ year, value, restatedFrom }) =>
      restatedFrom === null ? [] : [{ id, year, value }],
    ),
  )

  return (
    <ComposedChart
      className="trend-chart"
      width={size.width}
      height={size.height}
      data={rows}
      margin={{ top: 34, right: narrow ? 16 : endRoom(lines, last, formats), bottom: 0, left: 0 }}
      accessibilityLayer={false}
      // The drawing is an svg element, which the linter cannot see from here.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={props.label}
    >
      <CartesianGrid vertical={false} syncWithTicks />
      <XAxis
        dataKey="year"
        type="number"
        domain={[first, last]}
        ticks={yearTicks(first, last, narrow ? 4 : 8)}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickFormatter={formats.year}
        padding={{ left: 10, right: 10 }}
      />
      <YAxis
        domain={framed(axis)}
        ticks={axis.ticks}
        interval={0}
        axisLine={false}
        tickLine={false}
        width={tickWidth}
        tickFormatter={writeTick}
        allowDataOverflow
      />
      {projection !== null && (
        <Area
          dataKey="band"
          className="trend-band"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          connectNulls
        />
      )}
      <ReferenceLine y={axis.ticks.includes(0) ? 0 : axis.domain[0]} className="trend-floor" />
      {target !== null && <ReferenceLine y={target.value} className="trend-target" />}
      {requiredPath !== null && (
        <Line
          dataKey="required"
          className="trend-required"
          stroke="var(--chart-required)"
          strokeWidth={1}
          dot={false}
          activeDot={false}
          connectNulls
          isAnimationActive={false}
        />
      )}
      {projection !== null && (
        <Line
          dataKey="projected"
          className="trend-projected"
          stroke="var(--line-main)"
          strokeWidth={2}
          strokeDasharray="6 5"
          dot={false}
          activeDot={false}
          connectNulls
          isAnimationActive={false}
        />
      )}
      {ordered.map((line) => (
        <TrendPath key={line.id} line={line} />
      ))}
      <TrendDots lines={ordered} />
      {base !== null && <ReferenceDot x={base.year} y={base.value} r={6} className="trend-base" />}
      {restated.map(({ id, year, value }) => (
        <ReferenceDot key={`${id}-${year}`} x={year} y={value} r={7.5} className="trend-restated" />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: 'trend-cursor' }}
        content={({ active, label }) => (
          <TrendTooltip
            row={active ? rows.find(({ year }) => year === Number(label)) : undefined}
            lines={lines}
            formats={formats}
            words={words}
          />
        )}
      />
      <TrendLabels
        lines={lines}
        rows={rows}
        base={base}
        target={target}
        words={words}
        formats={formats}
        narrow={narrow}
      />
    </ComposedChart>
  )
}

/** A little more than the axis, so that a line along its end is not cut in half. */
function framed({ domain: [low, high] }: Axis): [number, number] {
  const edge = (high - low) * 0.012
  return [low - edge, high + edge]
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
