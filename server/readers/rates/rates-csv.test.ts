import { expect, test } from 'vitest'
import { readAll, structuralFaultOf } from '../testing/read-all.ts'
import { textInput } from '../text-input.ts'
import { ratesCsv } from './rates-csv.ts'

const read = (text: string) => readAll(ratesCsv, textInput('rates.csv', text))

test('a row becomes a rate', async () => {
  const { records } = await read('year,currency,per_usd\n2020,IDR,14582.2\n')
  expect(records).toEqual([
    { kind: 'rate', rate: { currency: 'IDR', year: 2020, perUsd: 14_582.2 } },
  ])
})

test.each([
  ['2020,idr,1', 'not-a-currency'],
  ['2020,Rupiah,1', 'not-a-currency'],
  ['20222,IDR,1', 'year-out-of-range'],
  ['2020,IDR,0', 'not-a-rate'],
  ['2020,IDR,-1', 'not-a-rate'],
  ['2020,IDR,"14.582,2"', 'thousands-separator'],
])('the row %s is refused: %s', async (line, rule) => {
  const { faults, records } = await read(`year,currency,per_usd\n${line}\n`)
  expect(faults).toMatchObject([{ row: 2, rule }])
  expect(records).toEqual([])
})

test('a missing column is named', async () => {
  const { fault } = await structuralFaultOf(() => read('year,currency\n2020,IDR\n'))
  expect(fault.expected).toBe('The column per_usd is missing.')
})
