import {
  useActiveTooltipLabel,
  useChartWidth,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
} from 'recharts'
import type { Point } from '#contract/status.ts'
import type { Formats } from '#i18n/format.ts'
import { lineColour } from './line-symbol.tsx'
import type { TrendLine, TrendWords } from './trend.ts'
import { TrendDots } from './trend-dots.tsx'
import { drawnInOrder, type TrendContent, type TrendFrame } from './trend-frame.ts'
import { TrendLabels } from './trend-labels.tsx'
import { type TrendScale, TrendStrokes } from './trend-strokes.tsx'

type Props = {
  content: TrendContent
  frame: TrendFrame
  base: Point | null
  formats: Formats
  words: TrendWords
  narrow: boolean
}

/** The year that is pointed at: a line down, and a larger dot on each value. */
function ActiveYear(props: TrendScale & { lines: readonly TrendLine[]; top: number; end: number }) {
  const { lines, top, end, xOf, yOf } = props
  const label = useActiveTooltipLabel()
  if (label === undefined) return null
  const active = Number(label)
  const x = xOf(active)
  return (
    <>
      <path className="trend-cursor" d={`M${x} ${top}V${end}`} />
      {lines.flatMap(({ id, main, tone, points }) =>
        points
          .filter(({ year }) => year === active)
          .map(({ value }) => (
            <circle key={id} cx={x} cy={yOf(value)} r={5} fill={lineColour(main ? null : tone)} />
          )),
      )}
    </>
  )
}

/**
 * All that a trend shows between its axes, drawn where the chart's scales say: a part of the library
 * for each line, dot and level would take several times as long to draw.
 */
export function TrendDrawing({ content, frame, base, formats, words, narrow }: Props) {
  const area = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  const width = useChartWidth() ?? 0
  if (area === undefined || xScale === undefined || yScale === undefined) return null
  const { lines, target } = content
  const scale: TrendScale = {
    xOf: (year) => Number(xScale(year)),
    yOf: (value) => Number(yScale(value)),
  }
  const { x, y, width: across, height } = area
  const ordered = drawnInOrder(lines)
  return (
    <>
      {/* What leaves the frame is cut off at it. */}
      <svg x={x} y={y} width={across} height={height} viewBox={`${x} ${y} ${across} ${height}`}>
        <TrendStrokes content={content} frame={frame} from={x} to={x + across} {...scale} />
      </svg>
      <ActiveYear lines={ordered} top={y} end={y + height} {...scale} />
      <TrendDots lines={ordered} base={base} {...scale} />
      <TrendLabels
        lines={lines}
        rows={frame.rows}
        base={base}
        target={target}
        words={words}
        formats={formats}
        narrow={narrow}
        area={area}
        width={width}
        {...scale}
      />
    </>
  )
}
