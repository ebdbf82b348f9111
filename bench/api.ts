import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { startTestServer } from '#server/store/postgres/test-server.ts'
import { freshDatabase } from './fresh-database.ts'
import { printTable } from './print-table.ts'

/**
 * How long the API takes to answer, over PGlite and PostgreSQL, as partnerships grow in number: the
 * real application with its own store, asked within the process, so that neither the network nor
 * compression is in the figures. Every address is asked once, so no kept answer shortens any.
 */

const usualSizes = [1_000, 10_000]
const given = process.argv.slice(2).map(Number)
const sizes = given.length === 0 ? usualSizes : given
if (!sizes.every((size) => Number.isInteger(size) && size >= 100)) {
  console.error('Give numbers of partnerships, each at least 100: npm run bench -- api 1000 100000')
  process.exit(2)
}

const measuredSchema = z.object({
  landed: z.number(),
  first: z.number(),
  peak: z.number(),
  timings: z.record(z.string(), z.array(z.number())),
  processor: z.record(z.string(), z.array(z.number())),
})
type Measured = z.infer<typeof measuredSchema> & { store: string; size: number; load: number }

/** @param target directory of an embedded database, or a server's address */
function measure(store: string, size: number, target: string): Measured {
  const load = loadavg()[0] ?? 0
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', join(import.meta.dirname, 'api-once.ts'), target, String(size)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The measuring failed.\n${stdout}\n${stderr}`)
  return { ...measuredSchema.parse(JSON.parse(stdout)), store, size, load }
}

/** The nearest-rank percentile. */
const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((one, other) => one - other)[Math.ceil(share * numbers.length) - 1] ?? Number.NaN

const inMilliseconds = (numbers: readonly number[]): string =>
  `${percentile(numbers, 0.5).toFixed(0)} / ${percentile(numbers, 0.95).toFixed(0)}`

function print(all: readonly Measured[]): void {
  const columns = all.map(({ store, size }) => `${store} ${size.toLocaleString('en')}`)
  const kinds = [...new Set(all.flatMap(({ timings }) => Object.keys(timings)))]
  console.log('\nAnswers of the API within the process, p50 / p95 in milliseconds')
  printTable(
    ['', ...columns],
    [
      ...kinds.map((kind) => [
        kind,
        ...all.map(({ timings }) => inMilliseconds(timings[kind] ?? [])),
      ]),
      ['first after a start, s', ...all.map(({ first }) => (first / 1000).toFixed(1))],
      ['landing, seconds', ...all.map(({ landed }) => (landed / 1000).toFixed(0))],
      ['peak memory, MB', ...all.map(({ peak }) => peak.toFixed(0))],
      ['load average at start', ...all.map(({ load }) => load.toFixed(1))],
    ],
  )
  console.log(
    '\nThe same in processor time of the process alone, which other programs disturb less',
  )
  printTable(
    ['', ...columns],
    kinds.map((kind) => [
      kind,
      ...all.map(({ processor }) => inMilliseconds(processor[kind] ?? [])),
    ]),
  )
  console.log('\nAim: p95 at most 100 with 10,000 partnerships; below twice that with 100,000 for')
  console.log(
    'one partnership, one partner and the overview. A place is counted once a release, when',
  )
  console.log('it is first asked for; those first answers are in the figures.')
}

const folder = mkdtempSync(join(tmpdir(), 'mitra17-bench-'))
try {
  const all: Measured[] = []
  for (const size of sizes) all.push(measure('PGlite', size, join(folder, `data-${size}`)))
  const server = await startTestServer()
  try {
    if (server === null) console.log('PostgreSQL is not installed; measured with PGlite alone.')
    else
      for (const size of sizes)
        all.push(measure('PostgreSQL', size, await freshDatabase(server.url, `bench_${size}`)))
  } finally {
    await server?.stop()
  }
  print(all)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
