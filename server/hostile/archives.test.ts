import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { activity, iatiFile } from '#server/readers/iati/testing/iati-texts.ts'
import { unpacked } from '#server/readers/gzip.ts'
import { bytesInput } from '#server/readers/testing/read-all.ts'
import {
  scratchFolder,
  textRow,
  workbookBytes,
  type WorkbookParts,
} from '#server/readers/testing/spreadsheet.ts'
import { landed, refused } from './testing/imports.ts'

const scratch = scratchFolder()
afterAll(() => scratch.remove())

const rulesOf = async (...inputs: Parameters<typeof refused>): Promise<string[]> =>
  (await refused(...inputs)).map(({ rule }) => rule)

/** Each line stands for ten of the line before: ten thousand million words at the end. */
const laughs = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('\n')
const bomb = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY l0 "ha">\n${laughs}]>`
const deep = '<a>'.repeat(100_000)

describe('IATI', () => {
  test.each([
    [
      'entities in entities',
      `${bomb}<iati-activities version="2.03">&l10;</iati-activities>`,
      'xml-doctype',
    ],
    [
      'an entity that is a file of this machine',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><iati-activities version="2.03">&f;</iati-activities>',
      'xml-doctype',
    ],
    ['elements nested without end', iatiFile(activity(deep)), 'broken-xml'],
    [
      'an attribute of 20 MB',
      iatiFile(activity(`<a b="${'x'.repeat(20_000_000)}"/>`)),
      'text-too-long',
    ],
    [
      'an attribute of 1 MB that is read',
      iatiFile(
        activity('', { id: 'B', attributes: `default-currency="${'X'.repeat(1_000_000)}"` }),
      ),
      'text-too-long',
    ],
  ])('%s is refused', async (_, text, rule) => {
    expect(await rulesOf([bytesInput('a.xml', new TextEncoder().encode(text))])).toEqual([rule])
  })
})

describe('a spreadsheet', () => {
  const sheet = textRow(1, ['id', 'title_en']) + textRow(2, ['p', 'Title'])
  const book = (parts: WorkbookParts) => scratch.open('book.xlsx', workbookBytes(parts))
  const long = 'x'.repeat(3_000_000)

  test.each<[string, WorkbookParts, string]>([
    [
      'with entities in entities in a sheet',
      {
        sheets: { partnerships: '' },
        parts: { 'xl/worksheets/sheet0.xml': `${bomb}<worksheet>&l10;</worksheet>` },
      },
      'xml-doctype',
    ],
    [
      'with entities in its table of texts',
      {
        sheets: { partnerships: sheet },
        parts: { 'xl/sharedStrings.xml': `${bomb}<sst><si><t>&l10;</t></si></sst>` },
      },
      'xml-doctype',
    ],
    ['that nests without end', { sheets: { partnerships: '<a>'.repeat(1_000) } }, 'broken-xml'],
    ['with an attribute of 3 MB', { sheets: { partnerships: `<row r="${long}"/>` } }, 'zip-bomb'],
    [
      'with a text of 3 MB that packs well',
      { sheets: { partnerships: textRow(1, [long]) } },
      'zip-bomb',
    ],
    [
      'with a cell in column XFD',
      { sheets: { partnerships: `<row r="1"><c r="XFD1"><v>1</v></c></row>` } },
      'too-many-columns',
    ],
  ])('%s is refused', async (_, parts, rule) => {
    expect(await rulesOf([book(parts)])).toEqual([rule])
  })

  test('with an attribute that is long and does not pack is refused', async () => {
    const noise = Array.from(
      { length: 400_000 },
      (_, index) => (index * 2_654_435_761) % 4_294_967_296,
    )
    const parts = { sheets: { partnerships: `<row r="${noise.join('')}"/>` } }
    expect(await rulesOf([book(parts)])).toEqual(['cell-too-long'])
  })

  test('that is another archive, or none, is refused', async () => {
    const bytes = workbookBytes({ sheets: { partnerships: sheet } })
    expect(await rulesOf([scratch.open('cut.xlsx', bytes.subarray(0, bytes.length - 40))])).toEqual(
      ['damaged-archive'],
    )
  })
})

test('a gzip file that unpacks to a line without end is refused before all of it is read', async () => {
  const packed = gzipSync(Buffer.alloc(50_000_000, 'x'))
  expect(packed.length).toBeLessThan(100_000)
  const readings: number[] = []
  const input = {
    name: 'a.csv.gz',
    path: null,
    async *bytes() {
      const reading = readings.push(0) - 1
      for await (const piece of unpacked(bytesInput('a.csv.gz', packed).bytes(), 'a.csv.gz')) {
        readings[reading] = (readings[reading] ?? 0) + piece.length
        yield piece
      }
    },
  }
  expect(await rulesOf([input])).toEqual(['unknown-format'])
  expect(Math.max(...readings)).toBeLessThan(1_000_000)
})

test('a long row in a gzip file is refused when it is too long, not when it is all read', async () => {
  const header = 'series,place,period,value\n'
  const packed = gzipSync(Buffer.from(header + 'x'.repeat(50_000_000)))
  let last = 0
  const input = {
    name: 'a.csv.gz',
    path: null,
    async *bytes() {
      last = 0
      for await (const piece of unpacked(bytesInput('a.csv.gz', packed).bytes(), 'a.csv.gz')) {
        last += piece.length
        yield piece
      }
    },
  }
  expect(await rulesOf([input])).toEqual(['row-too-long'])
  expect(last).toBeLessThan(3_000_000)
})

test('a sound spreadsheet of the same kind lands', async () => {
  const parts = {
    sheets: { partnerships: textRow(1, ['id', 'title_en']) + textRow(2, ['p', 'Title']) },
  }
  const store = await landed([scratch.open('sound.xlsx', workbookBytes(parts))])
  expect(await store.records({ asOf: 1 })).toHaveLength(1)
})
