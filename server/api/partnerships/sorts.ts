import type { partnerSorts, partnershipSorts } from '#contract/partnership-endpoints.ts'
import { statusIds } from '#contract/status.ts'
import { sumOf } from '#domain/partnerships/money.ts'
import { fold } from '../search-index.ts'
import type { Entry } from './entry.ts'
import type { Partner } from './partners.ts'
import type { Order, SortKey } from './ranking.ts'

export type PartnershipSort = (typeof partnershipSorts)[number]
export type PartnerSort = (typeof partnerSorts)[number]

/** On-track objectives among those judged; null when none is. */
function progressOf({ row: { objectives } }: Entry): number | null {
  const judged = statusIds
    .filter((status) => status !== 'no-data')
    .reduce((sum, status) => sum + objectives[status], 0)
  return judged === 0 ? null : (objectives.achieved + objectives['on-track']) / judged
}

export const partnershipKeys: Record<PartnershipSort, SortKey<Entry>> = {
  title: ({ row }) => fold(row.title.en),
  start: ({ row }) => row.start,
  end: ({ row }) => row.end,
  partners: ({ row }) => row.partners,
  objectives: ({ objectives }) => objectives.length,
  progress: progressOf,
  overdue: ({ row }) => row.overdue,
  committed: ({ row }) => sumOf(row.money, 'committed'),
  delivered: ({ row }) => sumOf(row.money, 'delivered'),
}
/** The order people expect when they name none. */
export const partnershipOrders: Record<PartnershipSort, Order> = {
  title: 'asc',
  start: 'desc',
  end: 'asc',
  partners: 'desc',
  objectives: 'desc',
  progress: 'asc',
  overdue: 'desc',
  committed: 'desc',
  delivered: 'desc',
}

export const partnerKeys: Record<PartnerSort, SortKey<Partner>> = {
  name: ({ row }) => fold(row.name.en),
  partnerships: ({ row }) => row.partnerships,
  overdue: ({ row }) => row.overdue,
  committed: ({ row }) => sumOf(row.money, 'committed'),
  delivered: ({ row }) => sumOf(row.money, 'delivered'),
}
export const partnerOrders: Record<PartnerSort, Order> = {
  name: 'asc',
  partnerships: 'desc',
  overdue: 'desc',
  committed: 'desc',
  delivered: 'desc',
}
