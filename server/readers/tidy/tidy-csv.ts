import type { Disaggregation } from '#contract/series.ts'
import {
  idAt,
  numberAt,
  optionalAt,
  optionalIdAt,
  owned,
  periodAt,
  placeAt,
  type Row,
} from '../cells.ts'
import { openCsv } from '../csv.ts'
import { disaggregationBy } from '../dimensions.ts'
import { RowFault } from '../faults.ts'
import { namesColumn, type Header } from '../header.ts'
import { Mentions, placeRecords } from '../mentions.ts'
import type { ReadBatch, ReadContext, ReadRecord, Reader } from '../reader.ts'
import { readTable, type Table } from '../table.ts'

const required = ['series', 'place', 'period', 'value']
/** `data` is what an export says of its rows (example or imported), and nothing of the value. */
const optional = ['unit', 'source', 'note', 'indicator', 'nature', 'reporting_type', 'data']

/** Whether a header row is a tidy table's, so much that what is missing can be named. */
const isTidyHeader = (header: readonly string[]): boolean =>
  !namesColumn(header, 'SeriesCode') &&
  required.filter((name) => namesColumn(header, name)).length >= 2

/**
 * Tidy CSV: `series,place,period,value`, then in any order `unit`, `source`, `note`, `indicator`,
 * `nature`, `reporting_type`; every further column is a dimension. One row is one value.
 */
export const tidyCsv: Reader = {
  format: 'Tidy CSV',
  recognises: (head) => !head.isZip && head.header !== null && isTidyHeader(head.header),
  async *read(input, context) {
    yield* readTidyTable(await openCsv(input), context)
  },
}

/** Reads a tidy table, of a CSV file or a sheet. */
export async function* readTidyTable(
  table: Table,
  context: ReadContext,
): AsyncGenerator<ReadBatch> {
  table.header.require(required)
  const rows = new TidyRows(table, context)
  yield* readTable(table, (row, batch) => batch.accept(rows.read(row)))
}

class TidyRows {
  readonly #source: Pick<Table, 'file' | 'sheet'>
  readonly #context: ReadContext
  readonly #columns: ReturnType<typeof columnsOf>
  readonly #disaggregationOf: (row: Row) => Disaggregation
  readonly #mentions = new Mentions()
  readonly #units = new Map<string, string>()

  constructor({ file, sheet, header }: Table, context: ReadContext) {
    this.#source = { file, sheet }
    this.#context = context
    this.#columns = columnsOf(header)
    this.#disaggregationOf = disaggregationBy(header.without([...required, ...optional]))
  }

  read(row: Row): ReadRecord[] {
    const columns = this.#columns
    const series = idAt(row, columns.series)
    const indicator = optionalIdAt(row, columns.indicator)
    const place = placeAt(row, columns.place, this.#context)
    const { period, year } = periodAt(row, columns.period)
    const value = numberAt(row, columns.value)
    const unit = this.#unitOf(row, series)
    const records = placeRecords(place, this.#mentions, this.#context)
    if (this.#mentions.first('series', series, indicator ?? '', unit ?? '')) {
      const indicators = indicator === null ? [] : [owned(indicator)]
      const facts = { id: owned(series), indicators, name: null, unit, source: null }
      records.push({ kind: 'series', series: facts })
    }
    records.push({
      kind: 'observation',
      observation: {
        series,
        place: place.code,
        period,
        year,
        disaggregation: this.#disaggregationOf(row),
        value,
        nature: optionalAt(row, columns.nature),
        reportingType: optionalAt(row, columns.reportingType),
        source: optionalAt(row, columns.source),
        note: optionalAt(row, columns.note),
        indicator,
        origin: { ...this.#source, row: row.number },
      },
    })
    return records
  }

  /** Values in two units cannot be one series. */
  #unitOf(row: Row, series: string): string | null {
    const unit = optionalAt(row, this.#columns.unit)
    if (unit === null) return null
    const before = this.#units.get(series)
    if (before === undefined) {
      const first = owned(unit)
      this.#units.set(owned(series), first)
      return first
    }
    if (before !== unit) {
      throw new RowFault(
        this.#columns.unit.name,
        unit,
        'unit-differs',
        `${before}, as in the first row of series ${series}; another unit is another series`,
      )
    }
    return before
  }
}

const columnsOf = (header: Header) => ({
  series: header.column('series'),
  place: header.column('place'),
  period: header.column('period'),
  value: header.column('value'),
  unit: header.column('unit'),
  source: header.column('source'),
  note: header.column('note'),
  indicator: header.column('indicator'),
  nature: header.column('nature'),
  reportingType: header.column('reporting_type'),
})
