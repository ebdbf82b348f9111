import { idAt, idLimit, optionalAt, textAt, type Row } from '../cells.ts'
import { openCsv } from '../csv.ts'
import { RowFault, structuralFault } from '../faults.ts'
import { namesColumn, type Column, type Header } from '../header.ts'
import type { ReadBatch, ReadRecord, Reader, SeriesFacts } from '../reader.ts'
import { readTable, type Table } from '../table.ts'
import { settingsBy, settingsColumns } from './settings-row.ts'

/** Columns that describe the series. */
const factColumns = ['indicators', 'name_en', 'name_id', 'unit', 'source']

const isSettingsHeader = (header: readonly string[]): boolean =>
  namesColumn(header, 'series') &&
  [...settingsColumns, ...factColumns].some((name) => namesColumn(header, name))

/**
 * Settings CSV: `series` and any of `kind,direction,headline,limit,target,target_of_base,
 * target_year,base_year,from_target,why,indicators,name_en,name_id,unit,source`. One row is one
 * series; an empty cell says nothing.
 */
export const settingsCsv: Reader = {
  format: 'Series settings CSV',
  recognises: ({ isZip, header }) =>
    !isZip &&
    header !== null &&
    isSettingsHeader(header) &&
    !['place', 'period', 'value'].some((name) => namesColumn(header, name)),
  async *read(input) {
    yield* readSettings(await openCsv(input))
  },
}

/** Reads a table of settings, of a CSV file or a sheet. */
export async function* readSettings(table: Table): AsyncGenerator<ReadBatch> {
  table.header.require(['series'])
  refuseOthers(table)
  const series = table.header.column('series')
  const settingsOf = settingsBy(table.header)
  const factsOf = factsBy(table.header)
  const lines = new Map<string, number>()
  yield* readTable(table, (row, batch) => {
    const id = idAt(row, series)
    refuseSecond(lines, id, row, series)
    const records: ReadRecord[] = [
      { kind: 'settings', settings: { series: id, settings: settingsOf(row) } },
    ]
    const facts = factsOf(row, id)
    if (facts !== null) records.unshift({ kind: 'series', series: facts })
    batch.accept(records)
  })
}

/** A mistyped column would silently set nothing. */
function refuseOthers({ file, sheet, header }: Table): void {
  const known = ['series', ...settingsColumns, ...factColumns]
  // An export's column that says whether a row is example data.
  const [other] = header.without([...known, 'data'])
  if (other === undefined) return
  throw structuralFault(
    file,
    'unknown-column',
    `A settings file may have these columns: ${known.join(', ')}.`,
    { sheet, column: other.name },
  )
}

function refuseSecond(lines: Map<string, number>, id: string, row: Row, column: Column): void {
  const before = lines.get(id)
  if (before !== undefined) {
    throw new RowFault(
      column.name,
      id,
      'duplicate-series',
      `one row for each series; row ${before} has this one`,
    )
  }
  lines.set(id, row.number)
}

/** @returns a function from a row to what it says of the series; null when that is nothing */
function factsBy(header: Header): (row: Row, id: string) => SeriesFacts | null {
  const column = (name: string): Column => header.column(name)
  return (row, id) => {
    const indicators = textAt(row, column('indicators'))
      .split(/[;|,\s]+/)
      .filter((code) => code !== '')
    const long = indicators.find((code) => code.length > idLimit)
    if (long !== undefined) {
      throw new RowFault(
        'indicators',
        long,
        'id-too-long',
        `codes of at most ${idLimit} characters`,
      )
    }
    const en = optionalAt(row, column('name_en'))
    const local = optionalAt(row, column('name_id'))
    if (en === null && local !== null) {
      throw new RowFault('name_en', '', 'empty-cell', 'a name in English beside the Indonesian one')
    }
    const facts: SeriesFacts = {
      id,
      indicators,
      name: en === null ? null : { en, ...(local === null ? {} : { id: local }) },
      unit: optionalAt(row, column('unit')),
      source: optionalAt(row, column('source')),
    }
    const saysNothing =
      indicators.length === 0 && en === null && facts.unit === null && facts.source === null
    return saysNothing ? null : facts
  }
}
