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
import type { Point } from '#contract/status.ts'
import type { Formats } from '#i18n/format.ts'
import { yearTicks } from './axis-ticks.ts'
import { narrowBelow } from './chart-frame.tsx'
import type { TrendWords } from './trend.ts'
import { TrendDots } from './trend-dots.tsx'
import {
  drawnInOrder,
  narrowRight,
  type TrendContent,
  trendFrame,
  yearInset,
} from './trend-frame.ts'
import { TrendLabels } from './trend-labels.tsx'
import { TrendPath } from './trend-path.tsx'
import { TrendTooltip } from './trend-tooltip.tsx'
import './trend-chart.css'

export type TrendChartProps = {
  content: TrendContent
  base: Point | null
  formats: Formats
  /** The accessible name: the sentence that says what the chart shows. */
  label: string
  words: TrendWords
  size: { width: number; height: number }
}

/** Without it the library measures every year's label for vertical lines that are not drawn. */
const noLines = () => []

/** Values by year with base, target, required path and projection; gaps stay gaps. */
export function TrendChart(props: TrendChartProps) {
  const { content, base, formats, size, words } = props
  const { lines, target, projection, requiredPath } = content
  const { rows, axis, values, years, writeTick, margin } = useMemo(
    () => trendFrame(content, formats),
    [content, formats],
  )
  const narrow = size.width < narrowBelow
  const ordered = drawnInOrder(lines)
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
      margin={{ top: margin.top, right: narrow ? narrowRight : margin.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      // The drawing is an svg element, which the linter cannot see from here.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={props.label}
    >
      <CartesianGrid vertical={false} syncWithTicks verticalCoordinatesGenerator={noLines} />
      <XAxis
        dataKey="year"
        type="number"
        height={margin.bottom}
        domain={years}
        ticks={yearTicks(...years, narrow ? 4 : 8)}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickFormatter={formats.year}
        padding={{ left: yearInset, right: yearInset }}
      />
      <YAxis
        domain={values}
        ticks={axis.ticks}
        interval={0}
        axisLine={false}
        tickLine={false}
        width={margin.left}
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
