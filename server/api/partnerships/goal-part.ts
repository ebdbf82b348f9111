import type { GoalPartnerships } from '#contract/partnership-parts.ts'
import { countStatuses } from '#domain/progress/aggregate.ts'
import type { Catalog } from '../catalog.ts'
import type { TargetSummary } from '#contract/goals.ts'
import { coverageOf } from './coverage-cells.ts'
import { goalServed } from './entry.ts'
import { entriesAt, select } from './selection.ts'

const mostRows = 8

/**
 * What a goal's page says of its partnerships at a place.
 *
 * @param targets those of the goal
 */
export function goalPartnerships(
  catalog: Catalog,
  place: string,
  goal: number,
  targets: readonly TargetSummary[],
): GoalPartnerships {
  const { register } = catalog
  const { rows, entries } = select(register, { place: [place], goal: [String(goal)] })
  const statuses = new Map(targets.map(({ code, rollup }) => [code, rollup.status]))
  return {
    total: entries.length,
    rows: entriesAt(
      register.entries,
      register.ranking.sorted(rows, 'partners', 'desc').slice(0, mostRows),
    ).map(({ row }) => row),
    coverage: coverageOf(entries, targets, statuses, catalog),
    objectives: countStatuses(
      entries.flatMap(({ objectives, row }) =>
        objectives
          .filter((objective) => goalServed(objective, row.goals) === goal)
          .map(({ status }) => status),
      ),
    ),
    money: register.figures.moneyByYear(rows),
  }
}
