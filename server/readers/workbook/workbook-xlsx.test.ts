import { afterAll, describe, expect, test } from 'vitest'
import { recordId } from '#contract/partnership-record.ts'
import { detect } from '../detect.ts'
import { fewPlaces, readAll, structuralFaultOf } from '../testing/read-all.ts'
import { scratchFolder, textRow, workbookBytes } from '../testing/spreadsheet.ts'
import { workbookXlsx } from './workbook-xlsx.ts'

const scratch = scratchFolder()
afterAll(() => scratch.remove())

/** Style 1 shows dates. */
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
const open = (sheets: Readonly<Record<string, string>>) =>
  scratch.open('book.xlsx', workbookBytes({ sheets, styles }))
const read = (sheets: Readonly<Record<string, string>>) =>
  readAll(workbookXlsx, open(sheets), fewPlaces)
const recordsOf = ({ records }: Awaited<ReturnType<typeof read>>) =>
  records.flatMap((one) => (one.kind === 'record' ? [one.record] : []))

const partnerships = textRow(1, ['id', 'title_en']) + textRow(2, ['water', 'Clean water'])
const meetingHeader = textRow(1, ['id', 'partnership', 'date', 'title'])
const meeting = (date: string) =>
  `${meetingHeader}<row r="2"><c t="inlineStr"><is><t>m</t></is></c><c t="inlineStr"><is><t>water</t></is></c>${date}<c t="inlineStr"><is><t>First</t></is></c></row>`

test('a workbook is told by the names of its sheets, whatever their order and case', async () => {
  const input = open({
    Meetings: meetingHeader,
    About: textRow(1, ['x']),
    PARTNERSHIPS: partnerships,
  })
  expect(await detect(input)).toBe(workbookXlsx)
  const found = await read({
    Meetings: meeting('<c t="inlineStr"><is><t>2025-01-02</t></is></c>'),
    About: textRow(1, ['x']),
    PARTNERSHIPS: partnerships,
  })
  expect(found.faults).toEqual([])
  expect(recordsOf(found).map(recordId)).toEqual(['water', 'm'])
})

test('a row says where it stands in the workbook', async () => {
  const found = await read({ partnerships })
  expect(found.records).toMatchObject([
    { kind: 'record', origin: { file: 'book.xlsx', sheet: 'partnerships', row: 2 } },
  ])
})

test('a sheet that is none of the workbook’s is refused by its name', async () => {
  const { fault } = await structuralFaultOf(() =>
    read({ partnerships, membership: textRow(1, ['x']) }),
  )
  expect(fault).toMatchObject({ file: 'book.xlsx', sheet: 'membership', rule: 'unknown-sheet' })
})

describe('dates', () => {
  test('a cell that a spreadsheet shows as a date is one', async () => {
    const found = await read({ partnerships, meetings: meeting('<c s="1"><v>45659</v></c>') })
    expect(recordsOf(found).at(-1)).toMatchObject({ record: { date: '2025-01-02' } })
  })

  test('a bare number is no date, and 1492 is out of range', async () => {
    const bare = await read({ partnerships, meetings: meeting('<c><v>45659</v></c>') })
    expect(bare.faults).toMatchObject([
      { sheet: 'meetings', row: 2, column: 'date', found: '45659', rule: 'not-a-date' },
    ])
    const old = await read({
      partnerships,
      meetings: meeting('<c t="inlineStr"><is><t>1492-10-12</t></is></c>'),
    })
    expect(old.faults).toMatchObject([{ column: 'date', rule: 'date-out-of-range' }])
  })
})

describe('cells', () => {
  const rates = (cells: string) => ({
    partnerships,
    rates: `${textRow(1, ['currency', 'year', 'per_usd'])}<row r="2"><c t="inlineStr"><is><t>IDR</t></is></c>${cells}</row>`,
  })

  test('numbers stored as text are numbers', async () => {
    const found = await read(
      rates('<c t="str"><v>2024</v></c><c t="inlineStr"><is><t>15855.5</t></is></c>'),
    )
    expect(found.records).toContainEqual({
      kind: 'rate',
      rate: { currency: 'IDR', year: 2024, perUsd: 15855.5 },
    })
  })

  test('1e308 is refused', async () => {
    const found = await read(rates('<c><v>2024</v></c><c><v>1e308</v></c>'))
    expect(found.faults).toMatchObject([
      { sheet: 'rates', row: 2, column: 'per_usd', rule: 'number-out-of-range' },
    ])
  })

  test('a formula is taken by its result; without one it is refused', async () => {
    const result = await read(rates('<c><v>2024</v></c><c><f>A1*2</f><v>16000</v></c>'))
    expect(result.records).toContainEqual({
      kind: 'rate',
      rate: { currency: 'IDR', year: 2024, perUsd: 16000 },
    })
    const none = await read({
      partnerships: `${textRow(1, ['id', 'title_en'])}<row r="2"><c t="inlineStr"><is><t>p</t></is></c><c><f>HYPERLINK("https://x","y")</f></c></row>`,
    })
    expect(none.faults).toMatchObject([{ row: 2, column: 'title_en', rule: 'formula' }])
  })

  test('merged cells hold a value in the first of them alone: the others are named as empty', async () => {
    const merged = `${textRow(1, ['id', 'title_en'])}${textRow(2, ['a', 'Both'])}<row r="3"><c t="inlineStr"><is><t>b</t></is></c></row>`
    const found = await read({ partnerships: merged })
    expect(found.faults).toMatchObject([{ row: 3, column: 'title_en', rule: 'empty-cell' }])
  })

  test('a text of 5 MB refuses the file', async () => {
    const { fault } = await structuralFaultOf(() =>
      read({
        partnerships: textRow(1, ['id', 'title_en']) + textRow(2, ['p', 'x'.repeat(5_000_000)]),
      }),
    )
    expect(['zip-bomb', 'cell-too-long', 'row-too-long']).toContain(fault.rule)
  })
})
