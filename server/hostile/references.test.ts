import { afterAll, describe, expect, test } from 'vitest'
import { aReport } from '#domain/partnerships/example-records.ts'
import { activity, kept, ourFile } from '#server/readers/iati/testing/iati-texts.ts'
import { textInput } from '#server/readers/text-input.ts'
import { folderInput } from '#server/readers/workbook/testing/folder-input.ts'
import { importInputs } from '#server/import/testing/import-texts.ts'
import { filesFor, formats } from './testing/formats.ts'
import { landed, refused } from './testing/imports.ts'
import { answersOf, exportsOf } from './testing/shown.ts'

const files = filesFor()
afterAll(() => files.remove())

describe.each(formats)('%s', (format) => {
  test('of two partnerships with one id the second is refused, and not the first', async () => {
    const partnerships = [
      { id: 'twin', title: 'First' },
      { id: 'twin', title: 'Second' },
    ]
    const told = { partnerships }
    expect((await refused([files.of(format, told)]))[0]).toMatchObject({
      rule: 'duplicate-id',
      found: 'twin',
    })
    const store = await landed([files.of(format, told)], { skipBadRows: true })
    expect(await store.records({ asOf: 1, kinds: ['partnership'] })).toMatchObject([
      { record: { id: 'twin', title: { en: 'First' } } },
    ])
    await answersOf(store)
    await exportsOf(store)
  })

  test('partnerships that are their own ancestors are refused, naming the circle', async () => {
    const told = {
      partnerships: [
        { id: 'a', parents: ['b'] },
        { id: 'b', parents: ['c'] },
        { id: 'c', parents: ['a'] },
        { id: 'leaf', parents: ['a'] },
      ],
    }
    const faults = await refused([files.of(format, told)])
    expect(faults.filter(({ rule }) => rule === 'circular-parents')).toHaveLength(3)
    expect(faults[0]?.found).toBe('a → b → c → a')
    const store = await landed([files.of(format, told)], { skipBadRows: true })
    await answersOf(store)
    await exportsOf(store)
  })

  test('a circle that is closed by what is stored is refused', async () => {
    const first = { partnerships: [{ id: 'a' }, { id: 'b', parents: ['a'] }] }
    const store = await landed([files.of(format, first)])
    const second = { partnerships: [{ id: 'a', parents: ['b'] }] }
    const report = await importInputs(store, [files.of(format, second)])
    expect(report).toMatchObject({ outcome: 'refused' })
    expect(report.faults.first[0]).toMatchObject({
      rule: 'circular-parents',
      found: 'a → b → a',
    })
    expect(await store.releases()).toHaveLength(1)
  })
})

describe.each(['XLSX', 'CSV folder'] as const)('%s', (format) => {
  test('a measurement for an unknown objective is refused, naming its cell', async () => {
    const faults = await refused([
      files.of(format, { results: [{ value: '5', objective: 'nothing' }] }),
    ])
    expect(faults).toMatchObject([
      { row: 2, column: 'objective', found: 'nothing', rule: 'unknown-objective' },
    ])
  })
})

test('IATI: a report that our own extension gives to an unknown objective is refused', async () => {
  const report = aReport('m', {
    objective: 'nothing',
    partnership: 'GB-1-A',
    value: 5,
    reportedBy: 'nobody',
    sharedWith: ['nobody else'],
  })
  const inner = `<recipient-country code="ID"/>${kept('measurement', report)}`
  const text = ourFile(activity(inner))
  expect(await refused([textInput('a.xml', text)])).toMatchObject([{ rule: 'unknown-objective' }])
})

describe('places that lie in each other', () => {
  const rows = 'code,name_en,parent\nXA,A,\nXB,B,XA\n'
  const closing = `${rows}XA,A,XB\n`

  test('are refused in a places CSV', async () => {
    expect(await refused([textInput('places.csv', closing)])).toMatchObject([
      { row: 4, column: 'parent', rule: 'circular-parents', found: 'XA → XB → XA' },
    ])
  })

  test('are refused in the places of a workbook', async () => {
    const book = folderInput('book', {
      'places.csv': closing,
      'organisations.csv': 'id,name_en,kind,country\na,A,ngo,XB\n',
    })
    const faults = await refused([book])
    expect(faults[0]).toMatchObject({ file: 'book/places.csv', row: 4, rule: 'circular-parents' })
  })

  test('are refused when what is stored closes the circle', async () => {
    const values = 'series,place,period,value,indicator\nS,XB,2015,1,6.1.1\nS,XB,2022,2,6.1.1\n'
    const store = await landed([textInput('places.csv', rows), textInput('values.csv', values)])
    const report = await importInputs(store, [
      textInput('places.csv', 'code,name_en,parent\nXA,A,XB\n'),
    ])
    expect(report.faults.first).toMatchObject([{ row: 2, rule: 'circular-parents' }])
    await answersOf(store)
  })
})
