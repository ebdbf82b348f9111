import { rowLayout, shortName } from './row-layout.ts'
import './promised-delivered.css'

export const promiseStages = ['pledged', 'committed', 'delivered'] as const
export type PromiseStage = (typeof promiseStages)[number]

/** One year or one partner. `rest` marks the row that stands for several. */
export type PromiseRow = { id: string; label: string; rest?: boolean } & Record<
  PromiseStage,
  number
>

const barHeight = 12
const legendHeight = 28

/** Stages with any amount; an empty one would only take room. */
export const shownStages = (rows: readonly PromiseRow[]): PromiseStage[] =>
  promiseStages.filter((stage) => rows.some((row) => row[stage] !== 0))

export const promisedDeliveredHeight = (rows: readonly PromiseRow[], width: number): number =>
  legendHeight +
  rows.length * rowLayout(width, Math.max(shownStages(rows).length, 1) * barHeight).rowHeight

/** Pledged, committed and delivered side by side, a row for each year or partner, from zero. */
export function PromisedDelivered(props: {
  rows: readonly PromiseRow[]
  words: Record<PromiseStage, string>
  write: (amount: number) => string
  label: string
  width: number
}) {
  const { rows, words, write, label, width } = props
  const stages = shownStages(rows)
  const layout = rowLayout(width, Math.max(stages.length, 1) * barHeight)
  const amounts = rows.flatMap((row) => stages.map((stage) => row[stage]))
  const low = Math.min(0, ...amounts)
  const high = Math.max(0, ...amounts)
  const x = (amount: number) =>
    layout.left + ((amount - low) / (high - low || 1)) * (layout.right - layout.left)
  const legend = stages.map((_, at) =>
    stages.slice(0, at).reduce((sum, stage) => sum + words[stage].length * 7.4 + 38, 0),
  )
  return (
    <svg
      className="promised"
      width={width}
      height={promisedDeliveredHeight(rows, width)}
      role="img"
      aria-label={label}
    >
      {stages.map((stage, at) => (
        <g key={stage} transform={`translate(${legend[at] ?? 0} 0)`}>
          <rect className={`promised-${stage}`} x={1} y={5} width={12} height={10} />
          <text x={20} y={14}>
            {words[stage]}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const top = legendHeight + index * layout.rowHeight
        const y = top + layout.barTop
        const middle = y + (stages.length * barHeight) / 2
        return (
          <g key={row.id} className={row.rest === true ? 'promised-rest' : 'promised-row'}>
            <text x={0} y={layout.narrow ? top + 17 : middle + 5}>
              {shortName(row.label, layout, width)}
            </text>
            {stages.map((stage, at) => (
              <g key={stage}>
                <rect
                  className={`promised-${stage}`}
                  x={Math.min(x(0), x(row[stage]))}
                  width={Math.abs(x(row[stage]) - x(0))}
                  y={y + at * barHeight}
                  height={barHeight - 2}
                />
                <text
                  className="promised-value"
                  x={width}
                  y={y + at * barHeight + 10}
                  textAnchor="end"
                >
                  {row[stage] === 0 ? '' : write(row[stage])}
                </text>
              </g>
            ))}
          </g>
        )
      })}
      <line className="promised-zero" x1={x(0)} x2={x(0)} y1={legendHeight} y2="100%" />
    </svg>
  )
}
