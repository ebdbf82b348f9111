import { statusIds } from '#contract/status.ts'
import { readProgress, type PlaceProgress } from '#server/api/progress.ts'
import { findExampleFigures, type ExampleFigures } from './example-figures.ts'
import { dataWord, type ExportScope } from './scope.ts'
import { plainRow, type ExportRow, type ExportTable } from './table-writer.ts'

const standing = ['status', 'reason', 'score', 'parts', 'judged']
const indicatorColumns = [
  'place',
  'goal',
  'target',
  'indicator',
  'name_en',
  'name_id',
  'national',
  ...standing,
  'series',
  'data',
]
const goalColumns = [
  'place',
  'goal',
  'name_en',
  'name_id',
  ...standing,
  ...statusIds.map((status) => `indicators_${status.replace('-', '_')}`),
  'data',
]

type RowsOf = (place: string, progress: PlaceProgress, examples: ExampleFigures) => ExportRow[]

/** Every indicator at every place, without values too, with its status. */
export const indicatorsTable = (scope: ExportScope): ExportTable => ({
  columns: indicatorColumns,
  pages: pagesOf(scope, indicatorRows),
})

/** The 17 goals at every place with their statuses. */
export const goalsTable = (scope: ExportScope): ExportTable => ({
  columns: goalColumns,
  pages: pagesOf(scope, goalRows),
})

async function* pagesOf(scope: ExportScope, rowsOf: RowsOf): AsyncGenerator<ExportRow[]> {
  const examples = await findExampleFigures(scope)
  for (const place of scope.places) {
    yield rowsOf(place, await readProgress(scope.store, scope.catalog, place), examples)
  }
}

const indicatorRows: RowsOf = (place, { indicators }, examples) =>
  indicators.map(({ code, name, target, goal, national, rollup, series }) => {
    const ids = series.map(({ id }) => id)
    const { status, reason, score, parts, judged } = rollup
    return plainRow(indicatorColumns, [
      place,
      goal,
      target,
      code,
      name.en,
      name.id ?? null,
      national,
      status,
      reason,
      score,
      parts,
      judged,
      ids.join(' '),
      dataWord(examples.atPlace(place, ids)),
    ])
  })

const goalRows: RowsOf = (place, { goals, indicators }, examples) =>
  goals.map(({ number, name, rollup, indicators: counts }) => {
    const { status, reason, score, parts, judged } = rollup
    const within = indicators.filter(({ goal }) => goal === number)
    const ids = within.flatMap(({ series }) => series.map(({ id }) => id))
    return plainRow(goalColumns, [
      place,
      number,
      name.en,
      name.id ?? null,
      status,
      reason,
      score,
      parts,
      judged,
      ...statusIds.map((each) => counts[each]),
      dataWord(examples.atPlace(place, ids)),
    ])
  })
