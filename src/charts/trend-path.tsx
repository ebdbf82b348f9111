import type { Key } from 'react'
import { Line } from 'recharts'
import { lineColour } from './line-symbol.tsx'
import type { TrendLine, TrendRow } from './trend.ts'

type ActiveDot = {
  cx?: number | undefined
  cy?: number | undefined
  key?: Key | null | undefined
  payload: TrendRow
}

/** One line: solid along its course, a faint dotted bridge over longer gaps. */
export function TrendPath({ line }: { line: TrendLine }) {
  const stroke = lineColour(line.main ? null : line.tone)
  const valueOf = (row: TrendRow) => row.values[line.id] ?? null
  const courseOf = (row: TrendRow) => row.course[line.id] ?? null
  return (
    <>
      <Line
        dataKey={valueOf}
        stroke={stroke}
        strokeWidth={1.25}
        strokeDasharray="2 4"
        dot={false}
        activeDot={false}
        connectNulls
        isAnimationActive={false}
      />
      <Line
        dataKey={courseOf}
        stroke={stroke}
        strokeWidth={line.main ? 3 : 1.75}
        dot={false}
        activeDot={({ cx, cy, payload }: ActiveDot) =>
          // A dot at a year that the course only passes would claim a value.
          valueOf(payload) === null ? <g /> : <circle cx={cx} cy={cy} r={5} fill={stroke} />
        }
        isAnimationActive={false}
      />
    </>
  )
}
