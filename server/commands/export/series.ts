import type { Series } from '#contract/series.ts'
import type { Judgement } from '#contract/status.ts'
import { toKey } from '#domain/disaggregation.ts'
import type { Cell } from '#server/api/csv.ts'
import { findExampleFigures } from './example-figures.ts'
import { dataWord, type ExportScope } from './scope.ts'
import { plainRow, type ExportRow, type ExportTable } from './table-writer.ts'

/** As in a settings CSV. */
const settingColumns = [
  'series',
  'indicators',
  'name_en',
  'name_id',
  'unit',
  'source',
  'kind',
  'direction',
  'headline',
  'limit',
  'target',
  'target_of_base',
  'target_year',
  'base_year',
  'from_target',
  'why',
]
const judgementColumns = [
  'place',
  'status',
  'reason',
  'score',
  'value',
  'first_year',
  'first_value',
  'latest_year',
  'latest_value',
]

/** Every series with its settings; for one place those with values there, with their status. */
export async function seriesTable(scope: ExportScope): Promise<ExportTable> {
  const columns = [...settingColumns, ...(scope.onePlace ? judgementColumns : []), 'data']
  return { columns, pages: pagesOf(scope, columns) }
}

async function* pagesOf(
  scope: ExportScope,
  columns: readonly string[],
): AsyncGenerator<ExportRow[]> {
  const { catalog, store, release, places, onePlace } = scope
  const examples = await findExampleFigures(scope)
  if (!onePlace) {
    yield [...catalog.series.values()].map((series) =>
      plainRow(columns, [...settingCells(series), dataWord(examples.anywhere(series.id))]),
    )
    return
  }
  for (const place of places) {
    const judged = await store.judgements({ place, asOf: release.number })
    yield judged.flatMap(({ series: id, judgement }) => {
      const series = catalog.series.get(id)
      if (series === undefined) return []
      const word = dataWord(examples.atPlace(place, [id]))
      return [
        plainRow(columns, [...settingCells(series), ...judgementCells(place, judgement), word]),
      ]
    })
  }
}

function settingCells({ id, indicators, name, unit, source, settings }: Series): Cell[] {
  return [
    id,
    indicators.join(' '),
    name.en,
    name.id ?? null,
    unit,
    source,
    settings.kind,
    settings.direction ?? 'none',
    settings.headline.map((codes) => toKey(codes) || 'total').join(' | '),
    settings.limit,
    settings.target,
    settings.targetOfBase,
    settings.targetYear,
    settings.baseYear,
    settings.fromTarget,
    settings.why,
  ]
}

function judgementCells(place: string, judgement: Judgement): Cell[] {
  const { status, reason, score, value, base, current } = judgement
  const [first, latest] = [base, current].map((point) => [
    point?.year ?? null,
    point?.value ?? null,
  ])
  return [place, status, reason, score, value, ...(first ?? []), ...(latest ?? [])]
}
