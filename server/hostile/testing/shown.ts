import type { Hono } from 'hono'
import Papa from 'papaparse'
import { expect, vi } from 'vitest'
import * as z from 'zod/mini'
import { endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { recordId, recordKinds } from '#contract/partnership-record.ts'
import { createApi } from '#server/api/app.ts'
import { formula } from '#server/api/csv.ts'
import { get, version } from '#server/api/testing/small-store.ts'
import { iatiPieces } from '#server/commands/export/iati.ts'
import { exportCsvFiles, exportXlsx, type WorkbookSource } from '#server/export/workbook.ts'
import { importInputs } from '#server/import/testing/import-texts.ts'
import type { SourceInput } from '#server/readers/reader.ts'
import { scratchFolder } from '#server/readers/testing/spreadsheet.ts'
import { textInput } from '#server/readers/text-input.ts'
import { folderInput } from '#server/readers/workbook/testing/folder-input.ts'
import { openWorkbook } from '#server/readers/xlsx.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import type { Store } from '#server/store/store.ts'

const every = { ...endpoints, ...partnershipEndpoints }
type Name = keyof typeof every

/** Addresses of everything there is to ask of what is stored. */
async function addressesOf(store: Store): Promise<[Name, string][]> {
  const at = (path: string, id: string): string => path.replace(/:\w+/, encodeURIComponent(id))
  const releases = await store.releases()
  const asOf = releases[0]?.number ?? 0
  const records = await store.records({ asOf })
  const series = await store.series(asOf)
  const ids = (kind: string) => records.filter((one) => one.kind === kind).map(recordId)
  const places = await store.places(asOf)
  const all: [Name, string[]][] = [
    ['meta', [every.meta.path]],
    ['overview', [every.overview.path]],
    ['goals', [every.goals.path]],
    ['goal', [at(every.goal.path, '6')]],
    ['target', [at(every.target.path, '6.1')]],
    ['indicators', [every.indicators.path]],
    [
      'indicator',
      [...new Set(series.flatMap(({ indicators }) => indicators))].map((code) =>
        at(every.indicator.path, code),
      ),
    ],
    ['releases', [every.releases.path]],
    ['release', releases.map(({ number }) => at(every.release.path, `${number}`))],
    [
      'search',
      ['a', '<script>', 'water'].map((q) => `${every.search.path}?q=${encodeURIComponent(q)}`),
    ],
    ['partnerships', [every.partnerships.path, `${every.partnerships.path}?sort=delivered`]],
    ['partnership', ids('partnership').map((id) => at(every.partnership.path, id))],
    ['partners', [every.partners.path]],
    ['partner', ids('organisation').map((id) => at(every.partner.path, id))],
    ['coverage', [every.coverage.path]],
    ['changes', [`${every.changes.path}?from=0`]],
  ]
  const wanted = all.flatMap(([name, paths]) => paths.map((path) => [name, path] as [Name, string]))
  const byPlace = places.map(({ code }): [Name, string] => [
    'overview',
    `${every.overview.path}?place=${encodeURIComponent(code)}`,
  ])
  return [...wanted, ...byPlace]
}

/** Paths in a value of the numbers in it that are none: JSON would turn them into null unsaid. */
function brokenNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => brokenNumbers(inner, `${path}/${key}`))
}

/** Cells that a spreadsheet would run, and numbers that are none. */
export const unsafeCells = (rows: readonly (readonly string[])[]): string[] =>
  rows.flat().filter((cell) => formula.test(cell) || /^[+-]?(?:NaN|Infinity)$/.test(cell))

const csvRows = (text: string): string[][] => Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data

/**
 * Asks for everything there is, as JSON and as CSV: each answer is as the contract says, holds no
 * number that is none and no cell that a spreadsheet would run.
 *
 * @returns the answers' texts by address
 */
export async function answersOf(
  store: Store,
  faults: unknown[] = [],
): Promise<Map<string, string>> {
  const api = createApi(store, { version, report: (error) => faults.push(error) })
  const answers = new Map<string, string>()
  const written: string[] = []
  const { stringify } = JSON
  const spy = vi.spyOn(JSON, 'stringify').mockImplementation((value: unknown) => {
    written.push(...brokenNumbers(value))
    return stringify(value)
  })
  try {
    for (const [name, path] of await addressesOf(store)) {
      answers.set(path, await answerOf(api, name, path))
      if (every[name].csv) answers.set(`${path} csv`, await tableOf(api, path))
    }
  } finally {
    spy.mockRestore()
  }
  expect(faults).toEqual([])
  expect(written).toEqual([])
  return answers
}

async function answerOf(api: Hono, name: Name, path: string): Promise<string> {
  const response = await get(api, path)
  const text = await response.text()
  expect([path, response.status, response.headers.get('Content-Type')]).toEqual([
    path,
    200,
    'application/json',
  ])
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const parsed = z.safeParse(every[name].response, JSON.parse(text))
  expect([path, parsed.error?.issues ?? []]).toEqual([path, []])
  return text
}

async function tableOf(api: Hono, path: string): Promise<string> {
  const response = await get(api, path, { Accept: 'text/csv' })
  const text = await response.text()
  expect([path, response.status, unsafeCells(csvRows(text))]).toEqual([path, 200, []])
  return text
}

async function gathered<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

/**
 * Exports all partnerships in every form there is: no cell is one that a spreadsheet would run, and
 * importing any of them into the same store changes nothing.
 *
 * @returns the texts of the exports: `IATI`, and each CSV file by its name
 */
export async function exportsOf(store: Store): Promise<Map<string, string>> {
  const [release] = await store.releases()
  if (release === undefined) throw new Error('There is nothing to export')
  const source: WorkbookSource = {
    records: (kind) => store.streamRecords({ asOf: release.number, kinds: [kind] }),
    rates: () => store.rates(release.number),
  }
  const texts = new Map<string, string>()
  const files: Record<string, string> = {}
  for (const { name, pieces } of exportCsvFiles(source)) {
    files[name] = (await gathered(pieces)).join('')
    texts.set(name, files[name])
    expect([name, unsafeCells(csvRows(files[name]))]).toEqual([name, []])
  }
  const iati = (await gathered(await iatiPieces(store, release, 'XM-DAC-7'))).join('')
  texts.set('IATI', iati)
  const scratch = scratchFolder()
  try {
    const book = scratch.open('book.xlsx', Buffer.concat(await gathered(exportXlsx(source))))
    expect(await runnableCells(book)).toEqual([])
    for (const input of [folderInput('book', files), book, textInput('a.xml', iati)]) {
      await expectSame(store, input)
    }
  } finally {
    scratch.remove()
  }
  return texts
}

/** Cells with a formula, and texts that would be one once the sheet is saved as CSV. */
async function runnableCells(input: SourceInput): Promise<string[]> {
  const workbook = await openWorkbook(input)
  try {
    const found: string[] = []
    for (const sheet of workbook.sheets) {
      for (const rows of await gathered(workbook.rows(sheet))) {
        found.push(...unsafeCells(rows.map(({ cells }) => cells)))
      }
    }
    return found
  } finally {
    workbook.close()
  }
}

async function expectSame(store: Store, input: SourceInput): Promise<void> {
  const again = createMemoryStore()
  const report = await importInputs(again, [input])
  expect([input.name, report.faults.first, report.outcome]).toEqual([input.name, [], 'landed'])
  const kinds = [...recordKinds]
  const asOf = (await store.releases())[0]?.number ?? 0
  expect(await again.records({ asOf: 1, kinds })).toEqual(await store.records({ asOf, kinds }))
}
