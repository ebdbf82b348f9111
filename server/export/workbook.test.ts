import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { ExchangeRate } from '#contract/rate.ts'
import { recordId, recordKinds, type PartnershipRecord } from '#contract/partnership-record.ts'
import { loadBuiltInPlaces } from '#server/readers/built-in-files.ts'
import { detect, openInput } from '#server/readers/detect.ts'
import { iatiActivities } from '#server/readers/iati/iati.ts'
import { placeFinder } from '#server/readers/places/place-finder.ts'
import type { ReadContext, SourceInput } from '#server/readers/reader.ts'
import { fewPlaces, readAll, structuralFaultOf } from '#server/readers/testing/read-all.ts'
import { hasSharedData, sharedData, whyNoSharedData } from '#server/readers/testing/shared-data.ts'
import { scratchFolder } from '#server/readers/testing/spreadsheet.ts'
import { workbookSheets } from '#server/readers/workbook/columns.ts'
import { guard, unguard } from '#server/readers/workbook/plain-text.ts'
import { folderInput } from '#server/readers/workbook/testing/folder-input.ts'
import { workbookFolder } from '#server/readers/workbook/workbook-folder.ts'
import { workbookXlsx } from '#server/readers/workbook/workbook-xlsx.ts'
import { anyText } from './testing/any-cell.ts'
import { anyRecords } from './testing/any-workbook.ts'
import { exportCsvFiles, exportXlsx, templateWorkbook, type WorkbookSource } from './workbook.ts'

const scratch = scratchFolder()
afterAll(() => scratch.remove())

const sourceOf = (
  records: readonly PartnershipRecord[],
  rates: readonly ExchangeRate[] = [],
): WorkbookSource => ({
  rates: () => Promise.resolve(rates),
  async *records(kind) {
    for (const record of records) {
      if (record.kind === kind) yield await Promise.resolve([record])
    }
  },
})

async function gathered<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await gathered(pieces))
}

async function asFolder(source: WorkbookSource): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const { name, pieces } of exportCsvFiles(source)) {
    files[name] = (await gathered(pieces)).join('')
  }
  return files
}

async function readBack(input: SourceInput, context: ReadContext = fewPlaces) {
  const reader = input.files === undefined ? workbookXlsx : workbookFolder
  const { records, faults } = await readAll(reader, input, context)
  return {
    faults,
    records: records.flatMap((one) => (one.kind === 'record' ? [one.record] : [])),
    rates: records.flatMap((one) => (one.kind === 'rate' ? [one.rate] : [])),
  }
}

/** In the order of sheets, as a reader gives them. */
const inOrder = (records: readonly PartnershipRecord[]): PartnershipRecord[] =>
  recordKinds.flatMap((kind) => records.filter((one) => one.kind === kind))

describe('what is exported is read back the same', () => {
  test('as a folder of CSV files', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const found = await readBack(folderInput('book', await asFolder(sourceOf(records))))
        expect(found.faults).toEqual([])
        expect(found.records).toEqual(inOrder(records))
      }),
      { numRuns: 100 },
    )
  })

  test('as one spreadsheet', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const bytes = await joined(exportXlsx(sourceOf(records)))
        const found = await readBack(scratch.open('book.xlsx', bytes))
        expect(found.faults).toEqual([])
        expect(found.records).toEqual(inOrder(records))
      }),
      { numRuns: 50 },
    )
  }, 60_000)

  test('the example partnerships, in both forms', async () => {
    const findPlace = placeFinder(await loadBuiltInPlaces())
    const folder = fileURLToPath(new URL('../../mocks/example/partnerships', import.meta.url))
    const first = await readBack(openInput(folder), { findPlace })
    expect(first.records.length).toBeGreaterThan(1000)
    const source = sourceOf(first.records, first.rates)
    const folderAgain = await readBack(folderInput('book', await asFolder(source)), { findPlace })
    expect(folderAgain).toEqual(first)
    const bytes = await joined(exportXlsx(source))
    expect(await readBack(scratch.open('example.xlsx', bytes), { findPlace })).toEqual(first)
  }, 60_000)

  test.skipIf(!hasSharedData)(
    `401 activities read of IATI, as a spreadsheet (${hasSharedData ? 'real file' : whyNoSharedData})`,
    async () => {
      const findPlace = placeFinder(await loadBuiltInPlaces())
      const input = openInput(sharedData('iati/ocha-covid-401.xml'))
      const { records } = await readAll(iatiActivities, input, { findPlace })
      const stored = records.flatMap((one) => (one.kind === 'record' ? [one.record] : []))
      expect(stored.length).toBeGreaterThan(1000)
      const bytes = await joined(exportXlsx(sourceOf(stored)))
      const found = await readBack(scratch.open('iati.xlsx', bytes), { findPlace })
      expect(found.faults).toEqual([])
      expect(found.records).toEqual(inOrder(stored))
    },
    60_000,
  )

  test('a text with its apostrophe taken away is the text that got one', () => {
    fc.assert(fc.property(anyText, (text) => unguard(guard(text)) === text))
    expect(guard('=1+1')).toBe("'=1+1")
    expect(guard("it's")).toBe("it's")
  })
})

test('no cell of an export is run as a formula, nor its row taken for a comment', async () => {
  const record = {
    id: '#x',
    name: { en: '=HYPERLINK("https://x")', id: '@SUM(A1)' },
    kind: 'ngo' as const,
    country: null,
    fictional: false,
    citation: { title: '+1', url: null },
  }
  const files = await asFolder(sourceOf([{ kind: 'organisation', record }]))
  expect(files['organisations.csv']?.split('\r\n')[1]).toBe(
    `'#x,"'=HYPERLINK(""https://x"")",'@SUM(A1),ngo,,no,'+1,`,
  )
})

test('a text that a spreadsheet’s cell cannot hold is no damaged file but an error', async () => {
  const record = {
    id: 'x',
    name: { en: 'x'.repeat(32_768) },
    kind: 'ngo' as const,
    country: null,
    fictional: false,
    citation: null,
  }
  const export_ = joined(exportXlsx(sourceOf([{ kind: 'organisation', record }])))
  await expect(export_).rejects.toThrow(/B2 has more than 32767 characters/)
})

describe('template', () => {
  test('it is recognised, and holds no row yet: its example rows are not read', async () => {
    const input = scratch.open('template.xlsx', await templateWorkbook())
    expect(await detect(input)).toBe(workbookXlsx)
    const { fault } = await structuralFaultOf(() => readAll(workbookXlsx, input))
    expect(fault.rule).toBe('no-rows')
  })

  test('its example rows would be good ones: without their mark they are read without a fault', async () => {
    const files = Object.fromEntries(
      workbookSheets.map(({ name, columns }) => [
        `${name}.csv`,
        [
          columns.map((column) => column.name).join(','),
          columns.map(({ example }) => `"${example ?? ''}"`).join(','),
        ].join('\n'),
      ]),
    )
    const findPlace = placeFinder(await loadBuiltInPlaces())
    const found = await readBack(folderInput('book', files), { findPlace })
    expect(found.faults).toEqual([])
    expect(found.records.map(recordId)).toHaveLength(workbookSheets.length - 2)
  })

  test('it is the same file each time', async () => {
    expect(await templateWorkbook()).toEqual(await templateWorkbook())
  })

  test('a spreadsheet shows its notes and lists whole', () => {
    for (const { name, columns } of workbookSheets) {
      expect(name.length).toBeLessThanOrEqual(31)
      for (const { name: title, note, type, required } of columns) {
        const mark = required ? ' (required / wajib)' : ''
        expect(title.length).toBeLessThanOrEqual(32)
        expect(`${note.en}${mark}\n${note.id}`.length).toBeLessThanOrEqual(255)
        expect((type.choices ?? []).join(',').length).toBeLessThanOrEqual(253)
      }
    }
  })

  test('sheets and columns are those of the example’s files', () => {
    const folder = new URL('../../mocks/example/partnerships/', import.meta.url)
    for (const { name, columns } of workbookSheets) {
      const [header] = readFileSync(new URL(`${name}.csv`, folder), 'utf8').split(/\r?\n/)
      expect(columns.map((column) => column.name).join(',')).toBe(header)
    }
  })
})
