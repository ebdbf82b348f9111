import { DefaultZIndexes, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import { LineSymbol, lineColour } from './line-symbol.tsx'
import type { TrendLine } from './trend.ts'

/** A dot is a node each, so long lines have them only where a value has no neighbour to be seen by. */
const mostDots = 40

function dottedYears({ points }: TrendLine): ReadonlySet<number> {
  const years = points.map(({ year }) => year)
  if (years.length <= mostDots) return new Set(years)
  const known = new Set(years)
  return new Set(years.filter((year) => !known.has(year - 1) && !known.has(year + 1)))
}

/**
 * Dots at the values, and each line's symbol at its end. Drawn here and not by the lines, because a
 * line is cut off at the frame and a dot on it must not be.
 */
export function TrendDots({ lines }: { lines: readonly TrendLine[] }) {
  const xOf = useXAxisScale()
  const yOf = useYAxisScale()
  if (xOf === undefined || yOf === undefined) return null
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
      {lines.map((line) => {
        const tone = line.main ? null : line.tone
        const colour = lineColour(tone)
        const dotted = dottedYears(line)
        return (
          <g key={line.id}>
            {line.points.map(({ year, value }, index) => {
              const x = Number(xOf(year))
              const y = Number(yOf(value))
              if (index === line.points.length - 1)
                return <LineSymbol key={year} tone={tone} colour={colour} x={x} y={y} />
              return dotted.has(year) ? (
                <circle key={year} cx={x} cy={y} r={line.main ? 3 : 2.25} fill={colour} />
              ) : null
            })}
          </g>
        )
      })}
    </ZIndexLayer>
  )
}
