import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { createApi } from '#server/api/app.ts'
import { importFiles } from '#server/import/import-files.ts'
import { openFromDisk } from '#server/import/on-disk.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { printTable } from './print-table.ts'

/** Checks the built app and the example API's answers against the budgets; exits 1 beyond one. */

const root = resolve(import.meta.dirname, '..')
const dist = join(root, 'dist')

const chunkSchema = z.object({
  file: z.string(),
  imports: z.optional(z.array(z.string())),
  css: z.optional(z.array(z.string())),
  assets: z.optional(z.array(z.string())),
})
type Chunk = z.infer<typeof chunkSchema>

const manifestPath = join(dist, '.vite/manifest.json')
if (!existsSync(manifestPath)) {
  console.error('There is no built app. Run: npm run build')
  process.exit(1)
}
const manifest = z
  .record(z.string(), chunkSchema)
  .parse(JSON.parse(readFileSync(manifestPath, 'utf8')))

/** A chunk with everything that it imports without waiting. */
function closureOf(names: readonly string[]): Map<string, Chunk> {
  const found = new Map<string, Chunk>()
  const ahead = [...names]
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    const chunk = manifest[name]
    if (chunk === undefined)
      throw new Error(`The build has no chunk ${name}; mend bench/budgets.ts.`)
    if (found.has(name)) continue
    found.set(name, chunk)
    ahead.push(...(chunk.imports ?? []))
  }
  return found
}

const gzipped = (file: string): number =>
  gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const languages = ['src/i18n/en.json', 'src/i18n/id.json']
const larger = languages.toSorted(
  (one, other) => gzipped(manifest[other]?.file ?? '') - gzipped(manifest[one]?.file ?? ''),
)[0]
const first = closureOf(['index.html', ...(larger === undefined ? [] : [larger])])
const index = readFileSync(join(dist, 'index.html'), 'utf8')
/** Scripts as they lie in `public/`, which the manifest does not know. */
const plain = [...index.matchAll(/<script src="\/([^"]+)"/g)].flatMap(([, file]) => file ?? [])
const scripts = [...plain, ...[...first.values()].map(({ file }) => file)]
const styles = [...new Set([...first.values()].flatMap(({ css }) => css ?? []))]
const fonts = readdirSync(join(dist, 'assets')).filter(
  (file) => file.endsWith('.woff2') && index.includes(file),
)
// What the chart adds to the page that shows it.
const page = closureOf(['src/features/indicators/indicator-page.tsx'])
const chart = [...closureOf(['src/charts/trend-pointer.tsx'])].filter(
  ([name]) => !first.has(name) && !page.has(name),
)

type Budget = { what: string; measured: number; limit: number; unit: string }
const kilobytes = (bytes: number): number => bytes / 1000

const budgets: Budget[] = [
  {
    what: 'First route, JavaScript (gzip)',
    measured: kilobytes(sum(scripts.map(gzipped))),
    limit: 230,
    unit: 'kB',
  },
  {
    what: 'First route, CSS (gzip)',
    measured: kilobytes(sum(styles.map(gzipped))),
    limit: 25,
    unit: 'kB',
  },
  {
    what: 'First route, fonts',
    measured: kilobytes(sum(fonts.map((file) => readFileSync(join(dist, 'assets', file)).length))),
    limit: 60,
    unit: 'kB',
  },
  {
    // The page, its scripts, styles and fonts, and the two answers the headline needs.
    what: 'Requests before the headline',
    measured: 1 + scripts.length + styles.length + fonts.length + 2,
    limit: 12,
    unit: '',
  },
  {
    what: 'Chart chunk (gzip)',
    measured: kilobytes(sum(chart.map(([, { file }]) => gzipped(file)))),
    limit: 125,
    unit: 'kB',
  },
]

/** Answers of the API over the example data, as a browser would get them. */
async function answerBudgets(): Promise<Budget[]> {
  const store = createMemoryStore()
  const example = join(root, 'mocks/example')
  const files = readdirSync(example)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => join(example, file))
  const { inputs, tools } = await openFromDisk(files)
  const report = await importFiles(store, inputs, {
    tools,
    by: 'budgets',
    example: true,
    dryRun: false,
    skipBadRows: false,
    place: null,
  })
  if (report.outcome !== 'landed') throw new Error('The example data did not import.')
  const api = createApi(store, { version: 'budgets' })
  const paths = [
    '/api/v1/meta',
    '/api/v1/overview',
    '/api/v1/goals/3',
    '/api/v1/goals/17',
    '/api/v1/indicators',
    '/api/v1/indicators/3.2.1?compare=MYS,VNM,PHL,THA',
    '/api/v1/releases',
    '/api/v1/search?q=air',
  ]
  return Promise.all(
    paths.map(async (path) => {
      const answer = await api.request(path)
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      const bytes = gzipSync(new Uint8Array(await answer.arrayBuffer())).length
      return { what: `Answer ${path} (gzip)`, measured: kilobytes(bytes), limit: 40, unit: 'kB' }
    }),
  )
}

const all = [...budgets, ...(await answerBudgets())]
printTable(
  ['Budget', 'measured', 'limit', ''],
  all.map(({ what, measured, limit, unit }) => [
    what,
    `${unit === '' ? measured : measured.toFixed(1)} ${unit}`.trim(),
    `${limit} ${unit}`.trim(),
    measured <= limit ? 'kept' : 'EXCEEDED',
  ]),
)
const exceeded = all.filter(({ measured, limit }) => measured > limit)
if (exceeded.length > 0) {
  console.error(`${exceeded.length} of ${all.length} budgets are exceeded.`)
  process.exit(1)
}
