import { type Role, roles } from '#contract/partnership.ts'

/** What coverage needs to know of one partnership. */
export type CoveredPartnership = {
  id: string
  /** SDG targets; where only goals are named there is no target to cover. */
  targets: readonly string[]
  memberships: readonly { organisation: string; roles: readonly Role[] }[]
}

/** Ids of the partnerships in which the role is held, and of the organisations that hold it. */
export type CoverageCell = {
  role: Role
  partnerships: ReadonlySet<string>
  organisations: ReadonlySet<string>
}
const emptyRow = () => ({
  partnerships: new Set<string>(),
  cells: new Map(
    roles.map((role) => [
      role,
      { role, partnerships: new Set<string>(), organisations: new Set<string>() },
    ]),
  ),
})

/**
 * Who works on each target, by role: empty cells are gaps, cells with one organisation are single
 * points of failure, cells with several are overlaps. Each id stands once, so that a cell's count is
 * the length of the list it opens.
 *
 * @param partnerships those to look at; filter by place and status first
 * @param targets the targets to show, in their order; also those nobody works on
 */
export function coverageRows(
  partnerships: readonly CoveredPartnership[],
  targets: readonly string[],
): { target: string; partnerships: ReadonlySet<string>; cells: CoverageCell[] }[] {
  const rows = new Map(targets.map((target) => [target, emptyRow()]))
  for (const { id, targets: named, memberships } of partnerships)
    for (const target of named) {
      const row = rows.get(target)
      if (row === undefined) continue
      row.partnerships.add(id)
      for (const { organisation, roles: held } of memberships)
        for (const role of held) {
          const cell = row.cells.get(role)
          cell?.partnerships.add(id)
          cell?.organisations.add(organisation)
        }
    }
  return [...rows].map(([target, { partnerships: working, cells }]) => ({
    target,
    partnerships: working,
    cells: [...cells.values()],
  }))
}
