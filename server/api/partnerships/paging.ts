import { badRequest } from '../problem.ts'

export type Order = 'asc' | 'desc'

export const defaultLimit = 50

/**
 * One page of a list. A release never changes, so a cursor is the release and how many rows came
 * before.
 *
 * @throws ProblemError (400) for a cursor that is none, or of another release
 */
export function pageOf<Row>(
  rows: readonly Row[],
  asOf: number,
  query: { cursor?: string | undefined; limit?: number | undefined },
): { rows: Row[]; next: string | null } {
  const { cursor, limit = defaultLimit } = query
  const start = cursor === undefined ? 0 : readCursor(cursor, asOf)
  const end = start + limit
  return { rows: rows.slice(start, end), next: end < rows.length ? `${asOf}-${end}` : null }
}

function readCursor(cursor: string, asOf: number): number {
  const [, release, start] = /^(\d{1,9})-(\d{1,9})$/.exec(cursor) ?? []
  if (start === undefined || Number(release) !== asOf)
    throw badRequest('cursor', cursor, `\`next\` of an answer as of release ${asOf}`)
  return Number(start)
}

/**
 * Sorts by a figure or a text; what has none comes last in either order, and ties stand in the
 * order of names.
 *
 * @param keyOf null where a row has none
 */
export function sortRows<Row extends { rank: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => number | string | null,
  order: Order,
): Row[] {
  const sense = order === 'asc' ? 1 : -1
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null) {
      if (one.key !== other.key) return one.key === null ? 1 : -1
    } else if (one.key !== other.key) return one.key < other.key ? -sense : sense
    return one.row.rank - other.row.rank
  })
  return keyed.map(({ row }) => row)
}

/** @returns whether a row's words hold each word of the query; undefined for no words */
export function wordsFilter(
  folded: string,
  rows: readonly { words: string }[],
): ((at: number) => boolean) | undefined {
  const tokens = folded.split(/\s+/).filter((token) => token !== '')
  return tokens.length === 0
    ? undefined
    : (at) => tokens.every((token) => rows[at]?.words.includes(token) ?? false)
}
