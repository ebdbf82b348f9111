import type { Hono } from 'hono'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { problemSchema, problemTypes } from '#contract/problem.ts'
import { createApi } from '#server/api/app.ts'
import { get, version } from '#server/api/testing/small-store.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { smallPartnerships } from './testing/small-partnerships.ts'
import { ids } from './testing/small-records.ts'

let api: Hono
beforeAll(async () => {
  api = await smallPartnerships()
})

const at = encodeURIComponent
const requests = {
  partnerships: [
    'partnerships',
    'partnerships?asOf=1',
    'partnerships?asOf=2&q=water&goal=6,17&sort=committed&limit=1',
    `partnerships?partner=${at('firm%2C 100%252C')}`,
  ],
  partnership: [ids.water, ids.child, ids.placeless, ids.real].flatMap((id) => [
    `partnerships/${at(id)}`,
    `partnerships/${at(id)}?asOf=2`,
  ]),
  partners: ['partners', 'partners?kind=ngo&place=IDN&q=script&sort=overdue'],
  partner: [ids.gov, ids.ngo, ids.firm, ids.gavi].map((id) => `partners/${at(id)}`),
  coverage: ['coverage', 'coverage?place=IDN', 'coverage?place=MYS&asOf=2'],
  changes: ['changes', 'changes?from=0&to=2', 'changes?from=2&to=4&place=IDN'],
} satisfies Record<keyof typeof partnershipEndpoints, string[]>

type Case = { path: string; schema: z.ZodMiniType; csv: boolean }
const cases = Object.entries(partnershipEndpoints).flatMap(([name, { response: schema, csv }]) =>
  Object.entries(requests)
    .filter(([requested]) => requested === name)
    .flatMap(([, paths]): Case[] =>
      paths.map((path) => ({ path: `/api/v1/${path}`, schema, csv })),
    ),
)

describe('what is said of partnerships', () => {
  it.each(cases)(
    'is what the contract says, to the last field: $path',
    async ({ path, schema }) => {
      const response = await get(api, path)
      expect(response.status).toBe(200)
      const body: unknown = await response.json()
      expect(body).toEqual(z.parse(schema, body))
    },
  )

  it('is what the contract says on the pages of the framework', async () => {
    const pages: [string, z.ZodMiniType][] = [
      ['overview?place=IDN', endpoints.overview.response],
      ['goals/6', endpoints.goal.response],
      ['indicators/6.1.1', endpoints.indicator.response],
      ['search?q=water', endpoints.search.response],
    ]
    for (const [path, schema] of pages) {
      const body: unknown = await (await get(api, `/api/v1/${path}`)).json()
      expect(body).toEqual(z.parse(schema, body))
    }
  })

  it('is known by its release: the same tag again is a 304', async () => {
    const first = await get(api, '/api/v1/partnerships')
    const tag = first.headers.get('ETag') ?? ''
    expect(tag).toMatch(/^W\/"4-/)
    const again = await get(api, '/api/v1/partnerships', { 'If-None-Match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})

const tables = cases.filter(({ csv }) => csv)

describe('a list as a table', () => {
  it.each(tables)('has a value in every column of every row: $path', async ({ path }) => {
    const response = await get(api, path, { Accept: 'text/csv' })
    expect(response.status).toBe(200)
    const text = await response.text()
    const { data: lines } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
    const [columns = [], ...rows] = lines
    expect(columns).toEqual([...new Set(columns)])
    expect(columns.slice(-3)).toEqual(['release', 'release_date', 'example'])
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([])
    expect(rows.filter((row) => row.some((cell) => /^[=+@]/.test(cell)))).toEqual([])
  })

  it('has the whole list and not a page of it', async () => {
    const text = await (await get(api, '/api/v1/partnerships?limit=1&format=csv')).text()
    expect(Papa.parse(text.slice(1), { skipEmptyLines: true }).data.length).toBe(1 + 6)
  })

  it('makes a name that is a formula harmless', async () => {
    const text = await (await get(api, '/api/v1/partners?format=csv')).text()
    expect(text).toContain(`,"'=1+1",`)
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['partnerships?structure=club', 'structure'],
    ['partnerships?goal=18', 'goal'],
    ['partnerships?progress=achieved,great', 'progress'],
    ['partnerships?due=late', 'due'],
    ['partnerships?sort=colour', 'sort'],
    ['partnerships?limit=501', 'limit'],
    ['partnerships?limit=0', 'limit'],
    ['partnerships?cursor=abc', 'cursor'],
    ['partnerships?cursor=3-0', 'cursor'],
    [`partnerships?q=${'x'.repeat(201)}`, 'q'],
    ['partnerships?q=%00', 'q'],
    ['partnerships?colour=red', 'colour'],
    ['partners?kind=person', 'kind'],
    ['partners?role=boss', 'role'],
    ['changes?from=4&to=2', 'from'],
    ['changes?from=-1', 'from'],
  ])('%s: names the parameter', async (path, parameter) => {
    const response = await get(api, `/api/v1/${path}`)
    expect(response.status).toBe(400)
    expect(z.parse(problemSchema, await response.json())).toMatchObject({ parameter })
  })

  it.each([
    ['partnerships/none', problemTypes.notFound],
    ['partnerships/p', problemTypes.notFound],
    [`partnerships/${at("' or 1=1 --")}`, problemTypes.notFound],
    [`partnerships/${at('../../etc/passwd')}`, problemTypes.notFound],
    ['partnerships/__proto__', problemTypes.notFound],
    [`partnerships/${at(ids.later)}?asOf=2`, problemTypes.notFound],
    ['partners/none', problemTypes.notFound],
    ['partners/constructor', problemTypes.notFound],
    ['partnerships?place=XXX', problemTypes.unknownPlace],
    ['coverage?place=XXX', problemTypes.unknownPlace],
    ['changes?place=XXX', problemTypes.unknownPlace],
    ['partnerships?asOf=9', problemTypes.unknownRelease],
    ['changes?from=1&to=9', problemTypes.unknownRelease],
    ['changes?from=9', problemTypes.unknownRelease],
  ])('%s is a 404 of its own kind', async (path, type) => {
    const response = await get(api, `/api/v1/${path}`)
    expect(response.status).toBe(404)
    expect(z.parse(problemSchema, await response.json()).type).toBe(type)
  })

  it.each(['partnerships', 'partnerships/a', 'partners', 'partners/a', 'coverage', 'changes'])(
    'in an empty database: %s',
    async (path) => {
      const empty = createApi(createMemoryStore(), { version })
      const response = await get(empty, `/api/v1/${path}`)
      expect(z.parse(problemSchema, await response.json()).type).toBe(problemTypes.empty)
    },
  )
})
