import { stages } from '#contract/contribution.ts'
import { statusIds } from '#contract/status.ts'
import { sumOf } from '#domain/partnerships/money.ts'
import type { Catalog } from '../catalog.ts'
import type { CsvTable } from '../csv.ts'
import type { Entry } from './entry.ts'

/** The whole filtered list, one row a partnership; sums stand in the reporting currency. */
export function partnershipTable(
  { release, example }: Catalog,
  entries: readonly Entry[],
): CsvTable {
  return {
    name: 'partnerships',
    columns: [
      'id',
      'title_en',
      'title_id',
      'structure',
      'function',
      'status',
      'start',
      'end',
      'goals',
      'targets',
      'places',
      'partners',
      'lead',
      'lead_name_en',
      ...statusIds.map((status) => `objectives_${status.replace('-', '_')}`),
      'overdue_reports',
      'currency',
      ...stages,
      'amounts_not_converted',
      'judged_on',
      'fictional',
      'source_title',
      'source_url',
      'release',
      'release_date',
      'example',
    ],
    rows: entries.map(({ row, on }) => [
      row.id,
      row.title.en,
      row.title.id ?? null,
      row.structure,
      row.function,
      row.status,
      row.start,
      row.end,
      row.goals.join(';'),
      row.targets.join(';'),
      row.places.join(';'),
      row.partners,
      row.lead?.id ?? null,
      row.lead?.name.en ?? null,
      ...statusIds.map((status) => row.objectives[status]),
      row.overdue,
      row.money.currency,
      ...stages.map((stage) => sumOf(row.money, stage)),
      row.money.notConverted.reduce((sum, { records }) => sum + records, 0),
      on,
      row.fictional,
      row.citation?.title ?? null,
      row.citation?.url ?? null,
      release.number,
      release.date,
      example,
    ]),
  }
}
