import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { importTexts } from '#server/import/testing/import-texts.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { createApi } from './app.ts'
import { get, version } from './testing/small-store.ts'

/** What the API says of a release that left out so many rows. */
async function answers(skipped: number) {
  const store = createMemoryStore()
  const bad = Array.from({ length: skipped }, (_, row) => `S${row},IDN,2015,N/A,6.1.1\n`).join('')
  const text = `series,place,period,value,indicator\n${bad}WATER,IDN,2015,50,6.1.1\n`
  await importTexts(store, { 'bad.csv': text }, { skipBadRows: true })
  const api = createApi(store, { version })
  const json = await get(api, '/api/v1/releases/1')
  const csv = await get(api, '/api/v1/releases/1', { Accept: 'text/csv' })
  return {
    answer: endpoints.release.response.parse(await json.json()),
    rows: Papa.parse<string[]>((await csv.text()).trim()).data.slice(1),
  }
}

test('of many skipped rows the answer lists the first and counts all, the CSV has all that are stored', async () => {
  const { answer, rows } = await answers(12_000)
  expect([answer.skipped.length, answer.skippedTotal]).toEqual([1_000, 12_000])
  expect(rows).toHaveLength(10_000)
  expect(rows.at(-1)?.[2]).toBe('10001')
})

test('of few every one is listed', async () => {
  const { answer, rows } = await answers(1_000)
  expect([answer.skipped.length, answer.skippedTotal, rows.length]).toEqual([1_000, 1_000, 1_000])
})
