import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { get, smallApi } from './testing/small-store.ts'

let api: Hono
beforeAll(async () => {
  api = await smallApi()
})

async function find(q: string, limit = 50) {
  const query = new URLSearchParams({ q, limit: String(limit) })
  const response = await get(api, `/api/v1/search?${query}`)
  return z.parse(endpoints.search.response, await response.json())
}
const codes = async (q: string) => (await find(q)).hits.map(({ code }) => code)

describe('a search', () => {
  it.each([
    ['6', 'goal', '6'],
    ['6.1', 'target', '6.1'],
    ['6.1.1', 'indicator', '6.1.1'],
    ['6-1-1', 'indicator', '6.1.1'],
    ['17.17.1.(C)', 'indicator', '17.17.1.(c)'],
    ['water', 'series', 'WATER'],
    ['water_city', 'series', 'WATER_CITY'],
    ['mys', 'place', 'MYS'],
  ])('for the code %s finds it first', async (q, kind, code) => {
    expect((await find(q)).hits[0]).toMatchObject({ kind, code })
  })

  it('finds words in both languages, whatever their case and marks', async () => {
    expect(await codes('CLEAN WATER')).toContain('6')
    expect(await codes('air bersih')).toContain('6')
    expect(await codes('cote')).toEqual(['SCHOOL'])
    expect(await codes('CÔTE')).toEqual(['SCHOOL'])
  })

  it('finds by the beginning of words, all of which must be there', async () => {
    expect(await codes('sa wat')).toContain('WATER')
    expect(await codes('safe forest')).not.toContain('WATER')
    expect(await codes('afe wate')).not.toContain('WATER')
  })

  it('puts a name that begins so before one that has it further in', async () => {
    const hits = await codes('safe water')
    expect(hits.slice(0, 2)).toEqual(['WATER', 'WATER_CITY'])
    expect(hits.length).toBeGreaterThanOrEqual(2)
  })

  it('says under which indicator a series is shown', async () => {
    const { hits } = await find('toilet')
    expect(hits.find(({ kind }) => kind === 'series')).toMatchObject({ within: '6.2.1' })
    expect(
      hits.filter(({ kind }) => kind !== 'series').every(({ within }) => within === null),
    ).toBe(true)
  })

  it('gives no more than asked for and counts the rest', async () => {
    const all = await find('a')
    const some = await find('a', 2)
    expect(some.hits).toEqual(all.hits.slice(0, 2))
    expect(some.total).toBe(all.total)
    expect(all.total).toBeGreaterThan(2)
  })

  it('for nothing finds nothing', async () => {
    expect(await find('')).toEqual({ hits: [], total: 0 })
    expect(await find('   ')).toEqual({ hits: [], total: 0 })
    expect(await find('zzzzzz')).toEqual({ hits: [], total: 0 })
  })
})
