import type { OverviewPartnerships } from '#contract/partnership-parts.ts'
import type { TargetSummary } from '#contract/goals.ts'
import { type Status, statusIds } from '#contract/status.ts'
import type { Catalog } from '../catalog.ts'
import type { Entry } from './entry.ts'
import { behind, onTrack } from './open-items.ts'
import { namedOrganisation } from './partners.ts'
import { oncePerPlace } from './per-place.ts'
import { selectAt } from './selection.ts'

const mostBehind = 5
const mostOverdue = 8
const mostTargets = 8

/** What the overview of a place says of its partnerships. */
export function overviewPartnerships(
  { register }: Catalog,
  place: string,
  targets: readonly TargetSummary[],
): OverviewPartnerships {
  const { figures, money, furthestBehind, overdue } = figuresAt(register, place)
  const named = selectAt(register, place).counts.get('target')
  const without = targets.filter(
    ({ code, rollup }) => rollup.status === 'regressing' && !(named?.has(code) ?? false),
  )
  return {
    figures,
    money,
    attention: {
      furthestBehind,
      overdue,
      targetsWithout: without
        .slice(0, mostTargets)
        .map(({ code, goal, name }) => ({ target: code, goal, name })),
      targetsWithoutTotal: without.length,
    },
  }
}

const figuresAt = oncePerPlace((register, place) => {
  const { facets, figures, open } = register
  const { rows } = selectAt(register, place)
  const here = new Set(rows)
  const partners = facets.distinct('partner', rows)
  const objectives = figures.objectives(rows)
  const sumOver = (statuses: readonly Status[]) =>
    statuses.reduce((sum, status) => sum + objectives[status], 0)
  const all = sumOver(statusIds)
  const late = open.overdue.filter(({ row }) => here.has(row))
  return {
    figures: {
      partnerships: { count: rows.length, of: null, within: rows.length },
      partners: { count: partners, of: null, within: partners },
      objectives: { count: all, of: null, within: figures.rowsWith(rows, statusIds) },
      objectivesOnTrack: {
        count: sumOver(onTrack),
        of: all,
        within: figures.rowsWith(rows, onTrack),
      },
      objectivesBehind: { count: sumOver(behind), of: all, within: figures.rowsWith(rows, behind) },
      overdue: {
        count: late.length,
        of: null,
        within: new Set(late.map(({ row }) => row)).size,
      },
    },
    money: figures.moneyByYear(rows),
    furthestBehind: firstOf(open.behind, here, mostBehind).map(({ objective, entry }) =>
      objectiveLine(objective, entry),
    ),
    overdue: late.slice(0, mostOverdue).map(({ due, entry: { row } }) => ({
      due,
      owner: due.owner === null ? null : namedOrganisation(due.owner, register),
      partnership: { id: row.id, name: row.title },
      fictional: row.fictional,
      citation: row.citation,
    })),
  }
})

function firstOf<Item extends { row: number }>(
  items: readonly Item[],
  rows: ReadonlySet<number>,
  most: number,
): Item[] {
  const first: Item[] = []
  for (const item of items) {
    if (first.length === most) break
    if (rows.has(item.row)) first.push(item)
  }
  return first
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
