import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fewPlaces, readAll } from '#server/readers/testing/read-all.ts'
import { detect, openInput } from '#server/readers/detect.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { makeFolder } from '../testing/run-cli.ts'
import { command as template } from '../template.ts'
import { writeWorkbook } from './workbook.ts'

const folder = await makeFolder()
afterAll(() => folder.remove())

const store = createMemoryStore()
const rates = Array.from({ length: 3 }, (_, index) => ({
  currency: 'IDR',
  year: 2020 + index,
  perUsd: 14_000 + index,
}))
await store.land({ by: 'test', example: false }, async (landing) => {
  await landing.rates(rates)
  await landing.records([
    { kind: 'partnership', record: partnership('water', 'Clean water') },
    { kind: 'partnership', record: partnership('land', `=${'x'.repeat(10)}`) },
  ])
  const tally = { read: 5, new: 5, unchanged: 0, superseded: 0, merged: {}, skipped: {} }
  return { files: [], tally, skipped: [], changed: true }
})

function partnership(id: string, title: string) {
  return {
    id,
    title: { en: title },
    summary: null,
    structure: null,
    function: null,
    status: null,
    start: null,
    end: null,
    places: ['IDN'],
    goals: [],
    targets: [],
    parents: [],
    agreement: null,
    fictional: true,
    citation: null,
  }
}

test.each(['book.xlsx', 'book'])('a store is written as %s and read back', async (name) => {
  const path = join(folder.path, name)
  await writeWorkbook(store, 1, path)
  const input = openInput(path)
  const reader = await detect(input)
  const { records, faults } = await readAll(reader, input, fewPlaces)
  expect(faults).toEqual([])
  expect(records.flatMap((one) => (one.kind === 'rate' ? [one.rate] : []))).toEqual(rates)
  const stored = await store.records({ asOf: 1 })
  expect(records.flatMap((one) => (one.kind === 'record' ? [one.record] : []))).toEqual(stored)
})

test('what is there is not written over', async () => {
  await folder.write('mine.xlsx', 'mine')
  const path = join(folder.path, 'mine.xlsx')
  await expect(writeWorkbook(store, 1, path)).rejects.toThrow('is there already')
  await expect(template.run([path])).rejects.toThrow('is there already')
  expect(await readFile(path, 'utf8')).toBe('mine')
})

test('the template is a file to fill in', async () => {
  const path = join(folder.path, 'template.xlsx')
  expect(await template.run([path])).toBe(0)
  expect((await stat(path)).size).toBeGreaterThan(10_000)
  await expect(template.run([join(folder.path, 'template.csv')])).rejects.toThrow('.xlsx')
  expect(await readdir(folder.path)).not.toContain('template.csv')
})
