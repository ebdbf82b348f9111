import type { FigureTable } from './export/csv.ts'
import './figure.css'

/** The figure's numbers as a table: the same rows that its CSV holds. */
export function FigureTableView(props: {
  table: FigureTable
  caption: string
  formatCell: (value: number, column: string) => string
}) {
  const { columns, rows } = props.table
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="figure-table" tabIndex={0} aria-label={props.caption}>
      <table>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, numeric }) => (
              <th key={id} scope="col" data-numeric={numeric}>
                <span className="figure-head">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {columns.map(({ id, numeric }, at) => {
                const value = row[at] ?? null
                const text =
                  typeof value === 'number' ? props.formatCell(value, id) : (value ?? '–')
                return at === 0 ? (
                  <th key={id} scope="row" data-numeric={numeric}>
                    {text}
                  </th>
                ) : (
                  <td key={id} data-numeric={numeric}>
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
