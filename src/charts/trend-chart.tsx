import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { ComposedChart, Line, Tooltip, XAxis, type XAxisTickContentProps, YAxis } from 'recharts'
import type { Point } from '#contract/status.ts'
import type { Formats } from '#i18n/format.ts'
import { yearTicks } from './axis-ticks.ts'
import { narrowBelow } from './chart-frame.tsx'
import type { TrendWords } from './trend.ts'
import { TrendDrawing } from './trend-drawing.tsx'
import { narrowRight, type TrendContent, trendFrame, yearInset } from './trend-frame.ts'
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

/** The library's own text measures itself in the page, which holds up the first drawing. */
function Tick(props: {
  x: number | string
  y: number | string
  textAnchor: XAxisTickContentProps['textAnchor']
  dy: string
  text: string
}) {
  const { text, ...place } = props
  return (
    <text className="trend-tick" {...place}>
      {text}
    </text>
  )
}

/** Values by year with base, target, required path and projection; gaps stay gaps. */
export function TrendChart(props: TrendChartProps) {
  const { content, base, formats, size, words } = props
  const frame = useMemo(() => trendFrame(content, formats), [content, formats])
  const { rows, axis, values, years, writeTick, margin } = frame
  const narrow = size.width < narrowBelow
  // A third of the library's work is for pointing, and many charts are only looked at.
  const [pointed, setPointed] = useState(false)
  // At once, or the movement that brought the pointer here would find nobody listening.
  const listen = () => flushSync(() => setPointed(true))

  return (
    <div onPointerEnter={pointed ? undefined : listen}>
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
        <XAxis
          dataKey="year"
          type="number"
          height={margin.bottom}
          domain={years}
          ticks={yearTicks(...years, narrow ? 4 : 8)}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={({ x, y, textAnchor, payload }) => (
            <Tick
              x={x}
              y={y}
              textAnchor={textAnchor}
              dy="0.71em"
              text={formats.year(payload.value)}
            />
          )}
          padding={{ left: yearInset, right: yearInset }}
        />
        <YAxis
          domain={values}
          ticks={axis.ticks}
          interval={0}
          axisLine={false}
          tickLine={false}
          width={margin.left}
          tick={({ x, y, textAnchor, payload }) => (
            <Tick
              x={x}
              y={y}
              textAnchor={textAnchor}
              dy="0.355em"
              text={writeTick(payload.value)}
            />
          )}
          allowDataOverflow
        />
        {pointed && (
          <>
            {/* A year is pointed at: the drawing below has its values. */}
            <Line dataKey="year" hide />
            <Tooltip
              includeHidden
              isAnimationActive={false}
              cursor={false}
              content={({ active, label }) => (
                <TrendTooltip
                  row={active ? rows.find(({ year }) => year === Number(label)) : undefined}
                  lines={content.lines}
                  formats={formats}
                  words={words}
                />
              )}
            />
          </>
        )}
        <TrendDrawing
          content={content}
          frame={frame}
          base={base}
          formats={formats}
          words={words}
          narrow={narrow}
        />
      </ComposedChart>
    </div>
  )
}
