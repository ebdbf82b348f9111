import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { startTestServer } from '#server/store/postgres/test-server.ts'
import { freshDatabase } from './fresh-database.ts'
import { printTable } from './print-table.ts'

/**
 * How fast an import is, beside a bare COPY of the same rows into the same kind of database in the
 * same run, and one into a table with a key, as values must have that are to be found and superseded;
 * and whether its memory grows with the file. The rows are made up and the same each run.
 */

const folder = mkdtempSync(join(tmpdir(), 'mitra17-bench-'))

const seriesCount = 400
const placeCodes = [
  'IDN',
  'MYS',
  'VNM',
  'PHL',
  'THA',
  'IND',
  'JPN',
  'KOR',
  'AUS',
  'NZL',
  'FRA',
  'DEU',
]

/** A tidy CSV of so many rows: series × places × years, values by a small formula. */
async function writeRows(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path)
  out.write('series,place,period,value,unit,source,note,sex\n')
  const sexes = ['', 'FEMALE', 'MALE']
  let written = 0
  for (let year = 2000; written < rows; year = year === 2025 ? 1970 : year + 1)
    for (let series = 0; series < seriesCount && written < rows; series += 1)
      for (const place of placeCodes)
        for (const sex of sexes) {
          if (written >= rows) break
          written += 1
          const value = ((series * 7 + year * 3 + place.charCodeAt(0)) % 1000) / 10
          const line = `BENCH_${series},${place},${year},${value},percent,Made for measuring,,${sex}\n`
          if (!out.write(line)) await once(out, 'drain')
        }
  out.end()
  await once(out, 'finish')
}

const measuredSchema = z.object({
  opened: z.number(),
  reading: z.number(),
  storing: z.number(),
  judging: z.number(),
  total: z.number(),
  peak: z.number(),
  copied: z.object({ bare: z.number(), keyed: z.number() }),
})
type Measured = z.infer<typeof measuredSchema>

/** @param target directory of an embedded database, or a server's address */
function importInto(path: string, target: string): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'import-once.ts'), path, target],
    { encoding: 'utf8', timeout: 600_000 },
  )
  if (status !== 0) throw new Error(`The import failed.\n${stdout}\n${stderr}`)
  return measuredSchema.parse(JSON.parse(stdout))
}

const line = (what: string, rows: number, measured: Measured): string[] => [
  what,
  rows.toLocaleString('en'),
  measured.opened.toFixed(1),
  measured.reading.toFixed(1),
  measured.storing.toFixed(1),
  measured.judging.toFixed(1),
  Math.round(rows / measured.total).toLocaleString('en'),
  measured.peak.toFixed(0),
  measured.copied.bare.toFixed(2),
  measured.copied.keyed.toFixed(2),
  (measured.storing / measured.copied.bare).toFixed(1),
  (measured.storing / measured.copied.keyed).toFixed(1),
  (measured.total / measured.copied.bare).toFixed(1),
]

try {
  const lines: string[][] = []
  const server = await startTestServer()
  if (server === null) console.log('PostgreSQL is not installed; measured with PGlite alone.')
  try {
    for (const rows of [120_000, 480_000]) {
      const path = join(folder, `${rows}.csv`)
      await writeRows(path, rows)
      lines.push(line('PGlite', rows, importInto(path, join(folder, `data-${rows}`))))
      if (server === null) continue
      const address = await freshDatabase(server.url, `bench_${rows}`)
      lines.push(line('PostgreSQL', rows, importInto(path, address)))
    }
  } finally {
    await server?.stop()
  }
  console.log('\nImport of a tidy CSV beside a bare COPY of the same rows; seconds')
  printTable(
    [
      'into',
      'rows',
      'open',
      'read+stage',
      'store',
      'judge',
      'rows/s',
      'peak MB',
      'COPY',
      'with key',
      'store/COPY',
      'store/with key',
      'all/COPY',
    ],
    lines,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
