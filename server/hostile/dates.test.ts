import { afterAll, describe, expect, test } from 'vitest'
import { scratchFolder, textRow, workbookBytes } from '#server/readers/testing/spreadsheet.ts'
import { textInput } from '#server/readers/text-input.ts'
import { filesFor, formats } from './testing/formats.ts'
import { landed, refused } from './testing/imports.ts'
import { answersOf, exportsOf } from './testing/shown.ts'

const files = filesFor()
const scratch = scratchFolder()
afterAll(() => {
  files.remove()
  scratch.remove()
})

const wrong = [
  ['1492-10-12', 'date-out-of-range'],
  ['0000-00-00', 'not-a-date'],
  ['2023-02-30', 'not-a-date'],
  ['2023-13-01', 'not-a-date'],
  ['20222-01-01', 'date-out-of-range'],
  ['12/10/1492', 'not-a-date'],
] as const

describe.each(formats)('%s', (format) => {
  test.each(wrong)('a partnership begun on %s is refused: %s', async (start, rule) => {
    const told = { partnerships: [{ id: 'p', start }] }
    expect((await refused([files.of(format, told)]))[0]).toMatchObject({ rule, found: start })
  })

  test.each(wrong)('money given on %s is refused: %s', async (date, rule) => {
    const told = { amounts: [{ amount: '5', date }] }
    expect(await refused([files.of(format, told)])).toMatchObject([{ rule, found: date }])
  })

  test.each(wrong)('a result reported until %s is refused: %s', async (to, rule) => {
    const told = { results: [{ value: '5', to }] }
    expect(await refused([files.of(format, told)])).toMatchObject([{ rule, found: to }])
  })

  test('without the faulty row the rest lands and is shown', async () => {
    const told = { amounts: [{ amount: '5', date: '1492-10-12' }, { amount: '7' }] }
    const store = await landed([files.of(format, told)], { skipBadRows: true })
    expect(await store.records({ asOf: 1, kinds: ['contribution'] })).toMatchObject([
      { record: { amount: 7 } },
    ])
    const answers = await answersOf(store)
    expect(answers.get('/api/v1/releases/1 csv')).toContain('1492-10-12')
    await exportsOf(store)
  })

  test('the first and the last day there may be are shown', async () => {
    const told = {
      partnerships: [{ id: 'p', start: '1900-01-01' }],
      amounts: [{ amount: '5', date: '2100-12-31' }],
      results: [{ value: '5', to: '2100-12-31' }],
    }
    const store = await landed([files.of(format, told)])
    await answersOf(store)
    const exports = await exportsOf(store)
    expect(exports.get('partnerships.csv')).toContain('1900-01-01')
    expect(exports.get('contributions.csv')).toContain('2100-12-31')
  })
})

/** Style 1 shows dates. */
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'

test.each([
  ['a date of 1492 counted from 1900', '-148732', '1492-10-12'],
  ['a day beyond the year 9999', '9999999', '9999999'],
])('a spreadsheet cell that is %s is refused', async (_, serial, found) => {
  const rows = `${textRow(1, ['id', 'title_en', 'start'])}<row r="2"><c t="inlineStr"><is><t>p</t></is></c><c t="inlineStr"><is><t>P</t></is></c><c s="1"><v>${serial}</v></c></row>`
  const book = workbookBytes({ sheets: { partnerships: rows }, styles })
  const [fault] = await refused([scratch.open('book.xlsx', book)])
  expect(fault).toMatchObject({ sheet: 'partnerships', row: 2, column: 'start', found })
})

test.each(['1492', '0', '0000', '20222', '-5', '2015-02'])(
  'a value for the year %s is refused',
  async (period) => {
    const text = `series,place,period,value,indicator\nS,IDN,${period},1,6.1.1\n`
    expect(await refused([textInput('values.csv', text)])).toMatchObject([
      { row: 2, column: 'period', found: period },
    ])
  },
)
