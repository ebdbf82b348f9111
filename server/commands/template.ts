import { writeFile } from 'node:fs/promises'
import { templateWorkbook } from '#server/export/workbook.ts'
import { CannotRun, readArguments, UsageError, type Command } from './command.ts'
import { codeOf } from './terminal/error-words.ts'
import { note } from './terminal/output.ts'

export const command: Command = {
  help: `Usage: mitra17 template FILE.xlsx

Writes an empty Mitra17 workbook to fill in: a sheet for each kind of record
with notes, drop-down lists and an example row, in English and Indonesian. A
file that is there already is not written over.

Example: mitra17 template partnerships.xlsx`,
  async run(args) {
    const { positionals } = readArguments(args, {})
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) throw new UsageError('name one file to write')
    if (!path.toLowerCase().endsWith('.xlsx')) {
      throw new UsageError(`the name ends in .xlsx, not "${path}"`)
    }
    try {
      await writeFile(path, await templateWorkbook(), { flag: 'wx' })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      throw new CannotRun(`${path} is there already; name another file`, { cause: error })
    }
    note(`Written: ${path}`)
    return 0
  },
}
