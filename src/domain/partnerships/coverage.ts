import { type Role, roles } from '#contract/partnership.ts'

/** What coverage needs to know of one partnership. */
export type CoveredPartnership = {
  id: string
  /** SDG targets; where only goals are named there is no target to cover. */
  targets: readonly string[]
  places: readonly string[]
  memberships: readonly { organisation: string; roles: readonly Role[] }[]
}

export type CoverageCell = {
  role: Role
  partnerships: string[]
  organisations: string[]
}

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted()

/**
 * Who works on each target, by role: empty cells are gaps, cells with one organisation are single
 * points of failure, cells with several are overlaps. Ids are sorted and unique, so that a cell's
 * count is the length of the list it opens.
 *
 * @param partnerships those to look at; filter by place and status first
 * @param targets the targets to show, in their order; also those nobody works on
 */
export function coverageRows(
  partnerships: readonly CoveredPartnership[],
  targets: readonly string[],
): { target: string; partnerships: string[]; cells: CoverageCell[] }[] {
  const byTarget = new Map<string, CoveredPartnership[]>()
  for (const partnership of partnerships)
    for (const target of new Set(partnership.targets)) {
      const known = byTarget.get(target)
      if (known === undefined) byTarget.set(target, [partnership])
      else known.push(partnership)
    }
  return targets.map((target) => {
    const working = byTarget.get(target) ?? []
    return {
      target,
      partnerships: sorted(working.map(({ id }) => id)),
      cells: roles.map((role) => {
        const filling = working.flatMap(({ id, memberships }) =>
          memberships
            .filter((membership) => membership.roles.includes(role))
            .map(({ organisation }) => ({ id, organisation })),
        )
        return {
          role,
          partnerships: sorted(filling.map(({ id }) => id)),
          organisations: sorted(filling.map(({ organisation }) => organisation)),
        }
      }),
    }
  })
}
