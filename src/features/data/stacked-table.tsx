import type { ReactNode } from 'react'
import './data-tables.css'

export type StackedColumn<Row> = {
  readonly id: string
  readonly head: string
  readonly numeric?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** A table that a phone shows as blocks, each cell with its column's name in front. */
export function StackedTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  isCurrent,
}: {
  caption: string
  /** The first one heads its row. */
  columns: readonly StackedColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  isCurrent?: (row: Row) => boolean
}) {
  return (
    <table className="data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, head, numeric }) => (
            <th key={id} scope="col" data-numeric={numeric}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} aria-current={isCurrent?.(row) === true || undefined}>
            {columns.map(({ id, head, numeric, cell }, index) =>
              index === 0 ? (
                <th key={id} scope="row" data-numeric={numeric}>
                  {cell(row)}
                </th>
              ) : (
                <td key={id} data-numeric={numeric}>
                  <span className="data-cell-name">{head}</span>
                  <span className="data-cell">{cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
