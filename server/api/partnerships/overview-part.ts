import type { OverviewPartnerships } from '#contract/partnership-parts.ts'
import type { TargetSummary } from '#contract/goals.ts'
import type { Status } from '#contract/status.ts'
import type { Catalog } from '../catalog.ts'
import type { Entry } from './entry.ts'
import { moneyByOrigin } from './family-money.ts'
import { entriesWith, membersOf } from './selection.ts'

const mostBehind = 5
const mostOverdue = 8
const mostTargets = 8

const behind: readonly Status[] = ['accelerate', 'limited', 'regressing']
const onTrack: readonly Status[] = ['achieved', 'on-track']

/** What the overview of a place says of its partnerships. */
export function overviewPartnerships(
  { register }: Catalog,
  place: string,
  targets: readonly TargetSummary[],
): OverviewPartnerships {
  const entries = entriesWith(register, { place: [place] })
  const objectives = entries.reduce((sum, entry) => sum + entry.objectives.length, 0)
  const partners = membersOf(entries).size
  const overdue = overdueItems(entries)
  const objectivesIn = (statuses: readonly Status[] | null) => {
    const found = entries.map((entry) =>
      statuses === null
        ? entry.objectives.length
        : entry.objectives.filter(({ status }) => statuses.includes(status)).length,
    )
    return {
      count: found.reduce((sum, count) => sum + count, 0),
      of: statuses === null ? null : objectives,
      within: found.filter((count) => count > 0).length,
    }
  }
  const named = new Set(entries.flatMap(({ row }) => row.targets))
  const without = targets.filter(
    ({ code, rollup }) => rollup.status === 'regressing' && !named.has(code),
  )
  return {
    figures: {
      partnerships: { count: entries.length, of: null, within: entries.length },
      partners: { count: partners, of: null, within: partners },
      objectives: objectivesIn(null),
      objectivesOnTrack: objectivesIn(onTrack),
      objectivesBehind: objectivesIn(behind),
      overdue: {
        count: overdue.length,
        of: null,
        within: new Set(overdue.map(({ partnership }) => partnership.id)).size,
      },
    },
    money: moneyByOrigin(entries),
    attention: {
      furthestBehind: furthestBehind(entries).slice(0, mostBehind),
      overdue: overdue.slice(0, mostOverdue),
      targetsWithout: without
        .slice(0, mostTargets)
        .map(({ code, goal, name }) => ({ target: code, goal, name })),
      targetsWithoutTotal: without.length,
    },
  }
}

/** Lowest pace first; what has no pace, such as a yes-or-no after its day, last. */
function furthestBehind(
  entries: readonly Entry[],
): OverviewPartnerships['attention']['furthestBehind'] {
  return entries
    .flatMap((entry) =>
      entry.objectives
        .filter(({ status }) => behind.includes(status))
        .map((objective) => objectiveLine(objective, entry)),
    )
    .toSorted(
      (one, other) =>
        (one.pace ?? Infinity) - (other.pace ?? Infinity) || (one.id < other.id ? -1 : 1),
    )
}

/** An objective with the partnership it is of. */
export function objectiveLine(
  { id, title, status, pace, overdue }: Entry['objectives'][number],
  { row }: Entry,
): OverviewPartnerships['attention']['furthestBehind'][number] {
  const partnership = { id: row.id, name: row.title }
  const { fictional, citation } = row
  return { id, title, status, pace, overdue, partnership, fictional, citation }
}

function overdueItems(entries: readonly Entry[]): OverviewPartnerships['attention']['overdue'] {
  return entries
    .flatMap(({ row, due }) =>
      due
        .filter(({ overdue }) => overdue)
        .map((item) => ({
          due: item,
          partnership: { id: row.id, name: row.title },
          fictional: row.fictional,
        })),
    )
    .toSorted(
      (one, other) =>
        one.due.due.localeCompare(other.due.due) || (one.due.id < other.due.id ? -1 : 1),
    )
}
