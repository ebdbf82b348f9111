import { flowRows, rowCount, textWidth } from './label-rows.ts'
import { type RowLayout, rowLayout, shortName } from './row-layout.ts'
import './promised-delivered.css'

export const promiseStages = ['pledged', 'committed', 'delivered'] as const
export type PromiseStage = (typeof promiseStages)[number]

/** One year or one partner. `rest` marks the row that stands for several. */
export type PromiseRow = { id: string; label: string; rest?: boolean } & Record<
  PromiseStage,
  number
>

const barHeight = 16
const legendStep = 22
const signWidth = 20
const wordSize = 13

/** Stages with any amount; an empty one would only take room. */
const shownStages = (rows: readonly PromiseRow[]): PromiseStage[] =>
  promiseStages.filter((stage) => rows.some((row) => row[stage] !== 0))

/** Each row with its stages and where it begins, in pixels from the first one. */
function placeRows(rows: readonly PromiseRow[], layout: RowLayout) {
  let top = 0
  return rows.map((row) => {
    const stages = shownStages([row])
    const placed = { row, stages, top }
    top += Math.max(stages.length, 1) * barHeight + layout.around
    return { ...placed, bottom: top }
  })
}

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
  const amounts = rows.flatMap((row) => stages.map((stage) => row[stage]))
  const layout = rowLayout(width, amounts.map(write))
  const placed = placeRows(rows, layout)
  const legend = flowRows(
    stages.map((stage) => signWidth + textWidth(words[stage], wordSize)),
    width,
    18,
  )
  const low = Math.min(0, ...amounts)
  const high = Math.max(0, ...amounts)
  const x = (amount: number) =>
    layout.left + ((amount - low) / (high - low || 1)) * (layout.right - layout.left)
  const first = rowCount(legend) * legendStep + 4
  const height = first + (placed.at(-1)?.bottom ?? 0)
  return (
    <svg
      className="promised"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {stages.map((stage, at) => (
        <g
          key={stage}
          transform={`translate(${legend[at]?.left ?? 0} ${(legend[at]?.row ?? 0) * legendStep})`}
        >
          <rect className={`promised-${stage}`} x={1} y={5} width={12} height={10} />
          <text x={signWidth} y={14}>
            {words[stage]}
          </text>
        </g>
      ))}
      {placed.map(({ row, stages: ofRow, top }) => {
        const y = first + top + layout.barTop
        const middle = y + (Math.max(ofRow.length, 1) * barHeight) / 2
        return (
          <g key={row.id} className={row.rest === true ? 'promised-rest' : 'promised-row'}>
            <text x={0} y={layout.narrow ? first + top + 17 : middle + 4}>
              {shortName(row.label, layout, width)}
            </text>
            {ofRow.length === 0 && (
              <text className="promised-value" x={x(0) + 6} y={y + 12}>
                {write(0)}
              </text>
            )}
            {ofRow.map((stage, at) => {
              const [start, end] = [x(0), x(row[stage])].toSorted((one, other) => one - other)
              return (
                <g key={stage}>
                  <rect
                    className={`promised-${stage}`}
                    x={start}
                    width={Math.max((end ?? 0) - (start ?? 0), 1)}
                    y={y + at * barHeight + 1}
                    height={barHeight - 3}
                  />
                  {/* Beyond the longer end, so that what was taken back stands clear of its bar. */}
                  <text className="promised-value" x={(end ?? 0) + 6} y={y + at * barHeight + 12}>
                    {write(row[stage])}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
      <line className="promised-zero" x1={x(0)} x2={x(0)} y1={first} y2={height} />
    </svg>
  )
}
