import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { detect, openInput } from './detect.ts'
import { fewPlaces, readAll, structuralFaultOf } from './testing/read-all.ts'
import { scratchFolder, textRow, workbookBytes } from './testing/spreadsheet.ts'
import type { SourceInput } from './reader.ts'

const scratch = scratchFolder()
afterAll(() => scratch.remove())

async function bytesOf(input: SourceInput): Promise<string> {
  let text = ''
  for await (const bytes of input.bytes()) text += new TextDecoder().decode(bytes)
  return text
}

const openFiles = (): number => readdirSync('/proc/self/fd').length

const tidy = 'series,place,period,value\nA,IDN,2015,1\n'

describe('formats are told by content', () => {
  test.each([
    [
      'UN data portal CSV',
      'SeriesCode,GeoAreaCode,Indicator,TimePeriod,Value\nA,360,1.1.1,2015,1\n',
    ],
    ['UN data portal CSV', 'Indicator;GeoAreaCode;SeriesCode;2015\n1.1.1;360;A;1\n'],
    [
      'UN data portal CSV',
      '[Age],SeriesCode,GeoAreaCode,Indicator,TimePeriod,Value\n,A,360,1.1.1,2015,1\n',
    ],
    ['Tidy CSV', tidy],
    ['Tidy CSV', '\uFEFF"value","period","place","series"\r\n1,2015,IDN,A\r\n'],
    ['Series settings CSV', 'series,direction\nA,up\n'],
    ['Series settings CSV', 'target,series\n5,A\n'],
    ['Exchange rates CSV', 'per_usd,currency,year\n15000,IDR,2020\n'],
    ['Places CSV', 'code,m49,name_en,name_id,parent\nID-XX,,X,,IDN\n'],
    [
      'IATI activities',
      '\uFEFF<?xml version="1.0"?>\n<!-- <x> -->\n<iati-activities version="2.02"/>',
    ],
    ['IATI activities', '<iati-activities version="2.03"/>'],
  ])('%s: %j', async (format, text) => {
    const reader = await detect(scratch.open('wrong-name.pdf', text))
    expect(reader.format).toBe(format)
  })

  test('a spreadsheet of the portal whose data sheet is the second', async () => {
    const sheets = {
      CodeDescriptions: textRow(1, ['Dimension', 'Code', 'Description']),
      Goal4: textRow(1, ['Indicator', 'SeriesCode', 'GeoAreaCode', 'TimePeriod', 'Value']),
    }
    const reader = await detect(scratch.open('un.csv', workbookBytes({ sheets })))
    expect(reader.format).toBe('UN data portal XLSX')
  })

  test('one Open SDG file by its name and columns', async () => {
    const reader = await detect(scratch.open('indicator_1-1-1.csv', 'Year,Sex,Value\n2015,,1\n'))
    expect(reader.format).toBe('Open SDG CSV')
  })
})

describe('gzip', () => {
  test('is undone whatever the name, in one part or several', async () => {
    const [one, other] = [gzipSync(strToU8(tidy.slice(0, 30))), gzipSync(strToU8(tidy.slice(30)))]
    const input = scratch.open('packed.csv', Buffer.concat([one, other]))
    const { observations } = await readAll(await detect(input), input)
    expect(observations).toMatchObject([{ series: 'A', value: 1 }])
  })

  test('that is cut off is said to be so', async () => {
    const noise = Array.from({ length: 5_000 }, (_, row) => `A,IDN,2015,${Math.sin(row)}\n`).join(
      '',
    )
    const whole = gzipSync(strToU8(tidy + noise))
    const input = scratch.open('cut.csv.gz', whole.subarray(0, whole.length / 2))
    const { message } = await structuralFaultOf(async () => readAll(await detect(input), input))
    expect(message).toBe(
      'cut.csv.gz: The gzip file ends too early: it was cut off. Fetch it again.',
    )
  })

  test('that is damaged is said to be so', async () => {
    const bytes = gzipSync(strToU8(tidy.repeat(100)))
    bytes.fill(0xff, 12, 40)
    const input = scratch.open('damaged.csv.gz', bytes)
    const { fault } = await structuralFaultOf(() => detect(input))
    expect(fault.rule).toBe('damaged-archive')
  })

  test('around a spreadsheet has to be undone first', async () => {
    const packed = gzipSync(workbookBytes({ sheets: { A: '' } }))
    const { fault } = await structuralFaultOf(() => detect(scratch.open('a.xlsx.gz', packed)))
    expect(fault.rule).toBe('packed-spreadsheet')
  })
})

describe('wrong files get a message that says what they are and what to do', () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])
  test.each([
    ['a PDF', '%PDF-1.7\nseries,place', /^wrong\.csv: This is a PDF, not a table\. Ask/],
    ['an old spreadsheet', old, /old Excel file.*Save it as \.xlsx/],
    ['a web page', '\n<!DOCTYPE html><html></html>', /a web page, not a table.*login/],
    ['XML', '<?xml version="1.0"?><feed/>', /This is XML of a format.*IATI.*Found: <feed>$/],
    ['JSON', '\uFEFF[{"a":1}]', /This is JSON/],
    ['an image', image, /This is an image/],
    ['bytes without meaning', new Uint8Array([1, 2, 0, 3]), /neither text nor a spreadsheet/],
    ['nothing', '', /The file is empty\./],
    ['blank lines', '\n \n', /The file is empty\./],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), /This text is UTF-16\..*CSV UTF-8/],
    [
      'Latin-1',
      new Uint8Array([0x61, 0x2c, 0xe9, 0x0a]),
      /Line 1 is not UTF-8; it looks like Latin-1/,
    ],
    ['a cut spreadsheet', workbookBytes({ sheets: { A: '' } }).subarray(0, 200), /it was cut off/],
    [
      'a table of something else',
      'name,age\nA,1\n',
      /row 1: The first row does not name.*Found: name, age$/,
    ],
  ])('%s', async (_, bytes, message) => {
    const fault = await structuralFaultOf(() => detect(scratch.open('wrong.csv', bytes)))
    expect(fault.message).toMatch(message)
  })

  test('a spreadsheet without the columns names its sheets and what they begin with', async () => {
    const bytes = workbookBytes({ sheets: { Budget: textRow(1, ['Item', 'Amount']), Notes: '' } })
    const { fault } = await structuralFaultOf(() => detect(scratch.open('budget.xlsx', bytes)))
    expect(fault).toMatchObject({
      rule: 'unknown-format',
      found: 'Budget (Item, Amount), Notes (empty)',
    })
    expect(fault.expected).toContain('tidy CSV (series,place,period,value…)')
  })

  test('a file that is not there', () => {
    expect(() => openInput('/nowhere/file.csv')).toThrow('/nowhere/file.csv: There is no such file')
  })
})

describe('folders', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mitra17-folder-'))
    for (const name of ['site/data', 'site/meta', 'empty', 'other', 'linked/data']) {
      mkdirSync(join(folder, name), { recursive: true })
    }
    writeFileSync(join(folder, 'site/data/indicator_1-1-1.csv'), 'Year,Value\n2015,1\n')
    writeFileSync(join(folder, 'site/meta/1-1-1.md'), '---\ngraph_title: Poverty\n---\n')
    writeFileSync(join(folder, 'site/.hidden'), 'x')
    writeFileSync(join(folder, 'other/notes.txt'), 'x')
    symlinkSync(
      join(folder, 'site/data/indicator_1-1-1.csv'),
      join(folder, 'linked/data/indicator_1-1-1.csv'),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('an Open SDG folder is recognised; its bytes are its files’ names and contents in order', async () => {
    const input = openInput(join(folder, 'site'))
    expect((await detect(input)).format).toBe('Open SDG folder')
    expect(input.files?.map(({ name }) => name)).toEqual([
      'data/indicator_1-1-1.csv',
      'meta/1-1-1.md',
    ])
    expect(await bytesOf(input)).toBe(
      'data/indicator_1-1-1.csv\nYear,Value\n2015,1\nmeta/1-1-1.md\n---\ngraph_title: Poverty\n---\n',
    )
  })

  test.each([
    ['empty', 'an empty folder'],
    ['other', 'notes.txt'],
    ['linked', 'an empty folder'],
  ])('the folder %s without data is refused', async (name, found) => {
    const { fault } = await structuralFaultOf(() => detect(openInput(join(folder, name))))
    expect(fault).toMatchObject({ rule: 'unknown-format', found })
    expect(fault.expected).toMatch(/^The folder is no Open SDG folder/)
  })

  test('reading lets go of every file', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux lists the open files of a process')
    const input = openInput(join(folder, 'site'))
    const reader = await detect(input)
    const before = openFiles()
    for (let round = 0; round < 20; round += 1) {
      await readAll(reader, input, { ...fewPlaces, place: 'IDN' })
    }
    // Streams close some turns after they were read.
    await vi.waitFor(() => expect(openFiles()).toBeLessThanOrEqual(before))
  })
})
