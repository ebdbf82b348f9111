import type { StoredObservation } from '#server/store/store.ts'
import { fromKey } from '#domain/disaggregation.ts'
import type { Cell } from '#server/api/csv.ts'
import { exampleReleases } from './example-figures.ts'
import { dataWord, type ExportScope } from './scope.ts'
import type { ExportRow, ExportTable } from './table-writer.ts'

const fixed = [
  'series',
  'place',
  'period',
  'value',
  'unit',
  'source',
  'note',
  'nature',
  'reporting_type',
  'data',
]

/** Every value in the tidy format, each dimension in a column of its own. */
export async function observationsTable(scope: ExportScope): Promise<ExportTable> {
  const dimensions = await dimensionsOf(scope)
  return { columns: [...fixed, ...dimensions], pages: pagesOf(scope, dimensions) }
}

async function* pagesOf(
  scope: ExportScope,
  dimensions: readonly string[],
): AsyncGenerator<ExportRow[]> {
  const { store, catalog, places, release } = scope
  const examples = await exampleReleases(scope)
  for await (const page of store.streamObservations({ places, asOf: release.number })) {
    yield page.map((observation) => {
      const unit = catalog.series.get(observation.series)?.unit ?? null
      return rowOf(observation, unit, dataWord(examples.has(observation.release)), dimensions)
    })
  }
}

function rowOf(
  observation: StoredObservation,
  unit: string | null,
  origin: string,
  dimensions: readonly string[],
): ExportRow {
  const { series, place, period, value, source, note, nature, reportingType } = observation
  const { disaggregation, year, release, restated } = observation
  const cells: Cell[] = [
    series,
    place,
    period,
    value,
    unit,
    source,
    note,
    nature,
    reportingType,
    origin,
    ...dimensions.map((name) => disaggregation[name] ?? null),
  ]
  const json = {
    series,
    place,
    period,
    year,
    value,
    unit,
    source,
    note,
    nature,
    reporting_type: reportingType,
    data: origin,
    disaggregation,
    release,
    restated,
  }
  return { cells, json }
}

/** Names of all dimensions, so that the header can be written before the first row is read. */
async function dimensionsOf({ store, catalog, places, release }: ExportScope): Promise<string[]> {
  const names = new Set<string>()
  for (const series of catalog.series.keys()) {
    for (const key of await store.disaggregations(series, places, release.number)) {
      for (const name of Object.keys(fromKey(key) ?? {})) names.add(name)
    }
  }
  return [...names].toSorted()
}
