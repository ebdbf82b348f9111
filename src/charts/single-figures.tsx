import './single-figures.css'

/** One place's only value, already written for the reader. */
export type SingleFigure = { id: string; label: string; main: boolean; value: string; note: string }

const mainHeight = 116
const rowHeight = 28

/** Height of the drawing in pixels. */
export const singleFiguresHeight = (figures: readonly SingleFigure[]): number =>
  mainHeight + figures.filter(({ main }) => !main).length * rowHeight

/** A value that stands alone is read best as a large number, not as a lonely dot in a chart. */
export function SingleFigures(props: {
  figures: readonly SingleFigure[]
  label: string
  size: { width: number; height: number }
}) {
  const { figures, label, size } = props
  const main = figures.find((figure) => figure.main)
  const others = figures.filter((figure) => !figure.main)
  const fits = Math.min(64, (size.width / Math.max(main?.value.length ?? 1, 1)) * 1.6)
  return (
    <svg
      className="single-figures"
      width={size.width}
      height={size.height}
      role="img"
      aria-label={label}
    >
      {main !== undefined && (
        <>
          <text className="single-figure-value" x={0} y={66} fontSize={fits}>
            {main.value}
          </text>
          <text className="single-figure-note" x={0} y={94}>
            {main.label}, {main.note}
          </text>
        </>
      )}
      {others.map((figure, index) => (
        <text key={figure.id} x={0} y={mainHeight + 18 + index * rowHeight}>
          {figure.label}: <tspan className="single-figure-other">{figure.value}</tspan>,{' '}
          {figure.note}
        </text>
      ))}
    </svg>
  )
}
