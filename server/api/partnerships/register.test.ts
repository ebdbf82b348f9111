import type { Hono } from 'hono'
import { beforeEach, expect, it } from 'vitest'
import { createApi } from '#server/api/app.ts'
import {
  firstRelease,
  get,
  secondRelease,
  standIn,
  version,
} from '#server/api/testing/small-store.ts'
import type { Store } from '#server/store/store.ts'
import { landRecords } from './testing/small-partnerships.ts'
import { firstRecords, ids, laterRecords } from './testing/small-records.ts'

const paths = [
  'overview',
  'partnerships?limit=500',
  'partners?limit=500',
  'coverage',
  'changes?from=0',
  'search?q=water',
  `partners/${encodeURIComponent(ids.firm)}`,
].map((path) => `/api/v1/${path}`)

/** Two releases: values, then partnerships. */
let store: Store
beforeEach(async () => {
  store = await firstRelease()
  await landRecords(store, firstRecords)
})

const said = async (api: Hono, path: string) => (await get(api, path)).json()

it('of a later release is made from the one before, and says what one made afresh says', async () => {
  const reads: (number | undefined)[][] = []
  const summaries: Store['summaries'] = (...range) => {
    reads.push(range)
    return store.summaries(...range)
  }
  const api = createApi(standIn(store, { summaries }).store, { version })
  for (const path of paths) await said(api, path)
  await landRecords(store, laterRecords)
  await secondRelease(store)
  const afresh = createApi(store, { version })
  for (const path of paths) expect(await said(api, path)).toEqual(await said(afresh, path))
  expect(reads).toEqual([
    [2, undefined],
    [4, 2],
  ])
})

it('of an earlier release is not made from a later one', async () => {
  await landRecords(store, laterRecords)
  const api = createApi(store, { version })
  await said(api, '/api/v1/overview')
  const past = '/api/v1/partnerships?asOf=2&limit=500'
  expect(await said(api, past)).toEqual(await said(createApi(store, { version }), past))
})

it('is read once for all who ask while it is read', async () => {
  const { store: watched, asked } = standIn(store, {})
  const api = createApi(watched, { version })
  await Promise.all(paths.map((path) => said(api, path)))
  expect(asked.filter((name) => name === 'summaries')).toHaveLength(1)
})

it('belongs to the release of the answer, also when another lands while it is read', async () => {
  const begun = Promise.withResolvers<void>()
  const landed = Promise.withResolvers<void>()
  const summaries: Store['summaries'] = async function* later(...range) {
    begun.resolve()
    await landed.promise
    yield* store.summaries(...range)
  }
  const path = '/api/v1/partnerships?limit=500'
  const before = await get(createApi(store, { version }), path)
  const api = createApi(standIn(store, { summaries }).store, { version })
  const waiting = get(api, path)
  await begun.promise
  await landRecords(store, laterRecords)
  landed.resolve()
  const answer = await waiting
  expect(answer.headers.get('ETag')).toBe(before.headers.get('ETag'))
  expect(await answer.json()).toEqual(await before.json())
  const after = await get(api, path)
  expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
  expect(await after.json()).toEqual(await said(createApi(store, { version }), path))
})
