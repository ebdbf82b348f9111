import { afterAll, describe, expect, test } from 'vitest'
import { textInput } from '#server/readers/text-input.ts'
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

const script = '<script>alert(1)</script>'
/** What a spreadsheet would run; none begins with `=`, which a workbook's reader refuses. */
const runnable = ['+1+1', '-1+1', '@SUM(A1)', '-', "+cmd|' /C calc'!A0"]

describe.each(formats)('%s', (format) => {
  test('an organisation named <script> is shown as that text, in every answer and export', async () => {
    const store = await landed([files.of(format, { organisation: script })])
    const answers = await answersOf(store)
    expect(JSON.parse(answers.get('/api/v1/partners/ID-2') ?? '')).toMatchObject({
      organisation: { name: { en: script } },
    })
    const exports = await exportsOf(store)
    expect(exports.get('organisations.csv')).toContain(script)
    expect(exports.get('IATI')).not.toContain('<script')
    expect(exports.get('IATI')).toContain('&lt;script&gt;')
  })

  test('texts that a spreadsheet would run are kept as texts and neutralised on the way out', async () => {
    const partnerships = runnable.map((title, index) => ({ id: `p${index}`, title }))
    const amounts = runnable.map((note) => ({ amount: '-5', note }))
    const store = await landed([
      files.of(format, { partnerships, amounts, organisation: '@Helpers' }),
    ])
    const answers = await answersOf(store)
    expect(answers.get('/api/v1/partnerships csv')).toContain("'+1+1")
    expect(answers.get('/api/v1/partners csv')).toContain("'@Helpers")
    const exports = await exportsOf(store)
    for (const text of runnable) expect(exports.get('partnerships.csv')).toContain(`'${text}`)
    // A number below zero is no formula.
    expect(exports.get('contributions.csv')).toContain(',-5,USD,')
  })

  test('a title of 5 MB is refused, and the report does not repeat it', async () => {
    const told = { partnerships: [{ id: 'p', title: 'x'.repeat(5_000_000) }] }
    const [fault] = await refused([files.of(format, told)])
    expect(['text-too-long', 'row-too-long', 'zip-bomb']).toContain(fault?.rule)
    expect(JSON.stringify(fault).length).toBeLessThan(1_000)
  })
})

const formulas = ['=1+1', '\t=1+1', '\r\n=1+1', '=HYPERLINK("https://x.example","y")']

test.each(formulas)('IATI: the title %j is a text, neutralised on the way out', async (title) => {
  const store = await landed([files.of('IATI', { partnerships: [{ id: 'p', title }] })])
  expect((await answersOf(store)).get('/api/v1/partnerships csv')).toContain("'=")
  expect((await exportsOf(store)).get('partnerships.csv')).toContain("'=")
})

describe.each(['XLSX', 'CSV folder'] as const)('%s', (format) => {
  test.each(formulas)('the title %j is refused as a formula, naming its cell', async (title) => {
    const told = { partnerships: [{ id: 'p', title }] }
    const [fault] = await refused([files.of(format, told)])
    expect(fault).toMatchObject({ row: 2, column: 'title_en', rule: 'formula' })
    expect(fault?.found).toBe(title.trim())
  })

  test('a text after an apostrophe is taken without it and written with it again', async () => {
    const told = { partnerships: [{ id: 'p', title: "'=1+1" }] }
    const store = await landed([files.of(format, told)])
    expect(await store.records({ asOf: 1, kinds: ['partnership'] })).toMatchObject([
      { record: { title: { en: '=1+1' } } },
    ])
    await answersOf(store)
    expect((await exportsOf(store)).get('partnerships.csv')).toContain("'=1+1")
  })
})

describe('a workbook with formulas', () => {
  const header = textRow(1, ['id', 'title_en'])
  const book = (title: string) =>
    scratch.open(
      'book.xlsx',
      workbookBytes({
        sheets: {
          partnerships: `${header}<row r="2"><c t="inlineStr"><is><t>p</t></is></c>${title}</row>`,
        },
      }),
    )

  test.each([
    ['without a result', '<c><f>HYPERLINK("https://x.example")</f></c>'],
    ['whose result is a formula', `<c t="str"><f>A1</f><v>=cmd|' /C calc'!A0</v></c>`],
  ])('%s is refused, naming the cell', async (_, title) => {
    expect(await refused([book(title)])).toMatchObject([
      { sheet: 'partnerships', row: 2, column: 'title_en', rule: 'formula' },
    ])
  })

  test('is taken by its result, never run', async () => {
    const store = await landed([
      book('<c t="str"><f>CONCAT("Clean"," water")</f><v>@water</v></c>'),
    ])
    expect(await store.records({ asOf: 1 })).toMatchObject([
      { record: { title: { en: '@water' } } },
    ])
    const api = await exportsOf(store)
    expect(api.get('partnerships.csv')).toContain("'@water")
  })
})

describe('figures', () => {
  const header = 'series,place,period,value,indicator,unit,source,note,sex'
  const cells = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', "=cmd|' /C calc'!A0"]

  test.each(cells)(
    'unit, source, note and dimension %s are neutralised in every table',
    async (text) => {
      const quoted = `"${text}"`
      const rows = [2015, 2022].map(
        (year) => `S,IDN,${year},5${year % 10},6.1.1,${quoted},${quoted},${quoted},${quoted}`,
      )
      const total = [2015, 2022].map(
        (year) => `S,IDN,${year},6,6.1.1,${quoted},${quoted},${quoted},`,
      )
      const store = await landed([textInput('values.csv', [header, ...rows, ...total].join('\n'))])
      const answers = await answersOf(store)
      expect(answers.get('/api/v1/indicators/6.1.1 csv')).toContain(`'${text}`)
    },
  )

  test.each(['=1+1', '\t=1+1', '-1+1', '+1', '@A1'])(
    'the series %j is shown and neutralised in every table',
    async (series) => {
      const text = `${header}\n"${series}",IDN,2015,5,6.1.1,,,,\n"${series}",IDN,2022,6,6.1.1,,,,\n`
      const store = await landed([textInput('values.csv', text)])
      expect((await answersOf(store)).get('/api/v1/indicators/6.1.1')).toContain(series.trim())
    },
  )

  test('rows that were skipped are listed with what stood there, neutralised', async () => {
    const rows = cells.map((text) => `S,IDN,2015,"${text}",6.1.1,,,,`)
    const text = [header, ...rows, 'S,IDN,2022,1,6.1.1,,,,'].join('\n')
    const store = await landed([textInput('values.csv', text)], { skipBadRows: true })
    const table = (await answersOf(store)).get('/api/v1/releases/1 csv') ?? ''
    for (const cell of cells) expect(table).toContain(`'${cell}`)
  })
})
