/** One page of a long list. `page` counts from 1 and is set right when the list gets shorter. */
export type Page<Row> = {
  readonly rows: readonly Row[]
  readonly page: number
  readonly pages: number
  /** Place of the page's first and last row in the whole list, from 1; 0 for an empty list. */
  readonly from: number
  readonly to: number
  readonly total: number
}

export function toPage<Row>(all: readonly Row[], wanted: number, size: number): Page<Row> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(Math.max(1, wanted), pages)
  const start = (page - 1) * size
  const rows = all.slice(start, start + size)
  return {
    rows,
    page,
    pages,
    from: rows.length === 0 ? 0 : start + 1,
    to: start + rows.length,
    total: all.length,
  }
}
