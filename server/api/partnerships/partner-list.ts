import type { Handler } from 'hono'
import { stages } from '#contract/contribution.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { sumOf } from '#domain/partnerships/money.ts'
import { answerAsOf, type ApiSource } from '../answer.ts'
import type { Catalog } from '../catalog.ts'
import type { CsvTable } from '../csv.ts'
import { fold } from '../search-index.ts'
import { facetAnswer } from './facet-answer.ts'
import { chosenOf } from './filters.ts'
import { pageOf, wordsFilter } from './paging.ts'
import { partnerFacets, type Partner } from './partners.ts'
import { partnerOrders } from './sorts.ts'

const shownFacets = ['kind', 'country', 'role', 'goal'] as const

/** `/api/v1/partners`: organisations that take part in a partnership. */
export function partnersResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, partnershipEndpoints.partners, async (query, catalog) => {
      const { list, facets, ranking } = catalog.register.partners
      const asOf = catalog.release.number
      const chosen = chosenOf(partnerFacets, query, catalog)
      const { rows, counts } = facets.count(chosen, wordsFilter(fold(query.q ?? ''), list))
      const sort = query.sort ?? 'name'
      const sorted = ranking.sorted(rows, sort, query.order ?? partnerOrders[sort])
      const page = pageOf(sorted, asOf, query)
      const partnersAt = (at: readonly number[]) => at.flatMap((row) => list[row] ?? [])
      return {
        json: {
          asOf,
          total: rows.length,
          rows: partnersAt(page.rows).map(({ row }) => row),
          next: page.next,
          facets: shownFacets.map((id) => facetAnswer(id, counts, chosen[id] ?? [], catalog)),
        },
        csv: () => partnerTable(catalog, partnersAt(sorted)),
      }
    })
}

function partnerTable({ release, example }: Catalog, partners: readonly Partner[]): CsvTable {
  return {
    name: 'partners',
    columns: [
      'id',
      'name_en',
      'name_id',
      'kind',
      'country',
      'partnerships',
      'leads',
      'roles',
      'due',
      'overdue',
      'currency',
      ...stages,
      'amounts_not_converted',
      'fictional',
      'source_title',
      'source_url',
      'release',
      'release_date',
      'example',
    ],
    rows: partners.map(({ row }) => [
      row.id,
      row.name.en,
      row.name.id ?? null,
      row.kind,
      row.country,
      row.partnerships,
      row.leads,
      row.roles.join(';'),
      row.due,
      row.overdue,
      row.money.currency,
      ...stages.map((stage) => sumOf(row.money, stage)),
      row.money.notConverted.reduce((sum, { records }) => sum + records, 0),
      row.fictional,
      row.citation?.title ?? null,
      row.citation?.url ?? null,
      release.number,
      release.date,
      example,
    ]),
  }
}
