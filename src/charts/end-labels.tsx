import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { spread } from './trend.ts'

type EndLabel = { id: string; label: string; main: boolean; year: number; value: number }

/** Names at the lines' ends instead of a legend, moved apart where they would overlap. */
export function EndLabels(props: {
  labels: readonly EndLabel[]
  formatValue: (value: number) => string
  hidden: boolean
}) {
  const area = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (props.hidden || area === undefined || x === undefined || y === undefined) return null
  const ends = props.labels.map((label) => ({
    ...label,
    atX: Number(x(label.year)),
    atY: Number(y(label.value)),
  }))
  const placed = spread(
    ends.map(({ atY }) => atY),
    17,
    area.y + 4,
    area.y + area.height - 2,
  )
  const left = area.x + area.width + 12
  return (
    <g aria-hidden>
      {ends.map(({ id, label, main, value, atX, atY }, index) => {
        const labelY = placed[index] ?? atY
        return (
          <g key={id}>
            <path
              className="trend-leader"
              d={`M${atX + 5},${atY}L${left - 12},${atY}L${left - 3},${labelY}`}
            />
            <text
              x={left}
              y={labelY}
              dominantBaseline="central"
              className={main ? 'trend-end-label-main' : 'trend-end-label'}
            >
              {label.length > 13 ? `${label.slice(0, 12)}…` : label} {props.formatValue(value)}
              {label.length > 13 && <title>{label}</title>}
            </text>
          </g>
        )
      })}
    </g>
  )
}
