import { lineColour } from './line-symbol.tsx'
import { drawnInOrder, type TrendContent, type TrendFrame } from './trend-frame.ts'
import type { TrendRow } from './trend.ts'

/** Where years and values lie in a drawing, in its own measures. */
export type TrendScale = { xOf: (year: number) => number; yOf: (value: number) => number }

type Props = TrendScale & {
  content: TrendContent
  frame: TrendFrame
  /** How far to the left and right the lines of the values' axis reach. */
  from: number
  to: number
}

const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`

/** Grid, target, band, paths and lines of a trend; dots and words are no part of it. */
export function TrendStrokes({ content, frame, from, to, xOf, yOf }: Props) {
  const { lines, target, projection, requiredPath } = content
  const { rows, axis } = frame
  /** A way through the years with a value; over years without it only if it `bridges` them. */
  const path = (valueOf: (row: TrendRow) => number | null, bridges: boolean) => {
    let isOn = false
    return rows
      .map((row) => {
        const value = valueOf(row)
        if (value === null) {
          isOn &&= bridges
          return ''
        }
        const step = `${isOn ? 'L' : 'M'}${at(xOf(row.year), yOf(value))}`
        isOn = true
        return step
      })
      .join('')
  }
  const level = (value: number) => `M${at(from, yOf(value))}H${to.toFixed(1)}`
  const banded = rows.flatMap(({ year, band }) => (band === null ? [] : [{ year, band }]))
  const side = (edge: 0 | 1) => banded.map(({ year, band }) => at(xOf(year), yOf(band[edge])))
  return (
    <g fill="none">
      <path className="trend-grid" d={axis.ticks.map(level).join('')} />
      <path className="trend-floor" d={level(axis.ticks.includes(0) ? 0 : axis.domain[0])} />
      {banded.length > 1 && (
        <path
          className="trend-mark-band"
          d={`M${[...side(1), ...side(0).toReversed()].join('L')}Z`}
        />
      )}
      {target !== null && <path className="trend-mark-target" d={level(target.value)} />}
      {requiredPath !== null && (
        <path className="trend-mark-required" d={path((row) => row.required, true)} />
      )}
      {projection !== null && (
        <path className="trend-mark-projected" d={path((row) => row.projected, true)} />
      )}
      {drawnInOrder(lines).map(({ id, main, tone }) => {
        const stroke = lineColour(main ? null : tone)
        return (
          <g key={id} stroke={stroke}>
            {/* A faint bridge over longer gaps; the line itself leaves them open. */}
            <path
              className="trend-bridge"
              strokeWidth={1.25}
              strokeDasharray="2 4"
              d={path((row) => row.values[id] ?? null, true)}
            />
            <path
              className="trend-line"
              strokeWidth={main ? 3 : 1.75}
              d={path((row) => row.course[id] ?? null, false)}
            />
          </g>
        )
      })}
    </g>
  )
}
