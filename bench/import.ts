import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { startTestServer } from '#server/store/postgres/test-server.ts'
import { printTable } from './print-table.ts'

/**
 * How fast an import is, beside a bare COPY of the same rows into the same kind of database in the
 * same run; and whether its memory grows with the file. The rows are made up and the same each run.
 */

const root = join(import.meta.dirname, '..')
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

type Measured = { seconds: number; megabytes: number }

/** Runs the command line in a process of its own and takes its time and peak memory. */
function importInto(path: string, where: { dataDir: string } | { databaseUrl: string }): Measured {
  const script = `
    import { performance } from 'node:perf_hooks'
    const started = performance.now()
    process.on('exit', () => {
      const peak = process.resourceUsage().maxRSS / 1024
      console.error('MEASURED ' + JSON.stringify({ seconds: (performance.now() - started) / 1000, megabytes: peak }))
    })
    process.argv = [process.argv[0], 'mitra17', 'import', ${JSON.stringify(path)}, ${
      'dataDir' in where ? `'--data', ${JSON.stringify(where.dataDir)}` : ''
    }]
    await import(${JSON.stringify(join(root, 'server/cli.ts'))})`
  const { stderr, stdout, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 600_000,
      env: {
        ...process.env,
        DATABASE_URL: 'databaseUrl' in where ? where.databaseUrl : '',
      },
    },
  )
  const line = /MEASURED (.+)/.exec(stderr)?.[1]
  if (status !== 0 || line === undefined) throw new Error(`import failed: ${stdout}\n${stderr}`)
  const measured: unknown = JSON.parse(line)
  if (typeof measured !== 'object' || measured === null) throw new Error(`unreadable: ${line}`)
  const { seconds, megabytes } = { seconds: 0, megabytes: 0, ...measured }
  return { seconds, megabytes }
}

const table =
  'create table bare (series text, place text, period text, value float8, unit text, source text, note text, sex text)'
const copy = 'copy bare from'

async function bareCopyPglite(path: string): Promise<number> {
  const database = await PGlite.create(join(folder, `bare-${Date.now()}`))
  await database.exec(table)
  const blob = new Blob([await readFile(path)])
  const started = performance.now()
  await database.query(`${copy} '/dev/blob' with (format csv, header)`, [], { blob })
  const seconds = (performance.now() - started) / 1000
  await database.close()
  return seconds
}

async function bareCopyPostgres(path: string, databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(table)
  const started = performance.now()
  await pipeline(
    createReadStream(path),
    client.query(copyFrom(`${copy} stdin with (format csv, header)`)),
  )
  const seconds = (performance.now() - started) / 1000
  await client.query('drop table bare')
  await client.end()
  return seconds
}

/** @returns the address of an empty database of this name */
async function freshDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.href
}

const line = (what: string, rows: number, measured: Measured, bare: number | null): string[] => [
  what,
  String(rows),
  measured.seconds.toFixed(1),
  Math.round(rows / measured.seconds).toLocaleString('en'),
  measured.megabytes.toFixed(0),
  bare === null ? '–' : bare.toFixed(2),
  bare === null ? '–' : (measured.seconds / bare).toFixed(1),
]

try {
  const sizes = [120_000, 480_000]
  const lines: string[][] = []
  const files = new Map<number, string>()
  for (const rows of sizes) {
    const path = join(folder, `${rows}.csv`)
    await writeRows(path, rows)
    files.set(rows, path)
  }
  for (const [rows, path] of files) {
    const measured = importInto(path, { dataDir: join(folder, `data-${rows}`) })
    lines.push(line('PGlite', rows, measured, await bareCopyPglite(path)))
  }
  const server = await startTestServer()
  if (server === null) console.log('PostgreSQL is not installed; measured with PGlite alone.')
  else
    try {
      for (const [rows, path] of files) {
        const databaseUrl = await freshDatabase(server.url, `bench_${rows}`)
        const measured = importInto(path, { databaseUrl })
        lines.push(line('PostgreSQL', rows, measured, await bareCopyPostgres(path, databaseUrl)))
      }
    } finally {
      await server.stop()
    }
  console.log('\nImport, start of the process to its end, beside a bare COPY of the same rows')
  printTable(['into', 'rows', 'seconds', 'rows/s', 'peak MB', 'COPY s', 'times COPY'], lines)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
