import type { Release } from '#contract/release.ts'
import { oneOf, readArguments, UsageError, type Command } from './command.ts'
import { dataHelp, dataOption, withDatabase } from './database.ts'
import { line } from './terminal/output.ts'
import { formatCount, tableLines } from './terminal/table.ts'
import { sumOf } from './terminal/tally-table.ts'

export const command: Command = {
  help: `Usage: mitra17 releases [options]

Lists every import, the newest first.

Options:
  --format table|json  default: table
${dataHelp}`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      ...dataOption,
      format: { type: 'string' },
    })
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" means nothing here`)
    const format = oneOf('format', values.format, ['table', 'json'])
    await withDatabase(values.data, 'read', async (store) => {
      const releases = await store.releases()
      if (format === 'json') await line(JSON.stringify(releases, null, 2))
      else await printTable(releases)
    })
    return 0
  },
}

async function printTable(releases: readonly Release[]): Promise<void> {
  if (releases.length === 0) return line('No release yet. Import a file first: mitra17 import FILE')
  const header = ['release', 'date', 'by', 'data', 'read', 'new', 'unchanged', 'superseded']
  const rows = releases.map(({ number, date, by, example, tally, files }) => [
    String(number),
    date.slice(0, 16).replace('T', ' '),
    by,
    example ? 'example' : 'imported',
    formatCount(tally.read),
    formatCount(tally.new),
    formatCount(tally.unchanged),
    formatCount(tally.superseded),
    formatCount(sumOf(tally.merged)),
    formatCount(sumOf(tally.skipped)),
    files.map(({ name }) => name).join(', '),
  ])
  const right = 'right' as const
  const align = ['left', 'left', 'left', ...Array.from({ length: 6 }, () => right)] as const
  for (const text of tableLines([...header, 'merged', 'skipped', 'files'], rows, [
    right,
    ...align,
  ])) {
    await line(text)
  }
}
