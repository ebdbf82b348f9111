import { StructuralFault, type SourceInput } from '#server/readers/reader.ts'
import type { Landing, LandResult, Store } from '#server/store/store.ts'
import { derive } from './derive.ts'
import type { ImportOptions } from './import-options.ts'
import { createFaultLog, type FaultLog, type ImportReport } from './import-report.ts'
import { openSources, type OpenSource } from './open-sources.ts'
import { readSources } from './read-sources.ts'
import { deriveSummaries } from './summaries.ts'
import { emptyTally, sumTallies } from './tally.ts'

type LandedReport = Omit<ImportReport, 'release'>

/**
 * Imports files as one release, whole or not at all. Settings, places and rates are read before
 * observations whatever the order given.
 *
 * Faulty rows, and rows of one key with different values, refuse the import unless `skipBadRows` is
 * set; a file that cannot be read as a whole refuses it always. Files that hold nothing new make no
 * release.
 *
 * @param inputs files and folders, their names unique
 * @returns what became of every row
 * @throws the store's and the file system's errors
 */
export async function importFiles(
  store: Store,
  inputs: readonly SourceInput[],
  options: ImportOptions,
): Promise<ImportReport> {
  const log = createFaultLog(async (faults) => options.onFaults?.(faults))
  try {
    const sources = await openSources(inputs, options.tools)
    let report: LandedReport = nothingRead
    const release = await store.land(
      { by: options.by, example: options.example },
      async (landing) => {
        const { result, report: finished } = await ship(store, landing, sources, options, log)
        report = finished
        return result
      },
    )
    return { ...report, release }
  } catch (error) {
    if (!(error instanceof StructuralFault)) throw error
    await log.add([error.fault])
    const faults = { total: log.total, first: [error.fault], structural: true }
    return { ...nothingRead, outcome: 'refused', release: null, faults }
  }
}

const nothingRead: LandedReport = {
  outcome: 'unchanged',
  files: [],
  tally: emptyTally(),
  faults: { total: 0, first: [], structural: false },
  losers: [],
  withoutIndicator: [],
}

/** Reads, settles and derives inside the landing's transaction. */
async function ship(
  store: Store,
  landing: Landing,
  sources: readonly OpenSource[],
  options: ImportOptions,
  log: FaultLog,
): Promise<{ result: LandResult; report: LandedReport }> {
  const { cargo, accounts, rows, recordsChanged } = await readSources(
    store,
    landing,
    sources,
    options,
    log,
  )
  const { catalogue } = cargo
  options.onProgress?.({ step: 'settling', rows })
  const unloaded = await cargo.unload(landing)
  const settled = await landing.settle()
  await log.add(settled.conflicts)

  const files = accounts.map((account) => account.close(settled.byFile, unloaded.stateOf))
  const tally = sumTallies(files.map((file) => file.tally))
  const refused = log.total > 0 && !options.skipBadRows
  const changed = unloaded.changed || recordsChanged || tally.new + tally.superseded > 0
  if (changed && !refused) {
    await derive(landing, unloaded.changedSeries, catalogue.get, (places) =>
      options.onProgress?.({ step: 'judging', places }),
    )
    const day = new Date().toISOString().slice(0, 10)
    await deriveSummaries(landing, cargo.rates(), day, (partnerships) =>
      options.onProgress?.({ step: 'summing-up', partnerships }),
    )
  }
  const outcome = refused
    ? 'refused'
    : options.dryRun
      ? 'rehearsed'
      : changed
        ? 'landed'
        : 'unchanged'
  return {
    result: {
      files: files.map(({ file }) => file),
      tally,
      skipped: [...log.stored, ...log.leftOut, ...settled.losers],
      changed: outcome === 'landed',
    },
    report: {
      outcome,
      files,
      tally,
      faults: { total: log.total, first: [...log.first], structural: false },
      losers: settled.losers,
      withoutIndicator: catalogue.withoutIndicator(),
    },
  }
}
