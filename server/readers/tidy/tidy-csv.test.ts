import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { bytesInput, fewPlaces, readAll, structuralFaultOf } from '../testing/read-all.ts'
import { textInput } from '../text-input.ts'
import { tidyCsv } from './tidy-csv.ts'

const read = (text: string) => readAll(tidyCsv, textInput('tidy.csv', text))

test('a row becomes an observation; facts of its series and place come once, before it', async () => {
  const { records, rows } = await read(
    'series,place,period,value,unit,source,note,indicator,Sex\nA,IDN,2015-16,1.5,percent,BPS,revised,1.1.1*,FEMALE\nA,IDN,2017,2,percent,,,1.1.1*,\n',
  )
  expect(rows).toBe(2)
  expect(records.map(({ kind }) => kind)).toEqual(['place', 'series', 'observation', 'observation'])
  expect(records[1]).toEqual({
    kind: 'series',
    series: { id: 'A', indicators: ['1.1.1*'], name: null, unit: 'percent', source: null },
  })
  expect(records[2]).toEqual({
    kind: 'observation',
    observation: {
      series: 'A',
      place: 'IDN',
      period: '2015-16',
      year: 2015,
      disaggregation: { sex: 'FEMALE' },
      value: 1.5,
      nature: null,
      reportingType: null,
      source: 'BPS',
      note: 'revised',
      indicator: '1.1.1*',
      origin: { file: 'tidy.csv', sheet: null, row: 2 },
    },
  })
})

test('a province brings its country, the country first', async () => {
  const { records } = await read('series,place,period,value\nA,ID-AC,2015,1\n')
  const places = records.flatMap((record) => (record.kind === 'place' ? [record.place.code] : []))
  expect(places).toEqual(['IDN', 'ID-AC'])
})

test('a place is found by its ISO code and by its M49 code', async () => {
  const { observations } = await read('series,place,period,value\nA,IDN,2015,1\nA,360,2016,2\n')
  expect(observations.map(({ place }) => place)).toEqual(['IDN', 'IDN'])
})

describe('bad rows', () => {
  test.each([
    ['A,IDN,2015,<5', { column: 'value', found: '<5', rule: 'qualified-number' }],
    ['A,IDN,2015,', { column: 'value', found: '', rule: 'empty-value' }],
    ['A,IDN,2015,"12,5"', { column: 'value', found: '12,5', rule: 'decimal-comma' }],
    ['A,IDN,2015,N/A', { column: 'value', found: 'N/A', rule: 'not-a-number' }],
    ['A,XXX,2015,1', { column: 'place', found: 'XXX', rule: 'unknown-place' }],
    ['A,,2015,1', { column: 'place', found: '', rule: 'unknown-place' }],
    ['A,IDN,20222,1', { column: 'period', found: '20222', rule: 'year-out-of-range' }],
    [',IDN,2015,1', { column: 'series', found: '', rule: 'empty-cell' }],
    [`${'A'.repeat(65)},IDN,2015,1`, { column: 'series', rule: 'id-too-long' }],
    ['A,IDN,2015,1,2', { column: null, found: '2', rule: 'too-many-cells' }],
    [`A,IDN,2015,${'1'.repeat(40_000)}`, { column: 'value', rule: 'cell-too-long' }],
    ['A,IDN,"20"15",1', { column: null, rule: 'broken-quotes' }],
  ])('%#: the row is reported with its place and what was expected', async (line, fault) => {
    const { observations, faults, rows } = await read(
      `series,place,period,value\nA,IDN,2014,1\n${line}\nA,IDN,2016,1\n`,
    )
    expect(faults).toEqual([
      expect.objectContaining({ file: 'tidy.csv', sheet: null, row: 3, ...fault }),
    ])
    expect(observations.map(({ period }) => period)).toEqual(['2014', '2016'])
    expect(rows).toBe(3)
  })

  test('a second unit in one series is refused', async () => {
    const { faults } = await read(
      'series,place,period,value,unit\nA,IDN,2015,1,percent\nA,IDN,2016,1,\nA,IDN,2017,1,number\n',
    )
    expect(faults).toEqual([
      expect.objectContaining({ row: 4, rule: 'unit-differs', found: 'number' }),
    ])
  })

  test('what is found is cut for the report', async () => {
    const { faults } = await read(`series,place,period,value\nA,IDN,2015,${'x'.repeat(500)}\n`)
    expect(faults[0]?.found).toHaveLength(201)
  })
})

describe('headers', () => {
  test('order and case do not matter, and a shorter row is filled with nothing', async () => {
    const { observations } = await read('Note,VALUE,period,Place,Series\n,1,2015,IDN,A\n')
    expect(observations).toMatchObject([{ series: 'A', value: 1, note: null }])
    const short = await read('series,place,period,value,note,sex\nA,IDN,2015,1\n')
    expect(short.observations).toMatchObject([{ note: null, disaggregation: {} }])
  })

  test('missing columns are named beside those that are there', async () => {
    const { fault, message } = await structuralFaultOf(() =>
      read('series,values,period\nA,1,2015\n'),
    )
    expect(fault).toMatchObject({ rule: 'missing-column', row: 1, found: 'series, values, period' })
    expect(message).toBe(
      'tidy.csv, row 1: The columns place, value are missing. Found: series, values, period',
    )
  })

  test('a header without rows is refused', async () => {
    const { fault } = await structuralFaultOf(() => read('series,place,period,value\n\n'))
    expect(fault.rule).toBe('no-rows')
  })

  test('dimensions with names of the language itself are dimensions like others', async () => {
    const { observations } = await read(
      'series,place,period,value,__proto__,constructor,toString\nA,IDN,2015,1,X,Y,Z\n',
    )
    const codes = observations.map(({ disaggregation }) => Object.values(disaggregation).toSorted())
    expect(codes).toEqual([['X', 'Y', 'Z']])
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    expect('X' in {}).toBe(false)
  })

  test('totals are left out of the disaggregation', async () => {
    const { observations } = await read(
      'series,place,period,value,sex,age\nA,IDN,2015,1,BOTHSEX,15-24\nA,IDN,2016,1,_T,\n',
    )
    expect(observations.map(({ disaggregation }) => disaggregation)).toEqual([{ age: '15-24' }, {}])
  })
})

test('right-to-left text stays as it is; control characters and broken surrogates go', async () => {
  const { observations } = await read(
    'series,place,period,value,note,منطقة\nA,IDN,2015,1,ملاحظة \u200Fعربية,حضر\nA,IDN,2016,1,a\u0000b\u0007c\u0085,\u0001\n',
  )
  expect(observations.map(({ note }) => note)).toEqual(['ملاحظة \u200Fعربية', 'abc'])
  expect(observations[0]?.disaggregation).toEqual({ منطقة: 'حضر' })
  expect(observations[1]?.disaggregation).toEqual({})
})

const cell = fc
  .string({
    maxLength: 12,
    unit: fc.constantFrom('a', 'é', '漢', 'ع', '"', ',', ';', '\n', '\t', ' ', '<', '𝟙'),
  })
  .map((text) => text.trim())
const tidyRow = fc.record({
  series: fc.constantFrom('A', 'B_2'),
  place: fc.constantFrom('IDN', 'MYS', 'ID-AC'),
  period: fc.integer({ min: 1900, max: 2100 }).map(String),
  value: fc
    .double({ min: -1e30, max: 1e30, noNaN: true })
    .map((value) => (Math.abs(value) < 1e-30 ? 0 : value)),
  source: cell,
  note: cell,
  sex: fc.constantFrom('', 'FEMALE', 'MALE'),
})

test('tidy rows written as CSV are read back equal, whatever the order, line ends and pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(tidyRow, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.shuffledSubarray(['series', 'place', 'period', 'value', 'source', 'note', 'sex'], {
        minLength: 7,
      }),
      fc.integer({ min: 1, max: 200 }),
      async (rows, newline, withMark, columns, pieceLength) => {
        const csv = Papa.unparse(rows, { columns, newline })
        const bytes = new TextEncoder().encode((withMark ? '\uFEFF' : '') + csv)
        const input = bytesInput('tidy.csv', bytes, pieceLength)
        const { observations, faults } = await readAll(tidyCsv, input, fewPlaces)
        expect(faults).toEqual([])
        const back = observations.map(
          ({ series, place, period, value, source, note, disaggregation }) => ({
            series,
            place,
            period,
            value,
            source: source ?? '',
            note: note ?? '',
            sex: disaggregation['sex'] ?? '',
          }),
        )
        expect(back).toEqual(rows)
      },
    ),
    { numRuns: 300 },
  )
})
