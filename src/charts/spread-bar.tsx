import { fitText, flowRows, textWidth } from './label-rows.ts'
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
const legendHeight = 28
const nameSize = 13

/** All aspects as one drawing, for files. */
export function SpreadDrawing(props: {
  rows: readonly { id: string; label: string; spread: Spread }[]
  words: Record<(typeof colours)[number], string>
  label: string
  width: number
}) {
  const { rows, words, label, width } = props
  const name = width * 0.35
  const legend = flowRows(
    colours.map((colour) => 20 + textWidth(words[colour], nameSize)),
    Infinity,
    18,
  )
  return (
    <svg
      className="spread-drawing"
      width={width}
      height={legendHeight + rows.length * spreadRow}
      role="img"
      aria-label={label}
    >
      {colours.map((colour, at) => (
        <g key={colour} transform={`translate(${legend[at]?.left ?? 0} 0)`}>
          <rect data-colour={colour} y={4} width={12} height={12} />
          <text x={20} y={15}>
            {words[colour]}
          </text>
        </g>
      ))}
      {rows.map(({ id, label: aspect, spread }, row) => {
        const total = colours.reduce((sum, colour) => sum + spread[colour], 0)
        const unit = (width - name) / Math.max(total, 1)
        return (
          <g key={id} transform={`translate(0 ${legendHeight + row * spreadRow})`}>
            <text x={0} y={19}>
              {fitText(aspect, name - 12, nameSize)}
            </text>
            {colours.map((colour, at) => {
              const before = colours.slice(0, at).reduce((sum, earlier) => sum + spread[earlier], 0)
              const start = name + before * unit
              const room = Math.max(spread[colour] * unit - 2, 1)
              if (spread[colour] === 0) return null
              return (
                <g key={colour}>
                  <rect data-colour={colour} x={start} y={4} width={room} height={22} />
                  <text
                    className="spread-number"
                    data-colour={colour}
                    x={start + room / 2}
                    y={19.5}
                    textAnchor="middle"
                  >
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
