import Papa from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import { textInput } from '#server/readers/text-input.ts'
import { folderInput } from '#server/readers/workbook/testing/folder-input.ts'
import { scratchFolder, textRow, workbookBytes } from '#server/readers/testing/spreadsheet.ts'
import { filesFor, formats } from './testing/formats.ts'
import { landed, refused } from './testing/imports.ts'
import { answersOf, exportsOf } from './testing/shown.ts'

const files = filesFor()
const scratch = scratchFolder()
afterAll(() => {
  files.remove()
  scratch.remove()
})

describe.each(formats)('%s', (format) => {
  test.each(['1e308', '-1e308', '1e400', '9'.repeat(40), '1e-307'])(
    'the amount %s is refused',
    async (amount) => {
      const faults = await refused([files.of(format, { amounts: [{ amount }] })])
      expect(faults).toMatchObject([{ rule: 'number-out-of-range', found: amount }])
    },
  )

  test.each(['1e308', '1e-307'])('the result %s is refused', async (value) => {
    const faults = await refused([files.of(format, { results: [{ value }] })])
    expect(faults).toMatchObject([{ rule: 'number-out-of-range', found: value }])
  })

  test.each(['NaN', 'Infinity', '-Infinity', '0x10'])('%s is no amount', async (amount) => {
    const faults = await refused([files.of(format, { amounts: [{ amount }] })])
    expect(faults).toMatchObject([{ rule: 'not-a-number', found: amount }])
  })

  test('the largest amounts there may be add up to a number everywhere', async () => {
    const amounts = Array.from({ length: 50 }, () => ({ amount: '1e18' }))
    const results = [{ value: '1e18' }, { value: '-1e18', to: '2021-12-31' }]
    const store = await landed([files.of(format, { amounts, results })])
    const answers = await answersOf(store)
    expect(answers.get('/api/v1/partnerships')).toContain('50000000000000000000')
    await exportsOf(store)
  })

  test('money below zero is shown as it is and lowers the sum', async () => {
    const amounts = [{ amount: '100' }, { amount: '-250.5' }]
    const store = await landed([files.of(format, { amounts })])
    const answers = await answersOf(store)
    expect(answers.get('/api/v1/partnerships/water')).toContain('"amount":-250.5')
    expect(answers.get('/api/v1/partnerships/water')).toContain('"sum":-150.5')
    const exports = await exportsOf(store)
    expect(exports.get('contributions.csv')).toContain(',-250.5,USD,')
    expect(exports.get('IATI')).toContain('>-250.5<')
  })
})

const header = 'series,place,period,value,indicator\n'
const values = (...pairs: readonly (readonly [number, string])[]): string =>
  header + pairs.map(([year, value]) => `S,IDN,${year},${value},6.1.1\n`).join('')
const cells = (row: readonly string[]): string[][] => [
  ['Indicator', 'SeriesCode', 'GeoAreaCode', 'TimePeriod', 'Value'],
  [...row],
]
/** A figure in each of the formats that have some. */
const figures = {
  'tidy CSV': (value: string) => textInput('values.csv', values([2015, value])),
  'UN portal CSV': (value: string) =>
    textInput('portal.csv', Papa.unparse(cells(['6.1.1', 'S', '360', '2015', value]))),
  'UN portal XLSX': (value: string) => {
    const rows = cells(['6.1.1', 'S', '360', '2015', value])
    const sheets = { Goal6: rows.map((row, index) => textRow(index + 1, row)).join('') }
    return scratch.open('portal.xlsx', workbookBytes({ sheets }))
  },
  'workbook of CSVs': (value: string) =>
    folderInput('book', {
      'organisations.csv': 'id,name_en,kind\na,A,ngo\n',
      'observations.csv': values([2015, value]),
    }),
}

describe.each(Object.entries(figures))('%s', (_, figure) => {
  test.each([
    ['1e308', 'number-out-of-range'],
    ['-1e308', 'number-out-of-range'],
    ['1e-307', 'number-out-of-range'],
    ['1e400', 'number-out-of-range'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['=1e308', 'not-a-number'],
  ])('the value %s is refused: %s', async (value, rule) => {
    const faults = await refused([figure(value)])
    expect(faults).toMatchObject([{ rule, found: value }])
  })
})

/** From the smallest to the largest in a year, through zero, and the other way round. */
const leaps = [
  [2021, '1e-30', 2022, '1e30'],
  [2021, '1e30', 2022, '1e-30'],
  [2015, '-1e30', 2022, '1e30'],
  [2000, '1e30', 2001, '-1e30'],
] as const
const settings = ['up,90,', 'down,1e-30,', 'up,,1e30', 'down,,', 'up,1e30,1e-30']

test.each(leaps)('%i: %s, %i: %s gives numbers everywhere', async (from, first, to, last) => {
  for (const setting of settings) {
    const store = await landed([
      textInput('values.csv', values([from, first], [to, last])),
      textInput('settings.csv', `series,direction,target,limit\nS,${setting}\n`),
    ])
    const answers = await answersOf(store)
    expect(answers.get('/api/v1/indicators/6.1.1')).toContain(`"value":${Number(last)}`)
  }
})

test.each(['target', 'limit'])('the %s 1e308 of a series is refused', async (column) => {
  const text = `series,direction,${column}\nS,up,1e308\n`
  expect(await refused([textInput('settings.csv', text)])).toMatchObject([
    { column, found: '1e308', rule: 'number-out-of-range' },
  ])
})

test.each(['1e308', '1e-307', '0', '-1', 'NaN'])(
  'the exchange rate %s is refused',
  async (rate) => {
    const text = `currency,year,per_usd\nIDR,2020,${rate}\n`
    expect(await refused([textInput('rates.csv', text)])).toMatchObject([
      { row: 2, column: 'per_usd', found: rate },
    ])
  },
)

test('the largest amount at the smallest rate, and a share of the smallest whole, are numbers everywhere', async () => {
  const store = await landed([
    textInput('rates.csv', 'currency,year,per_usd\nIDR,2020,1e-30\nEUR,2020,1e30\n'),
    folderInput('book', {
      'organisations.csv': 'id,name_en,kind\na,A,ngo\n',
      'partnerships.csv': 'id,title_en,places\np,P,IDN\n',
      'memberships.csv': 'partnership,organisation,roles\np,a,lead\n',
      'objectives.csv':
        'id,partnership,level,title_en,measure,direction,aggregation,baseline,baseline_date,target,target_date\no,p,output,O,percentage,up,cumulative,1e-30,2019-01-01,1e18,2030-12-31\n',
      'measurements.csv':
        'id,objective,from,to,numerator,denominator,reported_by\nm,o,2020-01-01,2020-12-31,1e18,1e-30,a\n',
      'contributions.csv':
        'id,partnership,from,kind,stage,amount,currency,date\nc,p,a,grant,delivered,1e18,IDR,2020-05-01\nd,p,a,grant,delivered,1e18,EUR,2020-05-01\n',
    }),
  ])
  const answers = await answersOf(store)
  expect(answers.get('/api/v1/partnerships/p')).toMatch(/"actual":(?:1|9\.9\d*)e\+(?:50|49)/)
})
