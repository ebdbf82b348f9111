import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { Row } from './cells.ts'
import type { SourceInput } from './reader.ts'
import { structuralFaultOf } from './testing/read-all.ts'
import { scratchFolder, textRow, workbookBytes, type WorkbookParts } from './testing/spreadsheet.ts'
import { openWorkbook } from './xlsx.ts'
import { archiveLimits, type ArchiveLimits } from './xlsx/archive.ts'
import { isDateFormat, isoDate } from './xlsx/dates.ts'

const scratch = scratchFolder()
afterAll(() => scratch.remove())

async function rowsOf(input: SourceInput, limits?: ArchiveLimits): Promise<Row[]> {
  const workbook = await openWorkbook(input, limits)
  try {
    const rows: Row[] = []
    for (const sheet of workbook.sheets) {
      for await (const some of workbook.rows(sheet)) rows.push(...some)
    }
    return rows
  } finally {
    workbook.close()
  }
}

const cellsOf = async (rows: string, parts: Partial<WorkbookParts> = {}) =>
  (await rowsOf(scratch.open('cells.xlsx', workbookBytes({ sheets: { A: rows }, ...parts })))).map(
    ({ cells }) => cells,
  )

const faultOf = (bytes: Uint8Array | string, limits?: ArchiveLimits) =>
  structuralFaultOf(() => rowsOf(scratch.open('bad.xlsx', bytes), limits))

describe('cells', () => {
  test('texts are shared, in the cell, or a formula’s; numbers as short as they can be', async () => {
    const strings =
      '<si><t>Indonesia</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh><t>no</t></rPh></si>'
    const cells = await cellsOf(
      '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>inline</t></is></c><c t="str"><f>A1</f><v>of a formula</v></c><c><v>4.0999999999999996</v></c><c><v>1E-3</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>',
      { strings },
    )
    expect(cells).toEqual([
      ['Indonesia', 'rich text', 'inline', 'of a formula', '4.1', '0.001', 'TRUE', '#N/A'],
    ])
  })

  test('a formula is its stored result, and itself when none is stored', async () => {
    const cells = await cellsOf('<row><c><f>1+1</f><v>2</v></c><c><f>SUM(A1:A9)</f></c></row>')
    expect(cells).toEqual([['2', '=SUM(A1:A9)']])
  })

  test('dates are told by their format and written as ISO 8601', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const row =
      '<row><c><v>42005</v></c><c s="1"><v>42005</v></c><c s="2"><v>42005.5</v></c><c s="3"><v>42005</v></c></row>'
    expect(await cellsOf(row, { styles })).toEqual([
      ['42005', '2015-01-01', '2015-01-01T12:00:00', '42005'],
    ])
    const [cells] = await cellsOf(row, { styles, from1904: true })
    expect(cells?.[1]).toBe('2019-01-02')
  })

  test('gaps in a row are empty cells, blank rows are left out, numbers of rows kept', async () => {
    const input = scratch.open(
      'gaps.xlsx',
      workbookBytes({
        sheets: {
          A: '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c><c r="AB2" s="1"/></row><row r="3"><c t="inlineStr"><is><t> </t></is></c></row><row r="9"><c><v>3</v></c></row>',
        },
      }),
    )
    const rows = await rowsOf(input)
    expect(rows.map(({ number }) => number)).toEqual([2, 9])
    expect(rows[0]?.cells).toEqual(['', '1', ...Array.from({ length: 24 }, () => ''), '2'])
  })

  test('prefixed elements, escapes and right-to-left text are read', async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c t="inlineStr"><x:is><x:t>a_x000D_b &lt;5 عربية</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const cells = await cellsOf('', { parts: { 'xl/worksheets/sheet0.xml': sheet } })
    expect(cells).toEqual([['a\rb <5 عربية']])
  })

  test('a sheet is read piece by piece, and its file is let go when reading stops', async () => {
    const sheet = Array.from({ length: 20_000 }, (_, index) =>
      textRow(index + 1, ['a', `${index}`]),
    )
    const input = scratch.open('long.xlsx', workbookBytes({ sheets: { A: sheet.join('') } }))
    const workbook = await openWorkbook(input)
    const [first] = workbook.sheets
    expect(first).toBeDefined()
    if (first === undefined) return
    let pieces = 0
    let largest = 0
    for await (const rows of workbook.rows(first)) {
      pieces += 1
      largest = Math.max(largest, rows.length)
      if (pieces === 3) break
    }
    workbook.close()
    expect(pieces).toBe(3)
    expect(largest).toBeLessThan(3_000)
  })
})

describe('files that are not read', () => {
  const whole = workbookBytes({ sheets: { A: textRow(1, ['a']) } })

  test.each([
    ['cut in half', whole.subarray(0, whole.length / 2)],
    ['cut at its end', whole.subarray(0, -10)],
    ['only begun', whole.subarray(0, 30)],
  ])('a spreadsheet %s is said to be cut off', async (_, bytes) => {
    const { fault, message } = await faultOf(bytes)
    expect(fault.rule).toBe('damaged-archive')
    expect(message).toMatch(/^bad\.xlsx: .*cut off.*download it again/)
  })

  test('a spreadsheet with damaged contents is refused', async () => {
    const bytes = Uint8Array.from(whole)
    bytes.fill(0xff, 60, 120)
    expect((await faultOf(bytes)).fault.rule).toBe('damaged-archive')
  })

  test('a zip archive of other files is refused with their names', async () => {
    const { fault } = await faultOf(zipSync({ 'a.csv': strToU8('a,b'), 'b.csv': strToU8('c') }))
    expect(fault).toMatchObject({ rule: 'not-a-spreadsheet', found: 'a.csv, b.csv' })
  })

  test('an office file without a workbook is refused', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w/>'),
    })
    expect((await faultOf(bytes)).fault.rule).toBe('not-a-spreadsheet')
  })

  test('a spreadsheet that is not on a disk is refused', async () => {
    const input = { ...scratch.open('a.xlsx', whole), path: null }
    const { fault } = await structuralFaultOf(() => rowsOf(input))
    expect(fault.rule).toBe('packed-spreadsheet')
  })

  test.each([
    ['XML that stops', '<worksheet><sheetData><row><c><v>1'],
    ['XML that does not nest', '<worksheet><sheetData></worksheet></sheetData>'],
    [
      'a text that is not there',
      '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
    ['elements without end', '<a>'.repeat(5_000)],
  ])('%s is refused', async (_, sheet) => {
    const bytes = workbookBytes({ sheets: { A: '' }, parts: { 'xl/worksheets/sheet0.xml': sheet } })
    expect((await faultOf(bytes)).fault.rule).toBe('broken-xml')
  })

  test.each([
    ['a column beyond all tables', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'too-many-columns'],
    ['a cell without a column', '<row r="1"><c r="1"><v>1</v></c></row>', 'too-many-columns'],
    [
      'a row of endless text',
      `<row>${`<c t="str"><v>${'x'.repeat(90_000)}</v></c>`.repeat(12)}</row>`,
      'row-too-long',
    ],
    ['a text of more than a million signs', textRow(1, ['x'.repeat(1_200_000)]), 'cell-too-long'],
  ])('%s is refused', async (_, sheet, rule) => {
    // Repeated text packs so well that it would be refused as a bomb first.
    const limits = { ...archiveLimits, ratio: 2_000 }
    expect((await faultOf(workbookBytes({ sheets: { A: sheet } }), limits)).fault.rule).toBe(rule)
  })
})

describe('bombs', () => {
  test('a part that unpacks a thousand times is refused before it is unpacked', async () => {
    const bytes = workbookBytes({ sheets: { A: ' '.repeat(20_000_000) } })
    expect(bytes.length).toBeLessThan(100_000)
    const { fault } = await faultOf(bytes)
    expect(fault).toMatchObject({
      rule: 'zip-bomb',
      expected: expect.stringContaining('sheet0.xml'),
    })
  })

  test('parts that together unpack to more than the limit are refused', async () => {
    const bytes = workbookBytes({ sheets: { A: textRow(1, ['a']), B: textRow(1, ['b']) } })
    const { fault } = await faultOf(bytes, { ...archiveLimits, bytes: 1_000 })
    expect(fault.rule).toBe('zip-bomb')
  })

  test('more parts than the limit are refused', async () => {
    const bytes = workbookBytes({ sheets: { A: '' } })
    const { fault } = await faultOf(bytes, { ...archiveLimits, entries: 3 })
    expect(fault.rule).toBe('zip-bomb')
  })

  test('a part that hides its size is refused while it is unpacked', async () => {
    const bytes = workbookBytes({ sheets: { A: ' '.repeat(20_000_000) } })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let hidden = 0
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 24, true) < 20_000_000)
        continue
      view.setUint32(at + 24, 1_000, true)
      hidden += 1
    }
    expect(hidden).toBe(1)
    expect((await faultOf(bytes)).fault.rule).toBe('damaged-archive')
  })

  test.each([
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet0.xml',
  ])('entities declared in %s are refused and never expanded', async (part) => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><x>&c;</x>`
    const bytes = workbookBytes({ sheets: { A: textRow(1, ['a']) }, parts: { [part]: bomb } })
    const { fault } = await faultOf(bytes)
    expect(fault).toMatchObject({ rule: 'xml-doctype', expected: expect.stringContaining(part) })
  })
})

test.each([
  ['dd/mm/yyyy', true],
  ['[$-409]mmm yy', true],
  ['h:mm', true],
  ['General', false],
  ['0.00E+00', false],
  ['#,##0.00" days"', false],
  ['[Red]0.0', false],
  ['0\\d', false],
])('the format %s is a date: %s', (code, is) => {
  expect(isDateFormat(code)).toBe(is)
})

test('a serial outside the calendar is no date', () => {
  expect(isoDate(1e12, false)).toBeNull()
  expect(isoDate(Number.NaN, false)).toBeNull()
})
