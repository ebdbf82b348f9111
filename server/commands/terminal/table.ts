export type Align = 'left' | 'right'

/** Rows wider than this are wrapped nowhere: a cell is cut with an ellipsis instead. */
const widestCell = 60

function fit(cell: string): string {
  const oneLine = cell.replaceAll(/\s+/g, ' ')
  return oneLine.length > widestCell ? `${oneLine.slice(0, widestCell - 1)}…` : oneLine
}

/**
 * Lines of a plain text table, two spaces between columns, a rule under the header.
 *
 * @param align one entry a column; the rest is left-aligned
 */
export function tableLines(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[] = [],
): string[] {
  const cells = [header, ...rows].map((row) => row.map(fit))
  const widths = header.map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  )
  const lines = cells.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? ''
        return align[column] === 'right' ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [lines[0] ?? '', rule, ...lines.slice(1)]
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** `13,001`. */
export function formatCount(count: number): string {
  return whole.format(count)
}

/** `1 row`, `2 rows`; `plural` when adding an s is not enough. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`
}
