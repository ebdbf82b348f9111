import { numberAt, periodAt, textAt, type Row } from '../cells.ts'
import { openCsv } from '../csv.ts'
import { RowFault } from '../faults.ts'
import { namesColumn, type Column } from '../header.ts'
import type { Reader } from '../reader.ts'
import { readTable } from '../table.ts'

const required = ['currency', 'year', 'per_usd']

/**
 * Exchange rates CSV `currency,year,per_usd`: a year's average of units of the currency (ISO 4217)
 * for one US dollar.
 */
export const ratesCsv: Reader = {
  format: 'Exchange rates CSV',
  recognises: ({ isZip, header }) =>
    !isZip && header !== null && required.filter((name) => namesColumn(header, name)).length >= 2,
  async *read(input) {
    const table = await openCsv(input)
    table.header.require(required)
    const currency = table.header.column('currency')
    const year = table.header.column('year')
    const perUsd = table.header.column('per_usd')
    yield* readTable(table, (row, batch) =>
      batch.accept([
        {
          kind: 'rate',
          rate: {
            currency: currencyAt(row, currency),
            year: periodAt(row, year).year,
            perUsd: rateAt(row, perUsd),
          },
        },
      ]),
    )
  },
}

function currencyAt(row: Row, column: Column): string {
  const text = textAt(row, column)
  if (/^[A-Z]{3}$/.test(text)) return text
  throw new RowFault(
    column.name,
    text,
    'not-a-currency',
    'the code of a currency by ISO 4217, such as IDR',
  )
}

function rateAt(row: Row, column: Column): number {
  const rate = numberAt(row, column)
  if (rate > 0) return rate
  throw new RowFault(column.name, textAt(row, column), 'not-a-rate', 'a number above zero')
}
