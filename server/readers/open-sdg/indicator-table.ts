import type { Place } from '#contract/place.ts'
import type { Disaggregation } from '#contract/series.ts'
import { idLimit, numberAt, optionalAt, periodAt, textAt, type Row } from '../cells.ts'
import { disaggregationBy } from '../dimensions.ts'
import { RowFault } from '../faults.ts'
import type { Column, Header } from '../header.ts'
import { Mentions, placeRecords } from '../mentions.ts'
import type { ReadBatch, ReadContext, ReadRecord } from '../reader.ts'
import { readTable, type Table } from '../table.ts'
import type { FolderConfig, IndicatorMetadata } from './metadata.ts'
import { settingsFrom } from './progress-options.ts'
import { seriesId } from './series-id.ts'

/** What an indicator's rows do not say themselves. */
type IndicatorContext = {
  indicator: string
  place: Place
  metadata: IndicatorMetadata
  config: FolderConfig
  context: ReadContext
}

/** Observation statuses that say nothing a reader needs to know. */
const plainStatuses = new Set(['', 'Normal value', 'Undefined'])

/** @returns the indicator's code from `indicator_1-1-1.csv`; null when it is no such file */
export function indicatorOf(file: string): string | null {
  const [, code] = /(?:^|\/)indicator_([^/]+)\.csv(?:\.gz)?$/i.exec(file) ?? []
  return code === undefined ? null : code.replaceAll('-', '.')
}

/**
 * Reads an indicator's data: `Year`, dimensions, `Value`. A row whose dimensions are all empty is
 * the total. Rows that differ in series or unit are of different series.
 *
 * @throws StructuralFault when Year or Value is missing
 */
export function readIndicatorTable(
  table: Table,
  about: IndicatorContext,
): AsyncGenerator<ReadBatch> {
  table.header.require(['Year', 'Value'])
  const rows = new IndicatorRows(table, about)
  return readTable(table, (row, batch) => batch.accept(rows.read(row)))
}

class IndicatorRows {
  readonly #table: Table
  readonly #about: IndicatorContext
  readonly #columns: ReturnType<typeof columnsOf>
  readonly #disaggregationOf: (row: Row) => Disaggregation
  readonly #mentions = new Mentions()

  constructor(table: Table, about: IndicatorContext) {
    const { seriesColumn, unitColumns, notDimensions } = about.config
    this.#table = table
    this.#about = about
    this.#columns = columnsOf(table.header, about.config)
    this.#disaggregationOf = disaggregationBy(
      table.header.without(['Year', 'Value', seriesColumn, ...unitColumns, ...notDimensions]),
    )
  }

  read(row: Row): ReadRecord[] {
    const { indicator, place, metadata, context } = this.#about
    const columns = this.#columns
    // An empty value is Open SDG's way to say there is none, whatever stands for the year.
    const value = numberAt(row, columns.value)
    const { period, year } = periodAt(row, columns.year)
    const name = textAt(row, columns.series)
    const unit = unitAt(row, columns.units, columns.multiplier)
    const series = this.#idOf(name, unit)
    return [
      ...placeRecords(place, this.#mentions, context),
      ...this.#seriesRecords(row, series, name, unit),
      {
        kind: 'observation',
        observation: {
          series,
          place: place.code,
          period,
          year,
          disaggregation: this.#disaggregationOf(row),
          value,
          nature: null,
          reportingType: null,
          source: metadata.source,
          note: noteAt(row, columns.status),
          indicator,
          origin: { file: this.#table.file, sheet: null, row: row.number },
        },
      },
    ]
  }

  #idOf(name: string, unit: string): string {
    const id = seriesId(this.#about.indicator, name, unit)
    if (id.length <= idLimit) return id
    throw new RowFault(null, id, 'id-too-long', `an identifier of at most ${idLimit} characters`)
  }

  #seriesRecords(row: Row, id: string, name: string, unit: string): ReadRecord[] {
    if (!this.#mentions.first('series', id)) return []
    const { indicator, metadata } = this.#about
    const en = name || (metadata.title ?? `Indicator ${indicator}`)
    const source = metadata.source
    const facts = { id, indicators: [indicator], name: { en }, unit: unitText(unit), source }
    const settings = settingsFrom(metadata.options, name, firstText(row, this.#columns.units))
    const records: ReadRecord[] = [{ kind: 'series', series: facts }]
    if (settings !== null) records.push({ kind: 'settings', settings: { series: id, settings } })
    return records
  }
}

const columnsOf = (header: Header, config: FolderConfig) => ({
  year: header.column('Year'),
  value: header.column('Value'),
  series: header.column(config.seriesColumn),
  units: config.unitColumns.map((name) => header.column(name)),
  multiplier: header.column('Unit multiplier'),
  status: header.column('Observation status'),
})

/** `GBP (£ Millions)`, `Number (thousands)`: values are as published, so the unit says how many. */
function unitAt(row: Row, units: readonly Column[], multiplier: Column): string {
  const unit = firstText(row, units)
  const times = textAt(row, multiplier).toLowerCase()
  const isSaid = times === '' || times === 'units' || unit.toLowerCase().includes(times)
  return isSaid ? unit : `${unit} (${times})`.trim()
}

/** The one unit that every format has gets one name. */
const unitText = (unit: string): string | null =>
  /^percent(?:age)?(?: \(%\))?$|^%$/i.test(unit) ? 'percent' : unit || null

const firstText = (row: Row, columns: readonly Column[]): string =>
  columns.map((column) => textAt(row, column)).find((text) => text !== '') ?? ''

const noteAt = (row: Row, status: Column): string | null =>
  plainStatuses.has(textAt(row, status)) ? null : optionalAt(row, status)
