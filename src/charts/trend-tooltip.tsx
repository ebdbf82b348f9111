import type { Formats } from '#i18n/format.ts'
import type { TrendLine, TrendRow, TrendWords } from './trend.ts'

/** The year's values, the highest first, with what is projected or required in words. */
export function TrendTooltip(props: {
  row: TrendRow | undefined
  lines: readonly TrendLine[]
  formats: Formats
  words: TrendWords
}) {
  const { row, lines, formats, words } = props
  if (row === undefined) return null
  const shown = lines
    .flatMap((line) => {
      const value = row.values[line.id]
      const point = line.points.find(({ year }) => year === row.year)
      return typeof value === 'number'
        ? [{ ...line, value, restatedFrom: point?.restatedFrom ?? null }]
        : []
    })
    .toSorted((a, b) => b.value - a.value)
  if (shown.length === 0 && row.projected === null && row.required === null) return null
  return (
    <div className="trend-tooltip">
      <strong>{formats.year(row.year)}</strong>
      <table>
        <tbody>
          {shown.map(({ id, label, main, value, restatedFrom }) => (
            <tr key={id} data-main={main}>
              <th scope="row">{label}</th>
              <td>
                {formats.compact(value)}
                {restatedFrom !== null && ` (${words.earlier} ${formats.compact(restatedFrom)})`}
              </td>
            </tr>
          ))}
          {row.projected !== null && row.band !== null && (
            <tr>
              <th scope="row">{words.projected}</th>
              <td>
                {formats.compact(row.projected)} ({formats.compact(row.band[0])} –{' '}
                {formats.compact(row.band[1])})
              </td>
            </tr>
          )}
          {row.required !== null && (
            <tr>
              <th scope="row">{words.required}</th>
              <td>{formats.compact(row.required)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
