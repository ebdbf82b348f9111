import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPglite } from '#server/store/postgres/pglite.ts'
import type { Store } from '#server/store/store.ts'
import { requests } from './testing/requests.ts'
import { get, smallApi } from './testing/small-store.ts'

let store: Store
let embedded: Hono
let memory: Hono
beforeAll(async () => {
  store = await openPglite(null)
  embedded = await smallApi(store)
  memory = await smallApi()
}, 120_000)
afterAll(() => store.close())

/** The two releases were made at different moments. */
const timeless = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')

describe('the database and the memory give the same answer', () => {
  it.each(Object.values(requests).flat())('to %s', async (path) => {
    const [one, other] = [await get(embedded, path), await get(memory, path)]
    expect(JSON.parse(timeless(await one.text()))).toEqual(JSON.parse(timeless(await other.text())))
    expect(one.status).toBe(200)
  })

  it.each(['goals', 'indicators', 'indicators/6.1.1?compare=MYS', 'releases', 'releases/2'])(
    'to %s as CSV, to the letter',
    async (path) => {
      const accept = { Accept: 'text/csv' }
      const [one, other] = [
        await get(embedded, `/api/v1/${path}`, accept),
        await get(memory, `/api/v1/${path}`, accept),
      ]
      expect(timeless(await one.text())).toBe(timeless(await other.text()))
    },
  )
})
