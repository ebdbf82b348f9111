import { beforeAll, describe, expect, it } from 'vitest'
import type { Hono } from 'hono'
import type { Store } from '#server/store/store.ts'
import { createApi } from './app.ts'
import { firstRelease, get, secondRelease, standIn, version } from './testing/small-store.ts'

let store: Store
let api: Hono
beforeAll(async () => {
  store = await firstRelease()
  api = createApi(store, { version })
})

const tagOf = async (path: string, headers = {}) =>
  (await get(api, path, headers)).headers.get('ETag')

describe('an answer the caller has already', () => {
  it('is a 304 without a body, and reads nothing but the list of releases', async () => {
    const etag = (await tagOf('/api/v1/overview')) ?? ''
    const { store: watched, asked } = standIn(store, {})
    const response = await get(createApi(watched, { version }), '/api/v1/overview', {
      'If-None-Match': `"other", ${etag}`,
    })
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
    expect(response.headers.get('ETag')).toBe(etag)
    expect(response.headers.get('Vary')).toBe('Accept, Accept-Encoding')
    expect(asked).toEqual(['releases'])
  })

  it('is not taken for another form of it, another version or another database', async () => {
    const etag = (await tagOf('/api/v1/goals')) ?? ''
    expect(await tagOf('/api/v1/goals', { Accept: 'text/csv' })).not.toBe(etag)
    const newer = await get(createApi(store, { version: '9.9.9' }), '/api/v1/goals')
    expect(newer.headers.get('ETag')).not.toBe(etag)
    await new Promise((settle) => setTimeout(settle, 5))
    const elsewhere = createApi(await firstRelease(), { version })
    const response = await get(elsewhere, '/api/v1/goals', { 'If-None-Match': etag })
    expect(response.status).toBe(200)
  })

  it('is revalidated, and a new release makes it stale', async () => {
    const own = await firstRelease()
    const ownApi = createApi(own, { version })
    const before = await get(ownApi, '/api/v1/meta')
    expect(before.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
    await secondRelease(own)
    const known = { 'If-None-Match': before.headers.get('ETag') ?? '' }
    const after = await get(ownApi, '/api/v1/meta', known)
    expect(after.status).toBe(200)
    expect(await after.json()).toMatchObject({ release: { number: 2 } })
    const past = await get(ownApi, '/api/v1/goals?asOf=1')
    expect(past.headers.get('Cache-Control')).toBe('public, max-age=604800, immutable')
    const newest = await get(ownApi, '/api/v1/goals?asOf=2')
    expect(newest.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  })

  it('is never an error', async () => {
    const response = await get(api, '/api/v1/goals?asOf=7')
    expect(response.status).toBe(404)
    expect(response.headers.get('ETag')).toBeNull()
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })
})

describe('an answer', () => {
  it('rests on a fixed number of reads, however many series there are', async () => {
    const { store: watched, asked } = standIn(store, {})
    const watchedApi = createApi(watched, { version })
    await get(watchedApi, '/api/v1/meta')
    const reads = async (path: string) => {
      asked.length = 0
      expect((await get(watchedApi, path)).status).toBe(200)
      return asked.toSorted()
    }
    expect(await reads('/api/v1/overview')).toEqual(['judgements', 'releases', 'rollups'])
    expect(await reads('/api/v1/indicators')).toEqual(['judgements', 'releases', 'rollups'])
    expect(await reads('/api/v1/search?q=water')).toEqual(['releases'])
    expect(await reads('/api/v1/indicators/6.1.1?compare=MYS')).toEqual([
      'disaggregations',
      'judgements',
      'observations',
      'releases',
      'rollups',
    ])
  })
})
