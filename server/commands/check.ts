import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { readArguments, type Command } from './command.ts'
import { faultHelp, importOptions, prepareImport, runImport } from './import-run.ts'

export const command: Command = {
  help: `Usage: mitra17 check FILE... [options]

Reads files as import does, without a database, and says what an import into an
empty one would do. Everything is held in memory meanwhile.

Options:
${faultHelp}

Exit code: 0 no faults, 1 faults in the data, 2 it could not start as asked.

Example: mitra17 check indonesia.csv --faults faults.csv`,
  async run(args) {
    const { values, positionals } = readArguments(args, importOptions)
    return runImport(createMemoryStore(), await prepareImport(positionals, values, true))
  },
}
