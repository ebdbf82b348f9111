import type { Handler } from 'hono'
import { partnershipEndpoints, type partnershipSorts } from '#contract/partnership-endpoints.ts'
import { statusIds } from '#contract/status.ts'
import { sumOf } from '#domain/partnerships/money.ts'
import { partnershipsHeadline } from '#domain/sentences/partnership-sentences.ts'
import { answerAsOf, type ApiSource } from '../answer.ts'
import { fold } from '../search-index.ts'
import type { Entry } from './entry.ts'
import { facetAnswer } from './facet-answer.ts'
import { moneyOfOrigins } from './family-money.ts'
import { chosenOf } from './filters.ts'
import { pageOf, sortRows, wordsFilter, type Order } from './paging.ts'
import { partnershipTable } from './partnership-table.ts'
import { facetNames } from './register.ts'
import { membersOf, objectiveCounts } from './selection.ts'

type Sort = (typeof partnershipSorts)[number]

/** `/api/v1/partnerships`: those that words and facets let through, with counts and sums. */
export function partnershipsResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, partnershipEndpoints.partnerships, async (query, catalog) => {
      const { entries, facets } = catalog.register
      const asOf = catalog.release.number
      const chosen = chosenOf(facetNames, query, catalog)
      const also = wordsFilter(fold(query.q ?? ''), entries)
      const { rows, counts } = facets.count(chosen, also)
      const listed = rows.flatMap((at) => entries[at] ?? [])
      const sort = query.sort ?? 'title'
      const sorted = sortRows(listed, sortKeys[sort], query.order ?? usualOrder[sort])
      const page = pageOf(sorted, asOf, query)
      return {
        json: {
          asOf,
          total: listed.length,
          rows: page.rows.map(({ row }) => row),
          next: page.next,
          facets: facetNames.map((id) => facetAnswer(id, counts, chosen[id] ?? [], catalog)),
          money: moneyOfOrigins(listed),
          headline: partnershipsHeadline(
            listed.length,
            membersOf(listed).size,
            objectiveCounts(listed),
          ),
        },
        csv: () => partnershipTable(catalog, sorted),
      }
    })
}

/** On-track objectives among those judged; null when none is. */
function progressOf({ row: { objectives } }: Entry): number | null {
  const judged = statusIds
    .filter((status) => status !== 'no-data')
    .reduce((sum, status) => sum + objectives[status], 0)
  return judged === 0 ? null : (objectives.achieved + objectives['on-track']) / judged
}

const sortKeys: Record<Sort, (entry: Entry) => number | string | null> = {
  title: ({ rank }) => rank,
  start: ({ row }) => row.start,
  end: ({ row }) => row.end,
  partners: ({ row }) => row.partners,
  objectives: ({ objectives }) => objectives.length,
  progress: progressOf,
  overdue: ({ row }) => row.overdue,
  committed: ({ row }) => sumOf(row.money, 'committed'),
  delivered: ({ row }) => sumOf(row.money, 'delivered'),
}
const usualOrder: Record<Sort, Order> = {
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
