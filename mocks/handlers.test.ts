import { getResponse } from 'msw'
import * as z from 'zod/mini'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { problemSchema } from '#contract/problem.ts'
import { statusIds } from '#contract/status.ts'
import { createHandlers, scenarioHandlers, type ApiFetch } from './handlers.ts'
import { createMockApi } from './mock-api.ts'
import { scenarioOf, type Scenario } from './scenario.ts'

/** A sub-path of a file host; the app asks for the root's addresses all the same. */
const host = 'https://files.example'
let api: ApiFetch
beforeAll(async () => {
  const app = await createMockApi(null)
  api = (request) => app.fetch(request)
})

const ask = (scenario: Scenario | null, path: string) =>
  getResponse(createHandlers(api, scenario), new Request(`${host}${path}`))
async function answer(scenario: Scenario | null, path: string): Promise<Response> {
  const response = await ask(scenario, path)
  if (response === undefined) throw new Error(`nobody answers ${path}`)
  return response
}

async function examplePlaces() {
  const response = await answer(null, '/api/v1/meta')
  return z.parse(endpoints.meta.response, await response.json()).places
}

describe('the mocked API', () => {
  it('is the server’s own, over the example data, labelled so', async () => {
    const response = await answer(null, '/api/v1/meta')
    const meta = z.parse(endpoints.meta.response, await response.json())
    expect(meta).toMatchObject({ example: true, defaultPlace: 'IDN', release: { number: 1 } })
    expect(meta.release?.files.map(({ name }) => name)).toContain('indonesia.csv')
    expect(meta.release?.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
    expect(meta.release?.tally.skipped).toEqual({})
  })

  it('has indicators of every goal and of every status', async () => {
    const response = await answer(null, '/api/v1/overview')
    const { goals, indicators } = z.parse(endpoints.overview.response, await response.json())
    expect(goals.filter(({ rollup }) => rollup.judged === 0).map(({ number }) => number)).toEqual(
      [],
    )
    expect(statusIds.filter((status) => indicators[status] === 0)).toEqual([])
  })

  it('answers every address of the contract’s lists in less than 40 kB, packed', async () => {
    for (const path of ['meta', 'overview', 'goals', 'goals/3', 'indicators/3.2.1?compare=VNM']) {
      const response = await answer(null, `/api/v1/${path}`)
      const packed = response.body?.pipeThrough(new CompressionStream('gzip'))
      const { byteLength } = await new Response(packed ?? null).arrayBuffer()
      expect({ path, isSmall: byteLength < 40_000 }).toEqual({ path, isSmall: true })
    }
  })

  it('leaves everything alone that is not the API, the app’s own modules above all', async () => {
    const paths = ['/', '/src/api/http.ts', '/server/api/app.ts', '/assets/api-1.js', '/api/v2/x']
    for (const path of paths) expect(await ask('error', path)).toBeUndefined()
    expect((await answer('error', '/api/openapi.json')).status).toBe(200)
  })
})

describe('a scenario', () => {
  it('error: fails everything, as the server would', async () => {
    for (const path of ['/api/v1/meta', '/api/v1/goals/6', '/api/v1/search?q=a']) {
      const response = await answer('error', path)
      expect(response.status).toBe(500)
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      expect(z.parse(problemSchema, await response.json()).status).toBe(500)
    }
  })

  it('error-once: fails each address the first time only', async () => {
    const handlers = createHandlers(api, 'error-once')
    const status = async (path: string) =>
      (await getResponse(handlers, new Request(`${host}${path}`)))?.status
    expect(await status('/api/v1/meta')).toBe(500)
    expect(await status('/api/v1/goals')).toBe(500)
    expect(await status('/api/v1/meta')).toBe(200)
    expect(await status('/api/v1/goals')).toBe(200)
    expect(await status('/api/v1/goals?place=VNM')).toBe(500)
  })

  it('partial: shows the overview and fails what is asked for after it', async () => {
    for (const path of ['meta', 'overview', 'goals', 'goals/6', 'targets/6.1']) {
      expect((await answer('partial', `/api/v1/${path}`)).status).toBe(200)
    }
    for (const path of ['indicators', 'indicators/6.1.1', 'releases/1', 'search?q=a']) {
      expect((await answer('partial', `/api/v1/${path}`)).status).toBe(500)
    }
  })

  it('offline: reaches nothing', async () => {
    expect((await answer('offline', '/api/v1/meta')).type).toBe('error')
  })

  it('slow: answers rightly, after seconds', async () => {
    vi.useFakeTimers()
    try {
      const waiting = answer('slow', '/api/v1/meta')
      const early = await Promise.race([
        waiting.then(() => 'answered'),
        vi.advanceTimersByTimeAsync(2000).then(() => 'waiting'),
      ])
      expect(early).toBe('waiting')
      await vi.advanceTimersByTimeAsync(5000)
      expect((await waiting).status).toBe(200)
    } finally {
      vi.useRealTimers()
    }
  })

  it('empty: has nothing imported', async () => {
    const empty = await createMockApi('empty')
    const handlers = createHandlers((request) => empty.fetch(request), 'empty')
    const response = await getResponse(handlers, new Request(`${host}/api/v1/meta`))
    expect(await response?.json()).toMatchObject({ release: null, places: [] })
  })

  it('huge: has many places, each as full as the first', { timeout: 120_000 }, async () => {
    const huge = await createMockApi('huge')
    const read = async (path: string) => (await huge.request(`${host}${path}`)).json()
    const meta = z.parse(endpoints.meta.response, await read('/api/v1/meta'))
    const example = new Set((await examplePlaces()).map(({ code }) => code))
    const others = meta.places.filter(({ code }) => !example.has(code))
    expect(others.length).toBeGreaterThan(25)
    const [first, other] = await Promise.all(
      ['IDN', others.at(-1)?.code].map(async (place) =>
        z.parse(endpoints.overview.response, await read(`/api/v1/overview?place=${place}`)),
      ),
    )
    expect(other?.figures[1]?.count).toBe(first?.figures[1]?.count)
  })

  it('in front of another API lets through what it does not take', async () => {
    const request = new Request(`${host}/api/v1/goals`)
    expect(await getResponse(scenarioHandlers('partial'), request)).toBeUndefined()
    expect(scenarioHandlers(null)).toEqual([])
  })
})

describe('the scenario of an address', () => {
  it.each([
    ['http://localhost:5173/?scenario=slow', 'slow'],
    ['http://localhost:5173/goals/6?place=IDN&scenario=error-once', 'error-once'],
    ['https://files.example/demo/?scenario=empty#/goals/6', 'empty'],
    ['https://files.example/demo/#/goals/6?scenario=partial', 'partial'],
    ['https://files.example/demo/#/goals/6', null],
    ['http://localhost:5173/?scenario=nonsense', null],
    ['http://localhost:5173/', null],
  ])('%s is %s', (address, scenario) => {
    expect(scenarioOf(address)).toBe(scenario)
  })
})
