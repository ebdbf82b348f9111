import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { figureQueries } from '#contract/overview.ts'
import { statusIds } from '#contract/status.ts'
import { get, smallApi } from './testing/small-store.ts'

let api: Hono
beforeAll(async () => {
  api = await smallApi()
})

async function overview(query = '') {
  return z.parse(
    endpoints.overview.response,
    await (await get(api, `/api/v1/overview${query}`)).json(),
  )
}
async function list(query: Record<string, string>) {
  const response = await get(api, `/api/v1/indicators?${new URLSearchParams(query)}`)
  return z.parse(endpoints.indicators.response, await response.json())
}

const codesOfGoal17 = async (place: string) =>
  (await list({ place, goal: '17' })).indicators.map(({ code }) => code)
const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0)

describe('a figure of the overview', () => {
  it.each(['IDN', 'MYS'])('is as long as the list behind it, in %s', async (place) => {
    const { figures } = await overview(`?place=${place}`)
    expect(figures.map(({ id }) => id)).toEqual(Object.keys(figureQueries))
    for (const { id, count } of figures) {
      const { indicators, total } = await list({ ...figureQueries[id], place })
      expect({ id, count: indicators.length, total }).toEqual({ id, count, total: count })
    }
  })

  it('counts something other than nothing and everything', async () => {
    const { figures } = await overview()
    const counts = new Map(figures.map(({ id, count }) => [id, count]))
    expect(counts.get('judged')).toBe(6)
    // Safe water and forums are on track, schools have reached their target.
    expect(counts.get('onTrack')).toBe(3)
    expect(counts.get('movingAway')).toBe(0)
    expect(counts.get('indicators')).toBeGreaterThan(250)
  })

  it('moves with the release', async () => {
    const { figures } = await overview('?asOf=1')
    expect(figures.find(({ id }) => id === 'movingAway')?.count).toBe(1)
    expect((await list({ asOf: '1', ...figureQueries.movingAway })).total).toBe(1)
  })
})

describe('a goal', () => {
  it('has the status its targets roll up to', async () => {
    const { goals } = await overview('?asOf=1')
    const statusOf = (goal: number) => goals.find(({ number }) => number === goal)?.rollup
    expect(statusOf(15)).toMatchObject({ status: 'regressing', parts: 12, judged: 1 })
    // The mean of 4.5155 and 0.4308 is just below 2.5.
    expect(statusOf(6)).toMatchObject({ parts: 8, judged: 2, status: 'accelerate' })
    expect(statusOf(13)).toMatchObject({ status: 'no-data', parts: 5, judged: 0 })
  })
})

describe('counts by status', () => {
  it('sum up to the number of indicators, as a whole and goal by goal', async () => {
    const { goals, indicators } = await overview()
    const all = await list({})
    expect(sum(indicators)).toBe(all.total)
    expect(goals.map(({ indicators: counts }) => sum(counts))).toEqual(
      goals.map(({ number }) => all.indicators.filter(({ goal }) => goal === number).length),
    )
  })

  it.each(statusIds)('are the length of the list of %s', async (status) => {
    const { indicators } = await overview()
    expect((await list({ status })).total).toBe(indicators[status])
  })

  it('split the list by judged and not judged', async () => {
    const [all, judged, not] = await Promise.all([
      list({}),
      list({ judged: 'true' }),
      list({ judged: 'false' }),
    ])
    expect(judged.total + not.total).toBe(all.total)
    expect(not.indicators.every(({ rollup }) => rollup.status === 'no-data')).toBe(true)
  })
})

describe('the list of indicators', () => {
  it('has a national indicator only where it has values', async () => {
    expect(await codesOfGoal17('IDN')).toContain('17.17.1.(c)')
    expect(await codesOfGoal17('MYS')).not.toContain('17.17.1.(c)')
  })

  it('stands in the order of the framework', async () => {
    const { indicators } = await list({ goal: '17' })
    const codes = indicators.map(({ code }) => code)
    expect(codes.indexOf('17.9.1')).toBeLessThan(codes.indexOf('17.10.1'))
    expect(codes.indexOf('17.17.1.(c)')).toBe(codes.indexOf('17.17.1') + 1)
  })
})

describe('what needs attention', () => {
  it('is what moves away and what barely moves, with totals', async () => {
    const before = await overview('?asOf=1')
    expect(before.attention.movingAway.map(({ series }) => series)).toEqual(['FOREST'])
    expect(before.attention.movingAwayTotal).toBe(1)
    expect(before.attention.furthestBehind.map(({ series }) => series)).toEqual(['MOTHERS'])
    expect(before.attention.furthestBehindTotal).toBe(1)
  })
})

describe('what changed', () => {
  it('is nothing to compare in the first release', async () => {
    expect((await overview('?asOf=1')).changes).toBeNull()
  })

  it('is new values, restated ones and crossings since the release before', async () => {
    const { changes } = await overview()
    expect(changes).toMatchObject({ from: 1, to: 2, newValues: 1, restated: 1, crossingsTotal: 1 })
    expect(changes?.crossings).toEqual([
      {
        series: 'FOREST',
        indicator: '15.1.1',
        name: { en: 'Forest cover', id: 'Tutupan hutan' },
        from: 'regressing',
        to: 'accelerate',
      },
    ])
  })
})
