import type { Due } from '#contract/partnership-summary.ts'
import type { Status } from '#contract/status.ts'
import type { Entry } from './entry.ts'

/** `row` is the partnership's number in the register. */
export type OpenItem = { row: number; entry: Entry; due: Due }
export type ObjectiveItem = { row: number; entry: Entry; objective: Entry['objectives'][number] }

export const behind: readonly Status[] = ['accelerate', 'limited', 'regressing']
export const onTrack: readonly Status[] = ['achieved', 'on-track']

/** What needs attention anywhere, in its order, so that a place's is the first of it. */
export type OpenItems = {
  /** By the organisation they are due from, earliest first. */
  byOwner: ReadonlyMap<string, readonly OpenItem[]>
  /** The longest overdue first. */
  overdue: readonly OpenItem[]
  /** Lowest pace first; what has no pace, such as a yes-or-no after its day, last. */
  behind: readonly ObjectiveItem[]
}

const byId = ({ due: one }: OpenItem, { due: other }: OpenItem): number =>
  one.id < other.id ? -1 : Number(one.id > other.id)

/** Many fall due on one day, and days are few: so there is little to compare. */
function earliestFirst(items: readonly OpenItem[]): OpenItem[] {
  return [...Map.groupBy(items, ({ due }) => due.due)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, ofDay]) => ofDay.toSorted(byId))
}

export function openItems(entries: readonly Entry[]): OpenItems {
  const items = earliestFirst(
    entries.flatMap((entry, row) => entry.due.map((due): OpenItem => ({ row, entry, due }))),
  )
  const owned = items.filter(({ due }) => due.owner !== null)
  const late = entries.flatMap((entry, row) =>
    entry.objectives
      .filter(({ status }) => behind.includes(status))
      .map((objective): ObjectiveItem => ({ row, entry, objective })),
  )
  return {
    byOwner: Map.groupBy(owned, ({ due }) => due.owner ?? ''),
    overdue: items.filter(({ due }) => due.overdue),
    behind: late.toSorted(
      ({ objective: one }, { objective: other }) =>
        // Two without a pace differ by nothing, and not by infinity less infinity.
        (one.pace ?? Number.MAX_VALUE) - (other.pace ?? Number.MAX_VALUE) ||
        (one.id < other.id ? -1 : Number(one.id > other.id)),
    ),
  }
}
