import type { Status } from '#contract/status.ts'
import { statusIds } from '#contract/status.ts'

/** What is listed one by one, in the order of what to act on first. */
export const listed = [
  'promisesMissed',
  'crossings',
  'promisesKept',
  'newPartnerships',
  'restated',
] as const
export type ListId = (typeof listed)[number]

export type Turn = 'better' | 'worse' | 'judged' | 'unjudged'

/** Up or down the ladder of statuses; from or to "no data" is neither. */
export function turnOf(from: Status, to: Status): Turn {
  if (from === 'no-data') return 'judged'
  if (to === 'no-data') return 'unjudged'
  return statusIds.indexOf(to) < statusIds.indexOf(from) ? 'better' : 'worse'
}
