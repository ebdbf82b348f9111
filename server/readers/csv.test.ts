import { expect, test } from 'vitest'
import type { Row } from './cells.ts'
import { dialectOf, headerOf, openCsv } from './csv.ts'
import type { SourceInput } from './reader.ts'
import { bytesInput, structuralFaultOf } from './testing/read-all.ts'
import { textInput } from './text-input.ts'

async function rowsOf(input: SourceInput): Promise<Row[]> {
  const table = await openCsv(input)
  const rows: Row[] = []
  for await (const some of table.rows) rows.push(...some)
  return rows
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

test('rows are numbered as a spreadsheet shows them, with the header and blank rows', async () => {
  const rows = await rowsOf(textInput('a.csv', '\na,b\n1,2\n\n,\n"x\ny",4\n'))
  expect(rows).toEqual([
    { number: 3, cells: ['1', '2'], broken: false },
    { number: 6, cells: ['x\ny', '4'], broken: false },
  ])
})

test.each([
  ['LF', 'a,b\n1,"2"\n3,4'],
  ['CRLF', 'a,b\r\n1,"2"\r\n3,4\r\n'],
  ['CR', 'a,b\r1,"2"\r3,4\r'],
  ['mixed ends', 'a,b\r\n1,"2"\n3,4\r\n'],
  ['a byte order mark', '\uFEFFa,b\n1,2\n3,4'],
  ['semicolons', 'a;b\n1;2\n3;4'],
  ['tabs', 'a\tb\n1\t2\n3\t4'],
])('a file with %s is read, in pieces of any size', async (_, text) => {
  const bytes = new TextEncoder().encode(text)
  for (const length of [1, 2, 3, 7, 1000]) {
    const input = bytesInput('a.csv', bytes, length)
    const table = await openCsv(input)
    expect(table.header.columns.map(({ name }) => name)).toEqual(['a', 'b'])
    const rows = await rowsOf(input)
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  }
})

test('a comma in a quoted heading does not hide the semicolons', () => {
  expect(dialectOf('"a;b, c";d;e\n')).toEqual({ delimiter: ';', newline: '\n' })
  expect(headerOf('"a, b";c\n1;2')).toEqual(['a, b', 'c'])
})

test('Latin-1 text is refused with its line, the text and how to save it', async () => {
  const input = bytesInput('a.csv', latin1('place,name\nCIV,Cote\nCIV,C\u00F4te d Ivoire\n'))
  const { fault, message } = await structuralFaultOf(() => rowsOf(input))
  expect(fault).toMatchObject({ rule: 'not-utf8', found: expect.stringContaining('Côte d Ivoire') })
  expect(message).toMatch(/^a\.csv: Line 3 is not UTF-8; it looks like Latin-1.*CSV UTF-8/)
})

test('UTF-16 text is refused by its name', async () => {
  const little = new Uint8Array([0xff, 0xfe, 0x61, 0, 0x2c, 0])
  const big = new Uint8Array([0xfe, 0xff, 0, 0x61, 0, 0x2c])
  for (const bytes of [little, big]) {
    const { message } = await structuralFaultOf(() => rowsOf(bytesInput('a.csv', bytes)))
    expect(message).toContain('This text is UTF-16.')
  }
})

test('a file cut off within a character is refused', async () => {
  const bytes = new TextEncoder().encode('a,b\n1,é').subarray(0, -1)
  const { fault } = await structuralFaultOf(() => rowsOf(bytesInput('a.csv', bytes)))
  expect(fault.expected).toContain('cut off')
})

test.each(['', '\n\n', ' \n', '\uFEFF'])('the empty file %j is refused', async (text) => {
  const { fault } = await structuralFaultOf(() => openCsv(textInput('a.csv', text)))
  expect(fault.rule).toBe('empty-file')
})

test('two columns of one name are refused, however they are spelt', async () => {
  const { fault } = await structuralFaultOf(() => openCsv(textInput('a.csv', 'Age,b,[age]\n1,2,3')))
  expect(fault).toMatchObject({
    rule: 'duplicate-column',
    row: 1,
    found: 'Age (column 1), [age] (column 3)',
  })
})

test('a row of more than a million signs without a quote is told as what it is', async () => {
  const text = new TextEncoder().encode(`a,b\n1,2\n3,${'x'.repeat(1_500_000)}`)
  const { fault } = await structuralFaultOf(() => rowsOf(bytesInput('a.csv', text)))
  expect(fault).toMatchObject({ rule: 'row-too-long', row: 3 })
})

test('a quote that is never closed is refused with its row, at the end or after a million signs', async () => {
  const short = await structuralFaultOf(() => rowsOf(textInput('a.csv', 'a,b\n1,2\n3,"4\n5,6\n')))
  expect(short.fault).toMatchObject({ rule: 'broken-quotes', row: 3 })
  const long = `a,b\n1,2\n3,"${'x\n'.repeat(800_000)}`
  const endless = bytesInput('a.csv', new TextEncoder().encode(long))
  const { fault } = await structuralFaultOf(() => rowsOf(endless))
  expect(fault).toMatchObject({ rule: 'broken-quotes', row: 3 })
})

test('a row whose quotes do not fit is marked and the next is whole', async () => {
  const rows = await rowsOf(textInput('a.csv', 'a,b\n"x"y",2\n3,4\n'))
  expect(rows).toEqual([
    { number: 2, cells: ['x"y', '2'], broken: true },
    { number: 3, cells: ['3', '4'], broken: false },
  ])
})

test('opening a file does not read it whole, and stopping lets go of it', async () => {
  let pulled = 0
  let released = 0
  const input: SourceInput = {
    name: 'a.csv',
    path: null,
    async *bytes() {
      try {
        yield await Promise.resolve(new TextEncoder().encode('a,b\n'))
        for (;;) {
          pulled += 1
          yield new TextEncoder().encode('1,2\n'.repeat(100))
        }
      } finally {
        released += 1
      }
    },
  }
  const table = await openCsv(input)
  expect({ pulled: pulled <= 1, released }).toEqual({ pulled: true, released: 1 })
  for await (const rows of table.rows) if (rows.length > 0) break
  expect({ pulled: pulled <= 3, released }).toEqual({ pulled: true, released: 2 })
})
