import type { ReactNode } from 'react'
import './role-grid.css'

export type RoleColumn = { id: string; label: string; holders: number }
export type RoleRow = {
  id: string
  label: string
  /** Ids of the columns this partner fills. */
  roles: readonly string[]
  note: string | null
}

/** Partners × roles as a table; a column that nobody fills says so in words. */
export function RoleGrid(props: {
  caption: string
  columns: readonly RoleColumn[]
  rows: readonly RoleRow[]
  partnerHead: string
  words: { holds: string; nobody: string; noRole: string; noNote: string }
  linkTo: (row: RoleRow) => ReactNode
}) {
  const { caption, columns, rows, words, linkTo } = props
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="role-grid" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.partnerHead}</th>
            {columns.map(({ id, label, holders }) => (
              <th key={id} scope="col" className="role-head" data-empty={holders === 0}>
                <span>{label}</span>
                {holders === 0 && <span className="role-nobody">{words.nobody}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {linkTo(row)}
                <span className="role-note" data-missing={row.note === null}>
                  {row.roles.length === 0 && <span className="role-nobody">{words.noRole} </span>}
                  {row.note ?? words.noNote}
                </span>
              </th>
              {columns.map(({ id, holders }) => (
                <td key={id} className="role-cell" data-empty={holders === 0}>
                  {row.roles.includes(id) && (
                    <>
                      <span className="role-dot" aria-hidden />
                      <span className="visually-hidden">{words.holds}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const gridRow = 30
const gridHead = 92
const gridName = 236

/** The same grid as a drawing, for files. */
export function RoleGridDrawing(props: {
  columns: readonly RoleColumn[]
  rows: readonly RoleRow[]
  label: string
  width: number
}) {
  const { columns, rows, label, width } = props
  const step = (width - gridName) / Math.max(columns.length, 1)
  return (
    <svg
      className="role-drawing"
      width={width}
      height={gridHead + rows.length * gridRow + 8}
      role="img"
      aria-label={label}
    >
      {columns.map(({ id, label: name }, at) => (
        <text
          key={id}
          transform={`translate(${gridName + (at + 0.5) * step} ${gridHead - 10}) rotate(-28)`}
        >
          {name}
        </text>
      ))}
      {rows.map((row, index) => {
        const y = gridHead + index * gridRow
        return (
          <g key={row.id}>
            <line x1={0} x2={width} y1={y} y2={y} />
            <text x={0} y={y + 20}>
              {row.label.length > 32 ? `${row.label.slice(0, 31)}…` : row.label}
            </text>
            {columns.map(({ id }, at) =>
              row.roles.includes(id) ? (
                <circle key={id} cx={gridName + (at + 0.5) * step} cy={y + gridRow / 2} r={7} />
              ) : null,
            )}
          </g>
        )
      })}
    </svg>
  )
}
