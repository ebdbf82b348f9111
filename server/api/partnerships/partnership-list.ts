import type { Handler } from 'hono'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { partnershipsHeadline } from '#domain/sentences/partnership-sentences.ts'
import { answerAsOf, type ApiSource } from '../answer.ts'
import { fold } from '../search-index.ts'
import { facetAnswer } from './facet-answer.ts'
import { chosenOf } from './filters.ts'
import { pageOf, wordsFilter } from './paging.ts'
import { partnershipTable } from './partnership-table.ts'
import { facetNames } from './register.ts'
import { entriesAt } from './selection.ts'
import { partnershipOrders } from './sorts.ts'

/** `/api/v1/partnerships`: those that words and facets let through, with counts and sums. */
export function partnershipsResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, partnershipEndpoints.partnerships, async (query, catalog) => {
      const { entries, facets, figures, ranking } = catalog.register
      const asOf = catalog.release.number
      const chosen = chosenOf(facetNames, query, catalog)
      const { rows, counts } = facets.count(chosen, wordsFilter(fold(query.q ?? ''), entries))
      const sort = query.sort ?? 'title'
      const sorted = ranking.sorted(rows, sort, query.order ?? partnershipOrders[sort])
      const page = pageOf(sorted, asOf, query)
      return {
        json: {
          asOf,
          total: rows.length,
          rows: entriesAt(entries, page.rows).map(({ row }) => row),
          next: page.next,
          facets: facetNames.map((id) => facetAnswer(id, counts, chosen[id] ?? [], catalog)),
          money: figures.money(rows),
          headline: partnershipsHeadline(
            rows.length,
            facets.distinct('partner', rows),
            figures.objectives(rows),
          ),
        },
        csv: () => partnershipTable(catalog, entriesAt(entries, sorted)),
      }
    })
}
