import type { Key } from 'react'
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
import { axisFor, yearTicks } from './axis-ticks.ts'
import { EndLabels } from './end-labels.tsx'
import { axisValues, toRows, type TrendLine, type TrendRow } from './trend.ts'
import { TrendTooltip } from './trend-tooltip.tsx'
import './trend-chart.css'

export type TrendChartProps = {
  /** At most `maxLines`; the main one is drawn last and in colour. */
  lines: readonly TrendLine[]
  base: Point | null
  target: Point | null
  projection: Projection | null
  requiredPath: readonly Point[] | null
  /** Natural limit of the unit, such as 100 percent; the axis does not pass it without need. */
  limit: number | null
  /** CSS colour of the main line, readable on the card. */
  colour: string
  formatValue: (value: number) => string
  /** The accessible name: the sentence that says what the chart shows. */
  title: string
  words: { target: string; base: string; projected: string; required: string; restated: string }
  height?: number
  /** Room for year labels; a phone has less. */
  narrow: boolean
}

const valueKey = (id: string) => (row: TrendRow) => row.values[id] ?? null

/** Dots cost a node each; only short lines and values without a neighbour need them to be seen. */
function dotsFor(line: TrendLine): (point: Point) => boolean {
  if (line.points.length <= 24) return () => true
  const years = new Set(line.points.map(({ year }) => year))
  return ({ year }) => !years.has(year - 1) && !years.has(year + 1)
}

/** Values by year with base, target, required path and projection; gaps stay gaps. */
export function TrendChart(props: TrendChartProps) {
  const { lines, base, target, projection, requiredPath, formatValue, words } = props
  const rows = toRows(lines, projection, requiredPath)
  const axis = axisFor(axisValues(rows, target), { limit: props.limit })
  const first = rows[0]?.year ?? 2015
  const last = Math.max(rows.at(-1)?.year ?? 2030, target?.year ?? 0)
  const years = yearTicks(first, last, props.narrow ? 4 : 8)
  const drawn = [...lines.filter(({ main }) => !main), ...lines.filter(({ main }) => main)]
  const tickWidth = Math.max(...axis.ticks.map((tick) => formatValue(tick).length)) * 7.5 + 10
  const labelWidth = props.narrow ? 12 : 148

  return (
    <ComposedChart
      className="trend-chart"
      style={{ '--line-main': props.colour, width: '100%', height: props.height ?? 380 }}
      responsive
      data={rows}
      margin={{ top: 16, right: labelWidth, bottom: 4, left: 0 }}
      title={props.title}
    >
      <CartesianGrid vertical={false} className="trend-grid" />
      <XAxis
        dataKey="year"
        type="number"
        domain={[first, last]}
        ticks={years}
        interval={0}
        tickLine={false}
        tickFormatter={String}
      />
      <YAxis
        domain={axis.domain}
        ticks={axis.ticks}
        interval={0}
        axisLine={false}
        tickLine={false}
        width={tickWidth}
        tickFormatter={formatValue}
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
      {target !== null && (
        <ReferenceLine
          y={target.value}
          className="trend-target"
          label={{
            value: `${words.target} ${formatValue(target.value)} (${target.year})`,
            position: 'insideBottomLeft',
            className: 'trend-target-label',
          }}
        />
      )}
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
          strokeDasharray="5 5"
          dot={false}
          activeDot={false}
          connectNulls
          isAnimationActive={false}
        />
      )}
      {drawn.map((line, index) => (
        <TrendPath key={line.id} line={line} order={index} />
      ))}
      {base !== null && (
        <ReferenceDot
          x={base.year}
          y={base.value}
          r={6}
          className="trend-base"
          label={{ value: words.base, position: 'top', className: 'trend-base-label' }}
        />
      )}
      {lines.flatMap((line) =>
        line.points
          .filter(({ restatedFrom }) => restatedFrom !== null)
          .map(({ year, value }) => (
            <ReferenceDot
              key={`${line.id}-${year}`}
              x={year}
              y={value}
              r={7}
              className="trend-restated"
            />
          )),
      )}
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: 'trend-cursor' }}
        content={({ active, label }) => (
          <TrendTooltip
            row={active === true ? rows.find(({ year }) => year === Number(label)) : undefined}
            lines={lines}
            formatValue={formatValue}
            words={words}
          />
        )}
      />
      <EndLabels
        hidden={props.narrow}
        labels={lines.flatMap(({ id, label, main, points }) => {
          const end = points.at(-1)
          return end === undefined ? [] : [{ id, label, main, ...end }]
        })}
        formatValue={formatValue}
      />
    </ComposedChart>
  )
}

/** One line: solid where years follow each other, a faint dotted bridge over years without a value. */
function TrendPath({ line, order }: { line: TrendLine; order: number }) {
  const stroke = line.main ? 'var(--line-main)' : `var(--chart-line-${(order % 4) + 1})`
  const withDot = dotsFor(line)
  return (
    <>
      <Line
        dataKey={valueKey(line.id)}
        stroke={stroke}
        strokeWidth={1}
        strokeDasharray="1 4"
        dot={false}
        activeDot={false}
        connectNulls
        isAnimationActive={false}
        legendType="none"
      />
      <Line
        dataKey={valueKey(line.id)}
        name={line.label}
        stroke={stroke}
        strokeWidth={line.main ? 3 : 1.75}
        dot={({ cx, cy, payload, key }: DotProps) => {
          const value = payload.values[line.id]
          const shown =
            typeof cx === 'number' &&
            typeof cy === 'number' &&
            typeof value === 'number' &&
            withDot({ year: payload.year, value })
          return shown ? (
            <circle key={key} cx={cx} cy={cy} r={line.main ? 3.5 : 2.5} fill={stroke} />
          ) : (
            <g key={key} />
          )
        }}
        activeDot={{ r: 5 }}
        isAnimationActive={false}
      />
    </>
  )
}
type DotProps = {
  cx?: number | undefined
  cy?: number | undefined
  key?: Key | null | undefined
  payload: TrendRow
}
