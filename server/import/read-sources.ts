import { placeFinder } from '#server/readers/places/place-finder.ts'
import type { ReadBatch, ReadContext } from '#server/readers/reader.ts'
import type { Landing, Store } from '#server/store/store.ts'
import { createCargo, type Cargo, type Stored } from './cargo.ts'
import { FileAccount } from './file-account.ts'
import type { ImportOptions } from './import-options.ts'
import type { FaultLog } from './import-report.ts'
import type { OpenSource } from './open-sources.ts'
import type { LandedRecord } from './record-rows.ts'

/** `accounts` in the order the files were given. */
export type Reading = {
  cargo: Cargo
  accounts: FileAccount[]
  rows: number
  /** Whether any record of a partnership is new or has changed. */
  recordsChanged: boolean
}

/**
 * Reads all files: observations go to the landing batch by batch, everything else is gathered.
 *
 * @throws StructuralFault of the first file that cannot be read as a whole
 */
export async function readSources(
  store: Store,
  landing: Landing,
  sources: readonly OpenSource[],
  options: ImportOptions,
  log: FaultLog,
): Promise<Reading> {
  const stored = await readStored(store, landing.number - 1)
  const cargo = createCargo(stored, options.tools.builtIn.settings)
  const claimed = new Set<string>()
  const accounts = new Map(
    sources.map((source) => [source, new FileAccount(source.file, claimed)] as const),
  )
  let rows = 0
  let recordsChanged = false
  for (const [source, account] of [...accounts].toSorted(([a], [b]) => a.rank - b.rank)) {
    const context = contextOf(landing, stored, cargo, options)
    for await (const batch of source.read(context)) {
      const landed = await landRecords(landing, batch)
      account.note(batch, landed)
      recordsChanged ||= landed.some(({ fate }) => fate !== 'unchanged')
      await log.add(batch.faults)
      log.leaveOut(batch.skipped ?? [])
      const observations = batch.records.map(cargo.take).filter((row) => row !== null)
      if (observations.length > 0) await landing.observations(observations)
      rows += batch.rows
      options.onProgress?.({
        step: 'reading',
        file: source.file.name,
        bytes: source.bytesRead(),
        totalBytes: source.totalBytes,
        rows: account.rows,
      })
    }
  }
  return { cargo, accounts: [...accounts.values()], rows, recordsChanged }
}

/** Writes the records of partnerships of one batch, each with what became of it. */
async function landRecords(landing: Landing, { records }: ReadBatch): Promise<LandedRecord[]> {
  const read = records.filter((one) => one.kind === 'record')
  if (read.length === 0) return []
  const fates = await landing.records(read.map(({ record }) => record))
  return read.map(({ record, origin, parts = [] }, at) => ({
    record,
    origin,
    parts,
    fate: fates[at] ?? 'unchanged',
  }))
}

async function readStored(store: Store, asOf: number): Promise<Stored> {
  const places = await store.places(asOf)
  return {
    series: await store.series(asOf),
    places: places.map(({ code, m49, name, parent }) => ({ code, m49, name, parent })),
    rates: await store.rates(asOf),
  }
}

/**
 * What a file may name: places of the project, over them the stored ones, over them new ones; and
 * records that are stored or that files before it have brought.
 */
function contextOf(
  landing: Landing,
  stored: Stored,
  cargo: Cargo,
  options: ImportOptions,
): ReadContext {
  const places = [...options.tools.builtIn.places, ...stored.places, ...cargo.newPlaces()]
  return {
    findPlace: placeFinder(places),
    storedRecords: (kind, ids) => landing.landedRecords({ kinds: [kind], ids }),
    ...(options.place === null ? {} : { place: options.place }),
  }
}
