import type { CoverageRow } from '#contract/partnerships.ts'
import type { Status } from '#contract/status.ts'
import { coverageRows } from '#domain/partnerships/coverage.ts'
import type { Catalog } from '../catalog.ts'
import { targetEntries, type TargetEntry } from '../framework.ts'
import type { Entry } from './entry.ts'
import { namedOrganisation } from './partners.ts'
import { oncePerPlace } from './per-place.ts'
import type { Register } from './register.ts'
import { selectAt } from './selection.ts'

/** One row a target, whether anybody works on it or not. */
export function coverageOf(
  entries: readonly Entry[],
  targets: readonly TargetEntry[],
  statuses: ReadonlyMap<string, Status>,
  { register }: Catalog,
): CoverageRow[] {
  const counted = countCells(
    entries,
    targets.map(({ code }) => code),
  )
  return describeRows(counted, targets, statuses, register)
}

type CountedRow = Pick<CoverageRow, 'target' | 'partnerships'> & {
  cells: (Pick<CoverageRow['cells'][number], 'role' | 'partnerships' | 'organisations'> & {
    /** The only organisation in the role. */
    only: string | null
  })[]
}

function countCells(entries: readonly Entry[], targets: readonly string[]): CountedRow[] {
  const covered = entries.map(({ row, members }) => ({
    id: row.id,
    targets: row.targets,
    memberships: members,
  }))
  return coverageRows(covered, [...new Set(targets)]).map(({ target, partnerships, cells }) => ({
    target,
    partnerships: partnerships.size,
    cells: cells.map(({ role, partnerships: held, organisations }) => ({
      role,
      partnerships: held.size,
      organisations: organisations.size,
      only: organisations.size === 1 ? ([...organisations][0] ?? null) : null,
    })),
  }))
}

function describeRows(
  counted: readonly CountedRow[],
  targets: readonly TargetEntry[],
  statuses: ReadonlyMap<string, Status>,
  register: Register,
): CoverageRow[] {
  const byCode = new Map(targets.map((target) => [target.code, target]))
  return counted.flatMap(({ target, partnerships, cells }) => {
    const entry = byCode.get(target)
    if (entry === undefined) return []
    return {
      target,
      goal: entry.goal,
      name: entry.name,
      status: statuses.get(target) ?? 'no-data',
      partnerships,
      cells: cells.map(({ only, ...cell }) => ({
        ...cell,
        only: only === null ? null : namedOrganisation(only, register),
      })),
    }
  })
}

/** Stands for no place: partnerships of every place and of none. */
const everywhere = ''

/**
 * Every target's row for a place, or for all partnerships.
 *
 * @param place null: partnerships of every place and of none
 */
export function coverageAt(
  { register }: Catalog,
  place: string | null,
  statuses: ReadonlyMap<string, Status>,
): CoverageRow[] {
  return describeRows(cellsAt(register, place ?? everywhere), targetEntries, statuses, register)
}

const cellsAt = oncePerPlace((register, place) =>
  countCells(
    entriesWithin(register, place),
    targetEntries.map(({ code }) => code),
  ),
)

const entriesWithin = (register: Register, place: string): readonly Entry[] =>
  place === everywhere ? register.entries : selectAt(register, place).entries

/**
 * Targets worked on in each place that the partnerships of a place name themselves.
 *
 * @param place null: partnerships of every place and of none
 */
export const targetsByPlace = (
  { register }: Catalog,
  place: string | null,
): ReadonlyMap<string, ReadonlySet<string>> => targetsAt(register, place ?? everywhere)

const targetsAt = oncePerPlace((register, place) => {
  const targets = new Map<string, Set<string>>()
  for (const { row } of entriesWithin(register, place))
    for (const code of row.places) {
      const known = targets.get(code) ?? new Set<string>()
      for (const target of row.targets) known.add(target)
      targets.set(code, known)
    }
  return targets
})
