import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { SourceInput } from './reader.ts'
import { batchRows } from './table.ts'
import { fewPlaces } from './testing/read-all.ts'
import { tidyCsv } from './tidy/tidy-csv.ts'

/** Long files on a busy machine. */
const atLeisure = { timeout: 120_000 }

/** A file that is made as it is read, with a count of the bytes that were asked for. */
function generated(line: (row: number) => string, total: number) {
  const progress = { bytes: 0 }
  const input: SourceInput = {
    name: 'large.csv',
    path: null,
    async *bytes() {
      progress.bytes = 0
      yield await Promise.resolve(new TextEncoder().encode('series,place,period,value,note\n'))
      for (let row = 0; progress.bytes < total;) {
        let text = ''
        while (text.length < 64 * 1024) {
          text += line(row)
          row += 1
        }
        const bytes = new TextEncoder().encode(text)
        progress.bytes += bytes.length
        yield bytes
      }
    },
  }
  return { input, progress }
}

test(
  'a long file is read in batches of 2,000 rows, each asking for no more than it needs',
  atLeisure,
  async () => {
    const note = 'as published by the statistics office, revised; '.repeat(6)
    const line = (row: number): string => `S${row % 50},IDN,${1950 + (row % 100)},${row},${note}\n`
    const total = 60_000_000
    const { input, progress } = generated(line, total)
    let rows = 0
    let largestBatch = 0
    let mostBytes = 0
    let before = 0
    for await (const batch of tidyCsv.read(input, fewPlaces)) {
      rows += batch.rows
      largestBatch = Math.max(largestBatch, batch.rows)
      mostBytes = Math.max(mostBytes, progress.bytes - before)
      before = progress.bytes
    }
    expect(progress.bytes).toBeGreaterThanOrEqual(total)
    expect(rows).toBeGreaterThan(total / 330)
    expect(largestBatch).toBe(batchRows)
    // 2,000 rows of at most 330 bytes, and the piece of 64 kB they end in.
    expect(mostBytes).toBeLessThan(750_000)
  },
)

test('long texts end a batch early', atLeisure, async () => {
  const note = 'x'.repeat(30_000)
  const { input } = generated((row) => `S,IDN,2015,${row},${note}\n`, 12_000_000)
  let rows = 0
  let largest = 0
  for await (const batch of tidyCsv.read(input, fewPlaces)) {
    rows += batch.rows
    largest = Math.max(largest, batch.rows)
  }
  expect(rows).toBeGreaterThan(390)
  expect(largest).toBeLessThan(150)
})

test('what is said of series can be kept without the text of the file', atLeisure, async () => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  const used = (): number => {
    if (typeof collect === 'function') collect()
    return process.memoryUsage().heapUsed
  }
  const text = 'x'.repeat(60)
  // A new series about every 64 kB, so that its facts are cut from every piece of the file.
  const { input, progress } = generated(
    (row) => `A_SERIES_WITH_A_LONG_NAME_${Math.floor(row / 600)},IDN,2015,${row},${text}\n`,
    24_000_000,
  )
  const before = used()
  const kept: unknown[] = []
  for await (const { records } of tidyCsv.read(input, fewPlaces)) {
    kept.push(...records.filter(({ kind }) => kind === 'series'))
  }
  const grown = used() - before
  expect(kept.length).toBeGreaterThan(200)
  expect(grown).toBeLessThan(progress.bytes / 4)
})
