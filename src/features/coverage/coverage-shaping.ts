import type { CoverageRow } from '#contract/partnerships.ts'
import { type Status, statusIds } from '#contract/status.ts'

/** What can be wrong with who works on a target. */
export const gaps = ['no-lead', 'no-partnership', 'single', 'overlap'] as const
export type Gap = (typeof gaps)[number]
export type CellKind = 'none' | 'single' | 'overlap'
export type CoverageFilter = {
  readonly status: Status | undefined
  readonly gap: Gap | undefined
  readonly goal: number | undefined
}

export const readFilter = (search: {
  readonly status?: string | undefined
  readonly gap?: string | undefined
  readonly goal?: string | undefined
}): CoverageFilter => {
  const goal = Number(search.goal)
  return {
    status: statusIds.find((id) => id === search.status),
    gap: gaps.find((id) => id === search.gap),
    goal: Number.isInteger(goal) && goal >= 1 && goal <= 17 ? goal : undefined,
  }
}

/** Nobody, one organisation alone, or several in a role. */
export const cellKind = ({ organisations }: { organisations: number }): CellKind =>
  organisations === 0 ? 'none' : organisations === 1 ? 'single' : 'overlap'

function hasGap(row: CoverageRow, gap: Gap): boolean {
  switch (gap) {
    case 'no-partnership':
      return row.partnerships === 0
    case 'no-lead':
      return !row.cells.some(({ role, organisations }) => role === 'lead' && organisations > 0)
    default:
      return row.cells.some((cell) => cellKind(cell) === gap)
  }
}

/** Targets with the status, goal and gap that are looked for, in their order. */
export const filterRows = (
  rows: readonly CoverageRow[],
  { status, gap, goal }: CoverageFilter,
): CoverageRow[] =>
  rows.filter(
    (row) =>
      (status === undefined || row.status === status) &&
      (goal === undefined || row.goal === goal) &&
      (gap === undefined || hasGap(row, gap)),
  )

/** Targets under their goals, goals ascending; `covered` of `of` counts all targets of the goal. */
export const byGoal = (found: readonly CoverageRow[], all: readonly CoverageRow[]) =>
  [...Map.groupBy(found, ({ goal }) => goal)]
    .map(([goal, targets]) => {
      const ofGoal = all.filter((row) => row.goal === goal)
      const covered = ofGoal.filter(({ partnerships }) => partnerships > 0).length
      return { goal, targets, covered, of: ofGoal.length }
    })
    .toSorted((one, other) => one.goal - other.goal)
