import * as z from 'zod/mini'
import { createApi } from '#server/api/app.ts'
import { openStore } from '#server/store/postgres/open-store.ts'
import { landMade } from './land-made.ts'
import { requestsOf } from './api-requests.ts'

/**
 * Fills one empty database with made partnerships and times requests to the API over it, in a
 * process of its own. Prints a line of JSON for `api.ts`.
 */

const [target = '', count = ''] = process.argv.slice(2)
const partnerships = Number(count)
const store = await openStore(
  target.startsWith('postgres') ? { databaseUrl: target } : { dataDir: target },
)
const landing = performance.now()
await landMade(store, partnerships)
const landed = performance.now() - landing

const api = createApi(store, { version: 'bench', report: (error) => console.error(error) })
const listSchema = z.object({ next: z.nullable(z.string()) })

type Timed = { milliseconds: number; processor: number; body: string }

async function ask(address: string): Promise<Timed> {
  const before = process.cpuUsage()
  const started = performance.now()
  const response = await api.request(address)
  const body = await response.text()
  const milliseconds = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${body}`)
  return { milliseconds, processor: (user + system) / 1000, body }
}

const first = await ask('/api/v1/partnerships?limit=1')
const release = z.parse(listSchema, JSON.parse(first.body)).next?.split('-')[0] ?? ''
const timings: Record<string, number[]> = {}
const processor: Record<string, number[]> = {}
for (const [name, addresses] of Object.entries(requestsOf(partnerships, Number(release)))) {
  const asked: Timed[] = []
  for (const address of addresses) asked.push(await ask(address))
  timings[name] = asked.map((one) => one.milliseconds)
  processor[name] = asked.map((one) => one.processor)
}
const peak = process.resourceUsage().maxRSS / 1024
await store.close()
console.log(JSON.stringify({ landed, first: first.milliseconds, peak, timings, processor }))
