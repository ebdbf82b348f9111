import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#server/import/import-files.ts'
import { openFromDisk } from '#server/import/on-disk.ts'
import { contentsOf } from '#server/import/testing/import-texts.ts'
import { textRow, workbookBytes } from '#server/readers/testing/spreadsheet.ts'
import { openPglite } from '#server/store/postgres/pglite.ts'
import type { Store } from '#server/store/store.ts'
import { makeFolder, runCli, type Folder } from './testing/run-cli.ts'

const header = 'series,place,period,value\n'
const good = `${header}S,IDN,2015,50\nS,IDN,2022,70\n`
const workbook = workbookBytes({
  sheets: {
    Sheet1: textRow(1, ['Year', 'Total']) + textRow(2, ['2015', '50']),
  },
})
const portalHeader = ['Indicator', 'SeriesCode', 'GeoAreaCode', 'TimePeriod', 'Value']
const portalWorkbook = workbookBytes({
  sheets: {
    Goal6: textRow(1, portalHeader) + textRow(2, ['6.1.1', 'S', '360', '2015', '50']),
  },
})

/** Each file of the list, and words that its message must have. */
const wrongFiles: [what: string, name: string, content: string | Uint8Array, words: string[]][] = [
  ['a PDF named .csv', 'pdf.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', ['pdf.csv', 'PDF']],
  [
    'a spreadsheet without the columns',
    'sheet.xlsx',
    workbook,
    ['sheet.xlsx', 'Sheet1', 'columns'],
  ],
  [
    'a truncated spreadsheet',
    'cut.xlsx',
    portalWorkbook.slice(0, Math.floor(portalWorkbook.length / 2)),
    ['cut.xlsx'],
  ],
  [
    'Latin-1 text',
    'latin.csv',
    Buffer.from(`series,place,period,value,note\nS,IDN,2015,50,caf\u00E9\n`, 'latin1'),
    ['latin.csv', 'UTF-8', 'Latin-1'],
  ],
  [
    'decimal commas',
    'comma.csv',
    `${header}S,IDN,2015,"50,5"\n`,
    ['comma.csv, row 2, column value', '"50,5"', 'point'],
  ],
  ['<5 as a value', 'less.csv', `${header}S,IDN,2015,<5\n`, ['less.csv, row 2', '"<5"', 'number']],
  ['N/A as a value', 'na.csv', `${header}S,IDN,2015,N/A\n`, ['na.csv, row 2', '"N/A"', 'number']],
  [
    'an unknown country',
    'place.csv',
    `${header}S,Atlantis,2015,1\n`,
    ['place.csv, row 2, column place', '"Atlantis"', 'ISO 3166'],
  ],
  [
    'the year 20222',
    'year.csv',
    `${header}S,IDN,20222,1\n`,
    ['year.csv, row 2', '"20222"', 'year'],
  ],
  [
    'two values for one year',
    'twice.csv',
    `${header}S,IDN,2015,1\nS,IDN,2015,2\n`,
    ['twice.csv, row 3', 'row 2 of twice.csv'],
  ],
  ['a missing column', 'column.csv', 'series,place,value\nS,IDN,1\n', ['column.csv', 'period']],
  ['an empty file', 'empty.csv', '', ['empty.csv', 'empty']],
]

describe('a wrong file', () => {
  let folder: Folder
  let store: Store
  let before: unknown
  const importInto = async (name: string) => {
    const { inputs, tools } = await openFromDisk([join(folder.path, name)])
    const options = { by: 'test', example: false, dryRun: false, skipBadRows: false, place: null }
    return importFiles(store, inputs, { tools, ...options })
  }

  beforeAll(async () => {
    folder = await makeFolder()
    for (const [, name, content] of wrongFiles) await folder.write(name, content)
    await folder.write('good.csv', good)
    store = await openPglite(null)
    const { outcome } = await importInto('good.csv')
    if (outcome !== 'landed') throw new Error(`the good file was ${outcome}`)
    before = await contentsOf(store)
  }, 120_000)
  afterAll(async () => {
    await store.close()
    await folder.remove()
  })

  it.each(wrongFiles)('(%s) leaves the database untouched', async (_, name) => {
    const report = await importInto(name)
    expect(report).toMatchObject({ outcome: 'refused', release: null })
    expect(report.faults.total).toBeGreaterThan(0)
    expect(await contentsOf(store)).toEqual(before)
  })

  it.each(wrongFiles)('(%s) gets a clear message and exit code 1', async (_, name, __, words) => {
    const { code, stdout, stderr } = await runCli(['check', name], folder.path)
    expect([code, stdout]).toEqual([1, ''])
    for (const word of words) expect(stderr).toContain(word)
    expect(stderr).toContain('Nothing was written.')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('columns in another order', () => {
  it('are read by their names', async () => {
    const folder = await makeFolder()
    await folder.write('usual.csv', good)
    await folder.write('other.csv', 'value,period,series,place\n50,2015,S,IDN\n70,2022,S,IDN\n')
    const [usual, other] = await Promise.all(
      ['usual.csv', 'other.csv'].map((name) =>
        runCli(['progress', name, '--format', 'json'], folder.path),
      ),
    )
    expect(other).toEqual(usual)
    expect(JSON.parse(other?.stdout ?? '')).toMatchObject([{ series: 'S', current_value: 70 }])
    await folder.remove()
  })
})
