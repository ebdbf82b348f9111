import { badRequest } from '../problem.ts'

const defaultLimit = 50

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
 * @param folded the query's words, see `fold`
 * @returns whether a row's words hold each of them; undefined for no words
 */
export function wordsFilter(
  folded: string,
  rows: readonly { words: string }[],
): ((at: number) => boolean) | undefined {
  const tokens = folded.split(/\s+/).filter((token) => token !== '')
  return tokens.length === 0
    ? undefined
    : (at) => tokens.every((token) => rows[at]?.words.includes(token) ?? false)
}
