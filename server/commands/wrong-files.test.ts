import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#server/import/import-files.ts'
import { openFromDisk } from '#server/import/on-disk.ts'
import { contentsOf, importTexts } from '#server/import/testing/import-texts.ts'
import { textRow, workbookBytes } from '#server/readers/testing/spreadsheet.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
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
/** A spreadsheet of the UN data portal whose second row of data is the given one. */
const portalWorkbook = (...second: string[]): Uint8Array =>
  workbookBytes({
    sheets: {
      Goal6:
        textRow(1, portalHeader) +
        textRow(2, ['6.1.1', 'S', '360', '2015', '50']) +
        textRow(3, second),
    },
  })
const soundWorkbook = portalWorkbook('6.1.1', 'S', '360', '2022', '70')

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
    soundWorkbook.slice(0, Math.floor(soundWorkbook.length / 2)),
    ['cut.xlsx', 'cut off', 'Save or download it again'],
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
  [
    '<5 in a spreadsheet',
    'less.xlsx',
    portalWorkbook('6.1.1', 'S', '360', '2022', '&lt;5'),
    ['less.xlsx, sheet "Goal6", row 3, column Value', '"<5"', 'number'],
  ],
  [
    'an unknown country in a spreadsheet',
    'place.xlsx',
    portalWorkbook('6.1.1', 'S', '99999', '2022', '5'),
    ['place.xlsx, sheet "Goal6", row 3, column GeoAreaCode', '"99999"', 'M49'],
  ],
  [
    'the year 20222 in a spreadsheet',
    'year.xlsx',
    portalWorkbook('6.1.1', 'S', '360', '20222', '5'),
    ['year.xlsx, sheet "Goal6", row 3, column TimePeriod', '"20222"', 'year'],
  ],
  [
    'two values for one year in a spreadsheet',
    'twice.xlsx',
    portalWorkbook('6.1.1', 'S', '360', '2015', '51'),
    ['twice.xlsx, sheet "Goal6", row 3', 'row 2'],
  ],
  ['a missing column', 'column.csv', 'series,place,value\nS,IDN,1\n', ['column.csv', 'period']],
  ['an empty file', 'empty.csv', '', ['empty.csv', 'empty']],
]

describe('a wrong file', () => {
  let folder: Folder
  let store: Store
  let before: unknown
  const run = (...args: string[]) => runCli(args, folder.path)
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
    const { code, stdout, stderr } = await run('check', name)
    expect([code, stdout]).toEqual([1, ''])
    for (const word of words) expect(stderr).toContain(word)
    expect(stderr).toContain('Nothing was written.')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  // Opening the database on the disk takes a while: one file of each sort stands for the others.
  it('is refused by import too, and the database on the disk is as it was', async () => {
    expect((await run('import', 'good.csv')).code).toBe(0)
    const stored = await run('export', 'observations')
    expect(stored.stdout).toContain('S,IDN,2022,70')
    const two = wrongFiles.filter(([, name]) => ['pdf.csv', 'less.csv'].includes(name))
    expect(two).toHaveLength(2)
    for (const [, name, , words] of two) {
      const { code, stdout, stderr } = await run('import', name)
      expect([code, stdout]).toEqual([1, ''])
      for (const word of words) expect(stderr).toContain(word)
    }
    expect(await run('export', 'observations')).toEqual(stored)
  }, 300_000)
})

describe('a header in another order', () => {
  const reversed = (rows: readonly (readonly string[])[]): string =>
    rows.map((cells) => cells.toReversed().join(',')).join('\n')
  const inOrder = (rows: readonly (readonly string[])[]): string =>
    rows.map((cells) => cells.join(',')).join('\n')
  const portal = [
    portalHeader,
    ['6.1.1', 'S', '360', '2015', '50'],
    ['6.1.1', 'S', '360', '2022', '70'],
  ]
  const tidy = good
    .trim()
    .split('\n')
    .map((row) => row.split(','))
  const settings = [
    ['series', 'direction', 'target', 'indicators'],
    ['S', 'up', '90', '6.1.1'],
  ]
  const rates = [
    ['currency', 'year', 'per_usd'],
    ['IDR', '2022', '14850'],
  ]
  const places = [
    ['code', 'name_en', 'parent'],
    ['IDN', 'Indonesia', ''],
    ['ID-X', 'Somewhere', 'IDN'],
  ]

  it.each([
    ['UN portal CSV', portal],
    ['tidy CSV', tidy],
    ['series settings', settings],
    ['exchange rates', rates],
    ['places', places],
  ])('%s: is read by its names and imports the same rows', async (_, rows) => {
    const contents = async (text: string): Promise<unknown> => {
      const store = createMemoryStore()
      const report = await importTexts(store, { 'a.csv': text })
      expect([report.outcome, report.tally.new]).toEqual(['landed', rows.length - 1])
      return { ...Object(await contentsOf(store)), releases: [] }
    }
    expect(await contents(reversed(rows))).toEqual(await contents(inOrder(rows)))
  })

  it('is read by the command line as well', async () => {
    const folder = await makeFolder()
    await folder.write('usual.csv', good)
    await folder.write('other.csv', reversed(tidy))
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
