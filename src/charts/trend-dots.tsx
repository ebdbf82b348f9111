import type { Point } from '#contract/status.ts'
import { LineSymbol, lineColour } from './line-symbol.tsx'
import type { TrendLine } from './trend.ts'
import type { TrendScale } from './trend-strokes.tsx'

/** A dot is a node each, so long lines have them only where a value has no neighbour to be seen by. */
const mostDots = 40

function dottedYears({ points }: TrendLine): ReadonlySet<number> {
  const years = points.map(({ year }) => year)
  if (years.length <= mostDots) return new Set(years)
  const known = new Set(years)
  return new Set(years.filter((year) => !known.has(year - 1) && !known.has(year + 1)))
}

/**
 * Dots at the values, each line's symbol at its end, rings around the base and restated values. A
 * line is cut off at the frame, and a dot on it must not be.
 */
export function TrendDots(props: TrendScale & { lines: readonly TrendLine[]; base: Point | null }) {
  const { lines, base, xOf, yOf } = props
  return (
    <>
      {lines.map((line) => {
        const tone = line.main ? null : line.tone
        const colour = lineColour(tone)
        const dotted = dottedYears(line)
        return (
          <g key={line.id}>
            {line.points.map(({ year, value }, index) => {
              const x = xOf(year)
              const y = yOf(value)
              if (index === line.points.length - 1)
                return <LineSymbol key={year} tone={tone} colour={colour} x={x} y={y} />
              return dotted.has(year) ? (
                <circle key={year} cx={x} cy={y} r={line.main ? 3 : 2.25} fill={colour} />
              ) : null
            })}
          </g>
        )
      })}
      {base !== null && (
        <circle className="trend-mark-base" cx={xOf(base.year)} cy={yOf(base.value)} r={6} />
      )}
      {lines.flatMap(({ id, points }) =>
        points
          .filter(({ restatedFrom }) => restatedFrom !== null)
          .map(({ year, value }) => (
            <circle
              key={`${id}-${year}`}
              className="trend-mark-restated"
              cx={xOf(year)}
              cy={yOf(value)}
              r={7.5}
            />
          )),
      )}
    </>
  )
}
