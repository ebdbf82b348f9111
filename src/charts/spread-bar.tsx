import './spread-bar.css'

const colours = ['green', 'amber', 'red'] as const
export type Spread = Record<(typeof colours)[number], number>

/** How answers spread over three colours, each part with its number and a pattern of its own. */
export function SpreadBar({ spread, label }: { spread: Spread; label: string }) {
  const total = colours.reduce((sum, colour) => sum + spread[colour], 0)
  return (
    // Boxes drawn as one picture; an img element has no children.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className="spread-bar" role="img" aria-label={label}>
      {colours
        .filter((colour) => spread[colour] > 0)
        .map((colour) => (
          <span
            key={colour}
            data-colour={colour}
            style={{ inlineSize: `${(spread[colour] / total) * 100}%` }}
          >
            {spread[colour]}
          </span>
        ))}
    </div>
  )
}

const spreadRow = 30
const spreadName = 260

/** All aspects as one drawing, for files. */
export function SpreadDrawing(props: {
  rows: readonly { id: string; label: string; spread: Spread }[]
  label: string
  width: number
}) {
  const { rows, label, width } = props
  return (
    <svg
      className="spread-drawing"
      width={width}
      height={rows.length * spreadRow}
      role="img"
      aria-label={label}
    >
      {rows.map(({ id, label: name, spread }, row) => {
        const total = colours.reduce((sum, colour) => sum + spread[colour], 0)
        const unit = (width - spreadName) / Math.max(total, 1)
        return (
          <g key={id} transform={`translate(0 ${row * spreadRow})`}>
            <text x={0} y={19}>
              {name}
            </text>
            {colours.map((colour, at) => {
              const before = colours.slice(0, at).reduce((sum, earlier) => sum + spread[earlier], 0)
              const start = spreadName + before * unit
              if (spread[colour] === 0) return null
              return (
                <g key={colour}>
                  <rect
                    data-colour={colour}
                    x={start}
                    y={4}
                    width={Math.max(spread[colour] * unit - 2, 1)}
                    height={22}
                  />
                  <text data-colour={colour} x={start + 8} y={19}>
                    {spread[colour]}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}
