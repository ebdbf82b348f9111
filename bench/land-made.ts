import { mock } from 'node:test'
import { join } from 'node:path'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { importFiles } from '#server/import/import-files.ts'
import { openFromDisk } from '#server/import/on-disk.ts'
import { deriveSummaries } from '#server/import/summaries.ts'
import { emptyTally } from '#server/import/tally.ts'
import { loadBuiltInPlaces } from '#server/readers/built-in-files.ts'
import type { Store } from '#server/store/store.ts'
import {
  madeOrganisation,
  madePartnership,
  madePlaces,
  madeReport,
  organisationsFor,
} from './made-partnerships.ts'

const example = join(import.meta.dirname, '..', 'mocks', 'example')
/** Partnerships written in one batch: about 1,500 records. */
const atOnce = 50
const monthAgo = 30 * 24 * 60 * 60 * 1_000

async function landRecords(
  store: Store,
  parts: readonly Iterable<readonly PartnershipRecord[]>[],
): Promise<void> {
  const places = await loadBuiltInPlaces()
  await store.land({ by: 'bench', example: true }, async (landing) => {
    await landing.places(places.filter(({ code }) => madePlaces.includes(code)))
    for (const batches of parts) for (const batch of batches) await landing.records(batch)
    // A landing's observations are settled once, also where there are none.
    await landing.settle()
    const rates = await store.rates(landing.number - 1)
    const day = new Date().toISOString().slice(0, 10)
    await deriveSummaries(landing, { all: rates, changed: false }, day, () => {})
    return { files: [], tally: emptyTally(), skipped: [], changed: true }
  })
}

function* batchesOf(
  count: number,
  make: (at: number) => readonly PartnershipRecord[],
): Generator<PartnershipRecord[]> {
  for (let start = 0; start < count; start += atOnce)
    yield Array.from({ length: Math.min(atOnce, count - start) }, (_, at) =>
      make(start + at),
    ).flat()
}

/**
 * Fills an empty store with three releases, by the way every import takes: the example data; a
 * month ago, the made partnerships; today, one more report of every fiftieth.
 */
export async function landMade(store: Store, partnerships: number): Promise<void> {
  mock.timers.enable({ apis: ['Date'], now: Date.now() - monthAgo })
  try {
    const { inputs, tools } = await openFromDisk(
      ['indonesia.csv', 'places.csv', 'settings.csv', 'partnerships/rates.csv'].map((name) =>
        join(example, name),
      ),
    )
    const report = await importFiles(store, inputs, {
      tools,
      by: 'bench',
      example: true,
      dryRun: false,
      skipBadRows: false,
      place: null,
    })
    if (report.outcome !== 'landed') throw new Error(`The import was ${report.outcome}.`)
    await landRecords(store, [
      batchesOf(organisationsFor(partnerships), (at) => [madeOrganisation(at)]),
      batchesOf(partnerships, (at) => madePartnership(at, partnerships)),
    ])
  } finally {
    mock.timers.reset()
  }
  await landRecords(store, [
    batchesOf(Math.ceil(partnerships / 50), (at) => madeReport(at * 50, partnerships)),
  ])
}
