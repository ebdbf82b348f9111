import { rowLayout, shortName } from './row-layout.ts'
import './ledger-waterfall.css'

/** A step of the ledger: from one level to the next; totals start at zero. */
export type LedgerStep = {
  id: string
  label: string
  from: number
  to: number
  kind: 'total' | 'alone' | 'shared' | 'gap'
  /** The amount as the reader writes it. */
  value: string
}

const barHeight = 18

/** Baseline, what each partner delivered alone, shared results once, the gap that remains. */
export function LedgerWaterfall(props: {
  steps: readonly LedgerStep[]
  label: string
  width: number
}) {
  const { steps, label, width } = props
  const layout = rowLayout(
    width,
    steps.map(({ value }) => value),
  )
  const rowHeight = barHeight + layout.around
  const levels = steps.flatMap(({ from, to }) => [from, to])
  const low = Math.min(0, ...levels)
  const high = Math.max(0, ...levels)
  const x = (level: number) =>
    layout.left + ((level - low) / (high - low || 1)) * (layout.right - layout.left)
  const height = steps.length * rowHeight + 4
  return (
    <svg
      className="ledger"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <line className="ledger-zero" x1={x(0)} x2={x(0)} y1={0} y2="100%" />
      {steps.map(({ id, label: name, from, to, kind, value }, row) => {
        const top = row * rowHeight
        const y = top + layout.barTop
        const next = row < steps.length - 1
        return (
          <g key={id}>
            <text
              className={kind === 'total' ? 'ledger-name-total' : 'ledger-name'}
              x={0}
              y={layout.narrow ? top + 16 : y + 14}
            >
              {shortName(name, layout, width)}
            </text>
            <rect
              className={`ledger-${kind}`}
              x={Math.min(x(from), x(to))}
              width={Math.max(Math.abs(x(to) - x(from)), 1)}
              y={y}
              height={barHeight}
            />
            {next && (
              <line
                className="ledger-link"
                x1={x(to)}
                x2={x(to)}
                y1={y + barHeight}
                y2={y + rowHeight}
              />
            )}
            <text className="ledger-value" x={width} y={y + 14} textAnchor="end">
              {value}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
