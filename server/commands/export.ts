import { keepCatalogs } from '#server/api/catalog.ts'
import type { Release } from '#contract/release.ts'
import type { Store } from '#server/store/store.ts'
import {
  CannotRun,
  oneOf,
  readArguments,
  UsageError,
  wholeNumber,
  type Command,
} from './command.ts'
import { dataHelp, dataOption, withDatabase } from './database.ts'
import { writeIati } from './export/iati.ts'
import { observationsTable } from './export/observations.ts'
import type { ExportScope } from './export/scope.ts'
import { seriesTable } from './export/series.ts'
import { goalsTable, indicatorsTable } from './export/standing.ts'
import { writeTable, type ExportTable } from './export/table-writer.ts'
import { writeWorkbook } from './export/workbook.ts'
import { nearest } from './terminal/nearest.ts'

const tables: Record<string, (scope: ExportScope) => ExportTable | Promise<ExportTable>> = {
  observations: observationsTable,
  series: seriesTable,
  indicators: indicatorsTable,
  goals: goalsTable,
}
const kinds = [...Object.keys(tables), 'iati', 'workbook']

export const command: Command = {
  help: `Usage: mitra17 export observations|series|indicators|goals [options]
       mitra17 export iati --publisher ID [options]
       mitra17 export workbook PATH [options]

Writes a table to standard output. The column data says "example" where a row
rests on example data, in part or all, and "imported" where it does not.

iati writes the partnerships as IATI 2.03 activities to standard output;
workbook writes them as a Mitra17 workbook, PATH ending in .xlsx, or as a new
folder of CSV files. Importing either again changes nothing.

Options:
  --format csv|json   of a table; default: csv
  --place CODE        of a table: one place only, such as IDN; default: all
  --as-of NUMBER      as of an earlier release; default: the newest
  --publisher ID      who publishes the IATI file: an organisation's identifier
${dataHelp}

Example: mitra17 export goals --place IDN > goals.csv`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      ...dataOption,
      format: { type: 'string' },
      place: { type: 'string' },
      'as-of': { type: 'string' },
      publisher: { type: 'string' },
    })
    refuseUnused(positionals[0], values)
    const format = oneOf('format', values.format, ['csv', 'json'])
    const asOf = wholeNumber('as-of', values['as-of'], 1)
    if (positionals[0] === 'iati') {
      const publisher = values.publisher
      if (publisher === undefined || positionals.length > 1)
        throw new UsageError('name the publisher of the IATI file with --publisher ID')
      await withDatabase(values.data, 'read', async (store) => {
        await writeIati(store, chosenRelease(await store.releases(), asOf), publisher)
      })
      return 0
    }
    if (positionals[0] === 'workbook') {
      const [, path, ...others] = positionals
      if (path === undefined || others.length > 0)
        throw new UsageError('name one file or folder to write the workbook to')
      await withDatabase(values.data, 'read', async (store) => {
        await writeWorkbook(store, chosenRelease(await store.releases(), asOf).number, path)
      })
      return 0
    }
    const tableOf = chosenTable(positionals)
    await withDatabase(values.data, 'read', async (store) => {
      const scope = await scopeOf(store, asOf, values.place)
      await writeTable(await tableOf(scope), format)
    })
    return 0
  },
}

/** Options that say nothing for some of what is exported. */
const onlyFor: Record<string, readonly string[]> = {
  format: Object.keys(tables),
  place: Object.keys(tables),
  publisher: ['iati'],
}

/** @throws UsageError rather than to leave out silently what was asked for */
function refuseUnused(kind: string | undefined, values: Readonly<Record<string, unknown>>): void {
  if (kind === undefined || !kinds.includes(kind)) return
  for (const [option, of] of Object.entries(onlyFor)) {
    if (values[option] === undefined || of.includes(kind)) continue
    throw new UsageError(`--${option} is for export ${of.join(', ')} only`)
  }
}

function chosenTable(positionals: readonly string[]) {
  const [kind, ...others] = positionals
  const table = kind === undefined ? undefined : tables[kind]
  if (kind !== undefined && table !== undefined && others.length === 0) return table
  if (kind === undefined || others.length > 0) {
    throw new UsageError(`name one of ${kinds.join(', ')}`)
  }
  const guess = nearest(kind, kinds)
  const hint = guess === null ? '' : ` Did you mean ${guess}?`
  throw new UsageError(`"${kind}" is not one of ${kinds.join(', ')}.${hint}`)
}

/** @throws CannotRun when nothing is stored, or the release or the place is not there */
async function scopeOf(
  store: Store,
  asOf: number | undefined,
  place: string | undefined,
): Promise<ExportScope> {
  const release = chosenRelease(await store.releases(), asOf)
  const catalog = await keepCatalogs(store)(release)
  const withValues = [...catalog.places.values()].filter(({ series }) => series > 0)
  const codes = withValues.map(({ code }) => code)
  if (place === undefined) return { store, release, catalog, places: codes, onePlace: false }
  const found = codes.find((code) => code.toUpperCase() === place.toUpperCase())
  if (found !== undefined) return { store, release, catalog, places: [found], onePlace: true }
  const some = codes.slice(0, 10).join(', ')
  throw new CannotRun(
    `no figures for the place ${place}; there are some for ${some}${codes.length > 10 ? ', …' : ''}`,
  )
}

function chosenRelease(releases: readonly Release[], asOf: number | undefined): Release {
  const [newest] = releases
  if (newest === undefined) {
    throw new CannotRun('the database is empty. Import a file first: mitra17 import FILE')
  }
  if (asOf === undefined) return newest
  const release = releases.find(({ number }) => number === asOf)
  if (release !== undefined) return release
  throw new CannotRun(`there is no release ${asOf}; the newest is ${newest.number}`)
}
