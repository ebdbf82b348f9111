import { type Role, roles } from '#contract/partnership.ts'
import type { CoverageRow } from '#contract/partnerships.ts'

/** A role over the targets of a goal: on how many somebody holds it, and on which nobody does. */
export type RoleCover = {
  readonly role: Role
  readonly held: number
  readonly empty: readonly string[]
}

/** Every role in its order; targets in the order of the rows. */
export function coverByRole(rows: readonly CoverageRow[]): RoleCover[] {
  return roles.map((role) => {
    const empty = rows
      .filter(({ cells }) => !cells.some((cell) => cell.role === role && cell.organisations > 0))
      .map(({ target }) => target)
    return { role, held: rows.length - empty.length, empty }
  })
}
