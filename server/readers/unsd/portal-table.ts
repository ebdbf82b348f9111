import type { Place } from '#contract/place.ts'
import type { Disaggregation } from '#contract/series.ts'
import {
  idAt,
  numberAt,
  optionalAt,
  optionalIdAt,
  owned,
  periodAt,
  placeAt,
  textAt,
  type Row,
} from '../cells.ts'
import { disaggregationBy } from '../dimensions.ts'
import { RowFault } from '../faults.ts'
import { namesColumn, type Column, type Header } from '../header.ts'
import { Mentions, placeRecords } from '../mentions.ts'
import { parsePeriod } from '../period.ts'
import type { ReadBatch, ReadContext, ReadRecord } from '../reader.ts'
import { readTable, type Batch, type Table } from '../table.ts'
import { unitText } from './units.ts'

/**
 * Columns of the portal that are no dimension. What is not among them, such as `Report Ordinal`,
 * says what a value is split by.
 */
const fixed = [
  'Goal',
  'Target',
  'Indicator',
  'SeriesCode',
  'SeriesDescription',
  'GeoAreaCode',
  'GeoAreaName',
  'TimePeriod',
  'Value',
  'Time_Detail',
  'TimeCoverage',
  'UpperBound',
  'LowerBound',
  'BasePeriod',
  'Source',
  'GeoInfoUrl',
  'FootNote',
  'Nature',
  'Reporting Type',
  'Observation Status',
  'Units',
  'Freq',
] as const

/** Whether a header row is the portal's, so much that what is missing can be named. */
export const isPortalHeader = (header: readonly string[]): boolean =>
  namesColumn(header, 'SeriesCode') &&
  ['GeoAreaCode', 'TimePeriod', 'Value'].some((name) => namesColumn(header, name))

/** `[2015]` and `2015` head a year's column in the table format. */
const yearOf = ({ name }: Column): string | null => {
  const period = parsePeriod(name.replaceAll(/^\[|\]$/g, '').trim())
  return period.ok ? period.value.period : null
}

/**
 * Reads a table of the UN data portal. In the record format a row is a value; in the table format
 * the years are columns, a cell is a value, and an empty cell is none. Values count as rows.
 *
 * @throws StructuralFault when columns are missing
 */
export function readPortalTable(table: Table, context: ReadContext): AsyncGenerator<ReadBatch> {
  const { header } = table
  const isRecordFormat = header.has('TimePeriod') || header.has('Value')
  const years = isRecordFormat ? [] : header.columns.filter((column) => yearOf(column) !== null)
  const always = ['Indicator', 'SeriesCode', 'GeoAreaCode']
  header.require(years.length > 0 ? always : [...always, 'TimePeriod', 'Value'])
  const reader = new PortalRows(table, years, context)
  return readTable(table, (row, batch) =>
    years.length > 0 ? reader.readYears(row, years, batch) : reader.readRecord(row, batch),
  )
}

/** What every value of one row has in common. */
type RowFacts = {
  series: string
  indicator: string | null
  place: Place
  disaggregation: Disaggregation
}

class PortalRows {
  readonly #context: ReadContext
  readonly #table: Table
  readonly #mentions = new Mentions()
  readonly #disaggregationOf: (row: Row) => Disaggregation
  readonly #columns: ReturnType<typeof columnsOf>

  constructor(table: Table, years: readonly Column[], context: ReadContext) {
    this.#table = table
    this.#context = context
    this.#columns = columnsOf(table.header)
    this.#disaggregationOf = disaggregationBy(
      table.header.without([...fixed, ...years.map(({ name }) => name)]),
    )
  }

  readRecord(row: Row, batch: Batch): void {
    const facts = this.#factsOf(row)
    const { period, year } = periodAt(row, this.#columns.period)
    const value = numberAt(row, this.#columns.value)
    batch.accept([
      ...this.#mentioned(row, facts),
      this.#observation(row, facts, period, year, value),
    ])
  }

  readYears(row: Row, years: readonly Column[], batch: Batch): void {
    const facts = this.#factsOf(row)
    for (const column of years.filter((year) => textAt(row, year) !== '')) {
      try {
        const value = numberAt(row, column)
        const period = yearOf(column) ?? column.name
        batch.accept([
          ...this.#mentioned(row, facts),
          this.#observation(row, facts, period, Number(period.slice(0, 4)), value),
        ])
      } catch (error) {
        if (!(error instanceof RowFault)) throw error
        batch.reject(row.number, error)
      }
    }
  }

  #factsOf(row: Row): RowFacts {
    return {
      series: idAt(row, this.#columns.series),
      indicator: optionalIdAt(row, this.#columns.indicator),
      place: placeAt(row, this.#columns.place, this.#context),
      disaggregation: this.#disaggregationOf(row),
    }
  }

  #mentioned(row: Row, { series, indicator, place }: RowFacts): ReadRecord[] {
    const records = placeRecords(place, this.#mentions, this.#context)
    if (!this.#mentions.first('series', series, indicator ?? '')) return records
    const description = textAt(row, this.#columns.description).replaceAll(/\s+/g, ' ')
    return [
      ...records,
      {
        kind: 'series',
        series: {
          id: owned(series),
          indicators: indicator === null ? [] : [owned(indicator)],
          name: description === '' ? null : { en: owned(description) },
          unit: unitText(textAt(row, this.#columns.unit)),
          source: database,
        },
      },
    ]
  }

  #observation(
    row: Row,
    { series, indicator, place, disaggregation }: RowFacts,
    period: string,
    year: number,
    value: number,
  ): ReadRecord {
    const columns = this.#columns
    return {
      kind: 'observation',
      observation: {
        series,
        place: place.code,
        period,
        year,
        disaggregation,
        value,
        nature: optionalAt(row, columns.nature),
        reportingType: optionalAt(row, columns.reportingType),
        source: optionalAt(row, columns.source),
        note: optionalAt(row, columns.note),
        indicator,
        origin: { file: this.#table.file, sheet: this.#table.sheet, row: row.number },
      },
    }
  }
}

/** Whose table this is; a row's own source, where the portal gives one, says more. */
const database = 'United Nations, Global SDG Indicators Database'

const columnsOf = (header: Header) => ({
  series: header.column('SeriesCode'),
  description: header.column('SeriesDescription'),
  indicator: header.column('Indicator'),
  place: header.column('GeoAreaCode'),
  period: header.column('TimePeriod'),
  value: header.column('Value'),
  nature: header.column('Nature'),
  reportingType: header.column('Reporting Type'),
  unit: header.column('Units'),
  source: header.column('Source'),
  note: header.column('FootNote'),
})
