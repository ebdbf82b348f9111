import { wrap } from './export/svg.ts'
import { fitText, flowRows, rowCount, textWidth } from './label-rows.ts'
import './coverage-drawing.css'

/** One target: how many organisations hold each role; null where no partnership names it. */
export type CoverageLine = { id: string; label: string; held: readonly number[] | null }
export type CoverageGroup = { goal: number; label: string; lines: readonly CoverageLine[] }
const signs = ['none', 'single', 'overlap'] as const
type Sign = (typeof signs)[number]

const signOf = (held: number): Sign => (held === 0 ? 'none' : held === 1 ? 'single' : 'overlap')

const lineHeight = 26
const nameSize = 13
const headSize = 12
const headStep = 15
const legendStep = 24
const signWidth = 30

/** One cell: a ring for nobody, a dashed box for one alone, a filled one for several. */
function Cell({ sign, x, y, text }: { sign: Sign; x: number; y: number; text: string }) {
  return (
    <g className={`covered-${sign}`}>
      {sign === 'none' ? (
        <circle cx={x} cy={y} r={5} />
      ) : (
        <rect x={x - 13} y={y - 9} width={26} height={18} rx={2} />
      )}
      {sign !== 'none' && (
        <text x={x} y={y + 4.5} textAnchor="middle">
          {text}
        </text>
      )}
    </g>
  )
}

const heightOf = ({ lines }: CoverageGroup) => (lines.length + 1) * lineHeight

/** Each goal with where its band begins. */
function placeGroups(groups: readonly CoverageGroup[], head: number) {
  let next = head
  return groups.map((group) => {
    const top = next
    next += heightOf(group)
    return { ...group, top }
  })
}

/** Targets × roles as a drawing, for files: how many hold each role, and where nobody does. */
export function CoverageDrawing(props: {
  columns: readonly string[]
  groups: readonly CoverageGroup[]
  words: Record<Sign, string> & { nobodyAtAll: string }
  write: (held: number) => string
  label: string
  /** At least so wide; more when there are many roles. */
  width: number
}) {
  const { columns, groups, words, write, label } = props
  const name = 420
  const width = Math.max(props.width, name + columns.length * 84)
  const step = (width - name) / Math.max(columns.length, 1)
  const legend = flowRows(
    signs.map((sign) => signWidth + textWidth(words[sign], nameSize)),
    width,
    18,
  )
  const heads = columns.map((column) =>
    wrap(column, Math.max(1, Math.floor(step / textWidth('n', headSize)))),
  )
  const legendHeight = rowCount(legend) * legendStep + 8
  const head = legendHeight + Math.max(1, ...heads.map((lines) => lines.length)) * headStep + 8
  const placed = placeGroups(groups, head)
  const foot = head + groups.reduce((sum, group) => sum + heightOf(group), 0)
  return (
    <svg className="covered" width={width} height={foot + 4} role="img" aria-label={label}>
      {signs.map((sign, at) => {
        const { left, row } = legend[at] ?? { left: 0, row: 0 }
        const y = 12 + row * legendStep
        return (
          <g key={sign}>
            <Cell sign={sign} x={left + 13} y={y} text={write(sign === 'single' ? 1 : 2)} />
            <text x={left + signWidth} y={y + 4.5}>
              {words[sign]}
            </text>
          </g>
        )
      })}
      {heads.map((lines, at) => (
        <g key={columns[at]} className="covered-head">
          {lines.map((line, row) => (
            <text
              key={line}
              x={name + (at + 0.5) * step}
              y={head - 8 - (lines.length - 1 - row) * headStep}
              textAnchor="middle"
            >
              {fitText(line, step, headSize)}
            </text>
          ))}
        </g>
      ))}
      {placed.map(({ goal, label: goalName, lines, top }) => (
        <g key={goal}>
          <g data-goal={goal} className="covered-goal">
            <rect x={0} y={top} width={width} height={lineHeight - 2} />
            <text x={8} y={top + 16.5}>
              {fitText(goalName, width - 16, nameSize)}
            </text>
          </g>
          {lines.map(({ id, label: target, held }, row) => {
            const y = top + (row + 1) * lineHeight
            return (
              <g key={id}>
                <text x={0} y={y + 17}>
                  {fitText(target, name - 8, nameSize)}
                </text>
                {held === null ? (
                  <text className="covered-nobody" x={name + 8} y={y + 17}>
                    {fitText(words.nobodyAtAll, width - name - 8, nameSize)}
                  </text>
                ) : (
                  held.map((organisations, at) => (
                    <Cell
                      key={columns[at]}
                      sign={signOf(organisations)}
                      x={name + (at + 0.5) * step}
                      y={y + lineHeight / 2}
                      text={write(organisations)}
                    />
                  ))
                )}
                <line x1={0} x2={width} y1={y + lineHeight} y2={y + lineHeight} />
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
