import type { ExchangeRate } from '#contract/rate.ts'
import { currency as currencyType, positive, whole } from '../cell-types.ts'
import { from, required, type CellValue, type Cells, type RecordColumn } from '../column.ts'
import { factsOf, rowOf, type SheetFacts } from '../sheet.ts'

const currency = required(
  'currency',
  currencyType,
  { en: 'Currency of the rate', id: 'Mata uang' },
  'IDR',
)
const year = required('year', whole(1900, 2100), { en: 'Year', id: 'Tahun' }, 2024)
const perUsd = required(
  'per_usd',
  positive,
  {
    en: 'The year’s average of units for one US dollar',
    id: 'Rata-rata setahun untuk satu dolar AS',
  },
  15_855,
)

const columns: readonly RecordColumn<ExchangeRate>[] = [
  from(currency, (rate) => rate.currency),
  from(year, (rate) => rate.year),
  from(perUsd, (rate) => rate.perUsd),
]

export const rates: SheetFacts & {
  read(cells: Cells): ExchangeRate
  row(rate: ExchangeRate): CellValue[]
} = {
  name: 'rates',
  columns: factsOf(columns),
  row: (rate) => rowOf(columns, rate),
  read: (cells) => ({
    currency: cells.get(currency),
    year: cells.get(year),
    perUsd: cells.get(perUsd),
  }),
}
