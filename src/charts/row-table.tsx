import type { ReactNode } from 'react'
import './row-table.css'

export type RowColumn = {
  readonly id: string
  readonly label: string
  readonly numeric?: boolean
  /** What stands in the head instead of the label, such as a button that sorts. */
  readonly head?: ReactNode
  readonly sorted?: 'ascending' | 'descending' | 'none'
}
export type TableRow = {
  readonly key: string
  /** Where links lead to. */
  readonly anchor?: string
  /** The row a link led to. */
  readonly meant?: boolean
  readonly sum?: boolean
  /** One for each column; the first names the row. */
  readonly cells: readonly ReactNode[]
}

/** A table of words and figures that turns into blocks on a phone. Null cells are left blank. */
export function RowTable(props: {
  caption: string
  /** The heading above says the same. */
  captionHidden?: boolean
  /** Few short columns, which stay side by side on a phone. */
  narrow?: boolean
  columns: readonly RowColumn[]
  rows: readonly TableRow[]
}) {
  const { columns, rows } = props
  return (
    <table className="row-table" data-narrow={props.narrow}>
      <caption className={props.captionHidden === true ? 'visually-hidden' : undefined}>
        {props.caption}
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, label, numeric, head, sorted }) => (
            <th key={id} scope="col" data-numeric={numeric} aria-sort={sorted}>
              {head ?? label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, anchor, meant, sum, cells }) => (
          <tr key={key} id={anchor} data-meant={meant} data-sum={sum}>
            {columns.map(({ id, label, numeric }, at) =>
              at === 0 ? (
                <th key={id} scope="row">
                  {cells[at]}
                </th>
              ) : (
                <td key={id} data-numeric={numeric} data-empty={cells[at] === null}>
                  <span className="row-table-label" aria-hidden="true">
                    {label}
                  </span>
                  <span>{cells[at]}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
