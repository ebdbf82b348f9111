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
 * One import of one file in a process of its own, so that its peak of memory is its own; then a COPY
 * of the same rows into a database of the same kind, bare and into a table that has a key. Prints a
 * line of JSON for `import.ts`.
 */

const [path = '', target = ''] = process.argv.slice(2)
const onServer = target.startsWith('postgres')

const since = (started: number): number => (performance.now() - started) / 1000
const columns =
  'series text, place text, period text, value float8, unit text, source text, note text, sex text'

/** Tables to copy into: without a key, which nothing could be found in again, and with one. */
const tables = {
  bare: `create table bare (${columns})`,
  keyed: `create table keyed (${columns}, primary key (series, place, sex, period))`,
} as const
type Copied = { bare: number; keyed: number }

/** An empty field is text, as a key takes no null. */
const format = `with (format csv, header, force_not_null (sex))`

async function copyAll(copy: (table: keyof Copied) => Promise<void>): Promise<Copied> {
  const timed = async (table: keyof Copied) => {
    const started = performance.now()
    await copy(table)
    return since(started)
  }
  return { bare: await timed('bare'), keyed: await timed('keyed') }
}

/** Seconds of a COPY of the same rows into a database of the same kind. */
async function copies(): Promise<Copied> {
  const create = Object.values(tables).join('; ')
  if (!onServer) {
    const directory = await mkdtemp(join(tmpdir(), 'mitra17-bare-'))
    const database = await PGlite.create(directory)
    await database.exec(create)
    const blob = new Blob([await readFile(path)])
    const copied = await copyAll(async (table) => {
      await database.query(`copy ${table} from '/dev/blob' ${format}`, [], { blob })
    })
    await database.close()
    await rm(directory, { recursive: true })
    return copied
  }
  const client = new pg.Client({ connectionString: target })
  await client.connect()
  await client.query(create)
  const copied = await copyAll((table) =>
    pipeline(createReadStream(path), client.query(copyFrom(`copy ${table} from stdin ${format}`))),
  )
  await client.end()
  return copied
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
    copied: await copies(),
  }),
)
