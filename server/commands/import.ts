import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { readArguments, type Command } from './command.ts'
import { dataHelp, dataOption, isMissing, withDatabase } from './database.ts'
import { faultHelp, prepareImport, importOptions, runImport } from './import-run.ts'

export const command: Command = {
  help: `Usage: mitra17 import FILE... [options]

Imports files and folders as one release: whole or not at all. The same files
again change nothing. Formats are told by content: UN data portal CSV and XLSX,
Open SDG folder, tidy CSV, series settings CSV, places CSV, exchange rates CSV,
IATI activities XML, Mitra17 workbook (XLSX or a folder of CSV files); gzip is
read as it is.

Options:
${dataHelp}
  --dry-run           do everything, then write nothing
${faultHelp}

Exit code: 0 done, 1 faults in the data, 2 it could not start as asked.

Example: mitra17 import indonesia.csv settings.csv --dry-run`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      ...dataOption,
      ...importOptions,
      'dry-run': { type: 'boolean' },
    })
    const run = await prepareImport(positionals, values, values['dry-run'] ?? false)
    // A rehearsal for a database that is not there yet does not make one.
    if (run.dryRun && (await isMissing(values.data))) return runImport(createMemoryStore(), run)
    return withDatabase(values.data, 'write', (store) => runImport(store, run))
  },
}
