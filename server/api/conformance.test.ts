import * as z from 'zod/mini'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Hono } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import { problemSchema } from '#contract/problem.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { createApi } from './app.ts'
import { requests } from './testing/requests.ts'
import { get, smallApi, version } from './testing/small-store.ts'

let api: Hono
beforeAll(async () => {
  api = await smallApi()
})

type Case = { path: string; schema: z.ZodMiniType }
const cases = Object.entries(endpoints).flatMap(([name, { response: schema }]): Case[] =>
  Object.entries(requests)
    .filter(([requested]) => requested === name)
    .flatMap(([, paths]) => paths.map((path) => ({ path, schema }))),
)

describe('what every endpoint answers', () => {
  it.each(cases)(
    'is what the contract says, to the last field: $path',
    async ({ path, schema }) => {
      const response = await get(api, path)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe('application/json')
      const body: unknown = await response.json()
      // Parsing leaves out what the schema does not name, so equality finds a field too many.
      expect(body).toEqual(z.parse(schema, body))
    },
  )

  it('covers every endpoint of the contract', () => {
    expect(Object.keys(requests).toSorted()).toEqual(Object.keys(endpoints).toSorted())
  })
})

describe('an empty database', () => {
  const empty = createApi(createMemoryStore(), { version })

  it('has meta data, no releases and nothing to find', async () => {
    const meta = z.parse(endpoints.meta.response, await (await get(empty, '/api/v1/meta')).json())
    expect(meta).toEqual({
      version,
      release: null,
      example: false,
      defaultPlace: null,
      places: [],
    })
    expect(await (await get(empty, '/api/v1/releases')).json()).toEqual({ releases: [] })
    expect(await (await get(empty, '/api/v1/search?q=water')).json()).toEqual({
      hits: [],
      total: 0,
    })
  })

  it.each(['overview', 'goals', 'goals/6', 'targets/6.1', 'indicators', 'indicators/6.1.1'])(
    'says for %s that nothing has been imported',
    async (path) => {
      const response = await get(empty, `/api/v1/${path}`)
      expect(response.status).toBe(404)
      const problem = z.parse(problemSchema, await response.json())
      expect(problem.type).toBe('urn:mitra17:problem:empty')
    },
  )
})
