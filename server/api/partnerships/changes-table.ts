import type { Changes } from '#contract/partnerships.ts'
import { toKey } from '#domain/disaggregation.ts'
import type { Catalog } from '../catalog.ts'
import type { Cell, CsvTable } from '../csv.ts'

/** One row a change, of every kind. */
export function changesTable({ release, example }: Catalog, changes: Changes): CsvTable {
  const { from, to, place, statusPlace } = changes
  const tail = [release.number, release.date, example]
  const promises = (kind: string, lines: Changes['promisesKept']): Cell[][] =>
    lines.map(({ contribution, title, partnership, due }) => [
      from,
      to,
      place,
      kind,
      contribution,
      title.en,
      partnership.id,
      due,
      null,
      null,
      null,
      null,
      ...tail,
    ])
  const rows: Cell[][] = [
    ...changes.restated.map(
      ({ series, name, indicator, disaggregation, period, before, after, unit }) => [
        from,
        to,
        statusPlace,
        'restated',
        series,
        name.en,
        indicator,
        period,
        toKey(disaggregation),
        before,
        after,
        unit,
        ...tail,
      ],
    ),
    ...changes.crossings.map(({ kind, id, name, within, from: was, to: now }) => [
      from,
      to,
      kind === 'series' ? statusPlace : place,
      `${kind}-crossing`,
      id,
      name.en,
      within,
      null,
      null,
      was,
      now,
      null,
      ...tail,
    ]),
    ...promises('promise-kept', changes.promisesKept),
    ...promises('promise-missed', changes.promisesMissed),
    ...changes.newPartnerships.map(({ id, name }) => [
      from,
      to,
      place,
      'new-partnership',
      id,
      name.en,
      null,
      null,
      null,
      null,
      null,
      null,
      ...tail,
    ]),
  ]
  return {
    name: `changes-${from}-${to}`,
    columns: [
      'from_release',
      'to_release',
      'place',
      'change',
      'id',
      'name_en',
      'within',
      'period_or_due',
      'disaggregation',
      'before',
      'after',
      'unit',
      'release',
      'release_date',
      'example',
    ],
    rows,
  }
}
