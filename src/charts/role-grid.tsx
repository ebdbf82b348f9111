import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { wrap } from './export/svg.ts'
import { fitText, textWidth } from './label-rows.ts'
import './role-grid.css'

export type RoleColumn = { id: string; label: string; holders: number }
export type RoleRow = {
  id: string
  label: string
  /** Ids of the columns this partner fills. */
  roles: readonly string[]
  note: string | null
}

type RoleGridProps = {
  caption: string
  columns: readonly RoleColumn[]
  rows: readonly RoleRow[]
  partnerHead: string
  words: { holds: string; nobody: string; noRole: string; noNote: string }
  linkTo: (row: RoleRow) => ReactNode
}

/** Room that names and one role's column need, in times of the text's size. */
const namesNeed = 14
const columnNeeds = 5

/** Partners × roles; where there is no room for a table, each partner with its roles in words. */
export function RoleGrid(props: RoleGridProps) {
  const { ref, width } = useElementSize()
  const letters =
    width === 0
      ? Infinity
      : width / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const asTable = letters >= namesNeed + props.columns.length * columnNeeds
  return <div ref={ref}>{asTable ? <RoleTable {...props} /> : <RoleList {...props} />}</div>
}

/** What the partner is to do, in the words of the agreement. */
function RoleNote({ row, words }: { row: RoleRow; words: RoleGridProps['words'] }) {
  return (
    <span className="role-note" data-missing={row.note === null}>
      {row.roles.length === 0 && <span className="role-nobody">{words.noRole} </span>}
      {row.note ?? words.noNote}
    </span>
  )
}

/** A column that nobody fills says so in words. */
function RoleTable({ caption, columns, rows, partnerHead, words, linkTo }: RoleGridProps) {
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="role-grid" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{partnerHead}</th>
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
                <RoleNote row={row} words={words} />
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

function RoleList({ caption, columns, rows, words, linkTo }: RoleGridProps) {
  const empty = columns.filter(({ holders }) => holders === 0)
  return (
    <ul className="role-list" aria-label={caption}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className="role-partner">{linkTo(row)}</span>
          <span className="role-names">
            {columns
              .filter(({ id }) => row.roles.includes(id))
              .map(({ id, label }) => (
                <span key={id} className="role-name">
                  {label}
                </span>
              ))}
          </span>
          <RoleNote row={row} words={words} />
        </li>
      ))}
      {empty.length > 0 && (
        <li>
          <span className="role-names">
            {empty.map(({ id, label }) => (
              <span key={id} className="role-name" data-empty="true">
                {label}: <span className="role-nobody">{words.nobody}</span>
              </span>
            ))}
          </span>
        </li>
      )}
    </ul>
  )
}

const gridRow = 30
const nameSize = 13
const headSize = 12
const headStep = 15

/** The same grid as a drawing, for files. */
export function RoleGridDrawing(props: {
  columns: readonly RoleColumn[]
  rows: readonly RoleRow[]
  words: { nobody: string; noRole: string }
  label: string
  /** At least so wide; more when there are many roles. */
  width: number
}) {
  const { columns, rows, words, label } = props
  const name = 288
  const width = Math.max(props.width, name + columns.length * 84)
  const step = (width - name) / Math.max(columns.length, 1)
  const heads = columns.map((column) => [
    ...wrap(column.label, Math.max(1, Math.floor(step / textWidth('n', headSize)))),
    ...(column.holders === 0 ? [words.nobody] : []),
  ])
  const head = Math.max(1, ...heads.map((lines) => lines.length)) * headStep + 10
  return (
    <svg
      className="role-drawing"
      width={width}
      height={head + rows.length * gridRow + 8}
      role="img"
      aria-label={label}
    >
      {columns.map(({ id, holders }, at) => {
        const lines = heads[at] ?? []
        const x = name + (at + 0.5) * step
        return (
          <g key={id}>
            {holders === 0 && (
              <rect
                className="role-gap"
                x={x - step / 2 + 2}
                y={head}
                width={step - 4}
                height={rows.length * gridRow}
              />
            )}
            {lines.map((line, row) => (
              <text
                key={line}
                className={holders === 0 && row === lines.length - 1 ? 'role-nobody' : 'role-head'}
                x={x}
                y={head - 10 - (lines.length - 1 - row) * headStep}
                textAnchor="middle"
              >
                {fitText(line, step, headSize)}
              </text>
            ))}
          </g>
        )
      })}
      {rows.map((row, index) => {
        const y = head + index * gridRow
        const text = row.roles.length === 0 ? `${row.label} (${words.noRole})` : row.label
        return (
          <g key={row.id}>
            <line x1={0} x2={width} y1={y} y2={y} />
            <text x={0} y={y + 20}>
              {fitText(text, name - 8, nameSize)}
            </text>
            {columns.map(({ id }, at) =>
              row.roles.includes(id) ? (
                <circle key={id} cx={name + (at + 0.5) * step} cy={y + gridRow / 2} r={7} />
              ) : null,
            )}
          </g>
        )
      })}
    </svg>
  )
}
