import { ComposedChart, Line, Tooltip, useActiveTooltipLabel, XAxis, YAxis } from 'recharts'
import type { Formats } from '#i18n/format.ts'
import { lineColour } from './line-symbol.tsx'
import type { TrendLine, TrendWords } from './trend.ts'
import { type TrendFrame, type TrendRoom, yearInset } from './trend-frame.ts'
import type { TrendScale } from './trend-strokes.tsx'
import { TrendTooltip } from './trend-tooltip.tsx'

type Years = TrendScale & { lines: readonly TrendLine[]; top: number; end: number }

/** The year that is pointed at: a line down, and a larger dot on each value. */
function ActiveYear({ lines, top, end, xOf, yOf }: Years) {
  const label = useActiveTooltipLabel()
  if (label === undefined) return null
  const active = Number(label)
  return (
    <>
      <path className="trend-cursor" d={`M${xOf(active)} ${top}V${end}`} />
      {lines.flatMap(({ id, main, tone, points }) =>
        points
          .filter(({ year }) => year === active)
          .map(({ year, value }) => (
            <circle
              key={id}
              cx={xOf(year)}
              cy={yOf(value)}
              r={5}
              fill={lineColour(main ? null : tone)}
            />
          )),
      )}
    </>
  )
}

export type TrendPointerProps = {
  /** In the order they are drawn in. */
  lines: readonly TrendLine[]
  frame: TrendFrame
  room: TrendRoom
  scale: TrendScale
  formats: Formats
  words: TrendWords
}

/**
 * What lies over a trend once it is pointed at: the year's values, by mouse, pen and finger. Its axes
 * are the drawing's, only without words.
 */
export function TrendPointer({ lines, frame, room, scale, formats, words }: TrendPointerProps) {
  const { rows, values, years } = frame
  return (
    <div className="trend-pointer" aria-hidden="true">
      <ComposedChart
        width={room.size.width}
        height={room.size.height}
        data={rows}
        margin={room.margin}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="year"
          type="number"
          domain={years}
          padding={{ left: yearInset, right: yearInset }}
          hide
        />
        <YAxis domain={values} allowDataOverflow hide />
        <Line dataKey="year" hide />
        <Tooltip
          includeHidden
          isAnimationActive={false}
          cursor={false}
          content={({ active, label }) => (
            <TrendTooltip
              row={active ? rows.find(({ year }) => year === Number(label)) : undefined}
              lines={lines}
              formats={formats}
              words={words}
            />
          )}
        />
        <ActiveYear
          lines={lines}
          top={room.area.y}
          end={room.area.y + room.area.height}
          {...scale}
        />
      </ComposedChart>
    </div>
  )
}
