import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { importFiles } from '#server/import/import-files.ts'
import { openFromDisk } from '#server/import/on-disk.ts'
import { openStore } from '#server/store/postgres/open-store.ts'

/**
 * One import of one file in a process of its own, so that its peak of memory is its own; then a bare
 * COPY of the same rows into a database of the same kind. Prints a line of JSON for `import.ts`.
 */

const [path = '', target = ''] = process.argv.slice(2)
const onServer = target.startsWith('postgres')

const since = (started: number): number => (performance.now() - started) / 1000
const table =
  'create table bare (series text, place text, period text, value float8, unit text, source text, note text, sex text)'

async function bareCopy(): Promise<number> {
  if (!onServer) {
    const directory = await mkdtemp(join(tmpdir(), 'mitra17-bare-'))
    const database = await PGlite.create(directory)
    await database.exec(table)
    const blob = new Blob([await readFile(path)])
    const started = performance.now()
    await database.query(`copy bare from '/dev/blob' with (format csv, header)`, [], { blob })
    const seconds = since(started)
    await database.close()
    await rm(directory, { recursive: true })
    return seconds
  }
  const client = new pg.Client({ connectionString: target })
  await client.connect()
  await client.query(table)
  const started = performance.now()
  await pipeline(
    createReadStream(path),
    client.query(copyFrom('copy bare from stdin with (format csv, header)')),
  )
  const seconds = since(started)
  await client.end()
  return seconds
}

const opening = performance.now()
const store = await openStore(onServer ? { databaseUrl: target } : { dataDir: target })
const opened = since(opening)
const { inputs, tools } = await openFromDisk([path])
const started = performance.now()
let readAt = started
let storedAt = started
const report = await importFiles(store, inputs, {
  tools,
  by: 'bench',
  example: false,
  dryRun: false,
  skipBadRows: false,
  place: null,
  onProgress: ({ step }) => {
    if (step === 'reading') readAt = performance.now()
    if (step === 'judging' && storedAt === started) storedAt = performance.now()
  },
})
const total = since(started)
if (report.outcome !== 'landed') throw new Error(`The import was ${report.outcome}.`)
const peak = process.resourceUsage().maxRSS / 1024
await store.close()
console.log(
  JSON.stringify({
    opened,
    reading: (readAt - started) / 1000,
    storing: (storedAt - readAt) / 1000,
    judging: total - (storedAt - started) / 1000,
    total,
    peak,
    copy: await bareCopy(),
  }),
)
