import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { beforeAll, describe, expect, it } from 'vitest'
import { problemSchema, problemTypes } from '#contract/problem.ts'
import { createApi } from './app.ts'
import { firstRelease, get, smallApi, standIn, version } from './testing/small-store.ts'

let api: Hono
beforeAll(async () => {
  api = await smallApi()
})

async function problemOf(response: Response) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const text = await response.text()
  expect(text.length).toBeLessThan(1500)
  const problem = z.parse(problemSchema, JSON.parse(text))
  expect(problem.status).toBe(response.status)
  return problem
}

describe('a query that cannot be read', () => {
  it.each([
    ['goals?asOf=abc', 'asOf', 'a whole number'],
    ['goals?asOf=1.5', 'asOf', 'a whole number'],
    ['goals?asOf=0', 'asOf', 'at least 1'],
    ['goals?asOf=', 'asOf', 'at least 1'],
    ['goals?asOf=1e99', 'asOf', /./],
    ['goals?plce=IDN', 'plce', 'one of the parameters place, asOf, format'],
    ['goals?place=IDN&place=MYS', 'place', 'the parameter once'],
    ['goals?format=pdf', 'format', 'one of json, csv'],
    ['overview?format=csv', 'format', 'one of the parameters place, asOf'],
    ['indicators?status=great', 'status', /^one of achieved, on-track/],
    ['indicators?status=achieved,,limited', 'status', /^one of achieved, on-track/],
    ['indicators?goal=18', 'goal', 'at most 17'],
    ['indicators?judged=yes', 'judged', 'one of true, false'],
    ['indicators/6.1.1?series=TOILET', 'series', 'one of WATER, WATER_CITY'],
    ['indicators/1.1.1?series=TOILET', 'series', 'no series: this indicator has none'],
    ['indicators/6.1.1?disaggregation=F', 'disaggregation', /^dimension=CODE/],
    ['search', 'q', 'a string'],
    ['search?q=water&limit=1000', 'limit', 'at most 50'],
    ['meta?place=IDN', 'place', 'no parameters here'],
  ])(
    '%s: names the parameter, what was found and what is expected',
    async (path, parameter, expected) => {
      const response = await get(api, `/api/v1/${path}`)
      expect(response.status).toBe(400)
      const problem = await problemOf(response)
      expect(problem).toMatchObject({ type: problemTypes.badRequest, parameter })
      expect(problem.expected).toMatch(expected)
      expect(problem.detail).toContain(`"${parameter}"`)
    },
  )
})

describe('what does not exist', () => {
  it.each([
    ['overview?place=XXX', problemTypes.unknownPlace],
    ['indicators/6.1.1?compare=MYS,XXX', problemTypes.unknownPlace],
    ['goals?asOf=3', problemTypes.unknownRelease],
    ['goals?asOf=1e9', problemTypes.unknownRelease],
    ['goals/18', problemTypes.notFound],
    ['goals/0', problemTypes.notFound],
    ['goals/6.0', problemTypes.notFound],
    ['targets/6.99', problemTypes.notFound],
    ['indicators/6.1', problemTypes.notFound],
    ['indicators/6.1.9', problemTypes.notFound],
    ['releases/9', problemTypes.notFound],
    ['releases/01', problemTypes.notFound],
    ['nothing', problemTypes.notFound],
    ['', problemTypes.notFound],
  ])('%s is a 404 of its own kind', async (path, type) => {
    const response = await get(api, `/api/v1/${path}`)
    expect(response.status).toBe(404)
    expect((await problemOf(response)).type).toBe(type)
  })
})

describe('hostile requests', () => {
  const long = 'a'.repeat(5000)
  it.each([
    `overview?place=${long}`,
    `search?q=${long}`,
    `indicators/6.1.1?series=${long}`,
    `indicators/6.1.1?disaggregation=${long}`,
    `indicators/6.1.1?compare=${long}`,
    `indicators?status=${long}`,
    `overview?${long}=1`,
    'overview?place=%00',
    'search?q=%00water',
    'indicators/6.1.1?disaggregation=sex%3D%00',
    'overview?place=<script>alert(1)</script>',
    "overview?place=IDN'%20OR%201=1--",
    'overview?place=../../etc/passwd',
    'indicators/..%2f..%2fetc%2fpasswd',
    'indicators/%00',
    'indicators/%E0%A4%A',
    'targets/<script>',
    'releases/1e0',
    'goals/__proto__',
    'overview?__proto__=1',
    'overview?constructor=1',
    'search?q=x&limit=-1',
    'indicators/6.1.1?disaggregation=__proto__',
  ])('%s is refused in one short document that repeats little of it', async (path) => {
    const response = await get(api, `/api/v1/${path}`)
    expect([400, 404]).toContain(response.status)
    const problem = await problemOf(response)
    expect(JSON.stringify(problem)).not.toMatch(/at .*\.ts|node_modules/)
  })

  it('finds nothing for a search of signs, and does not take them for a pattern', async () => {
    for (const q of ['%', '_', '.*', '((((', '\\', '<script>', '💧', 'ﷺ']) {
      const response = await get(api, `/api/v1/search?q=${encodeURIComponent(q)}`)
      expect(await response.json()).toEqual({ hits: [], total: 0 })
    }
  })

  it('shows a disaggregation nobody has as empty lines', async () => {
    const response = await get(api, '/api/v1/indicators/6.1.1?disaggregation=__proto__%3Dx')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      series: { isHeadline: false, lines: [{ observations: [] }] },
    })
  })
})

describe('a request that is no reading', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    for (const path of ['/api/v1/goals', '/api/v1/goals/6', '/healthz']) {
      const response = await api.request(`http://mitra17.test${path}`, { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('Allow')).toBe('GET, HEAD')
      expect((await problemOf(response)).type).toBe(problemTypes.methodNotAllowed)
    }
  })

  it('HEAD has the headers of GET and no body', async () => {
    const response = await api.request('http://mitra17.test/api/v1/goals', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('ETag')).toMatch(/^W\/"2-/)
    expect(await response.text()).toBe('')
  })
})

describe('a fault of the server', () => {
  it('is reported where the operator looks, and tells the caller nothing of itself', async () => {
    const { store } = standIn(await firstRelease(), {
      rollups: () => Promise.reject(new Error('password=hunter2 at /srv/secret.ts')),
    })
    const reported: unknown[] = []
    const broken = createApi(store, { version, report: (error) => reported.push(error) })
    const response = await get(broken, '/api/v1/overview')
    expect(response.status).toBe(500)
    expect(await problemOf(response)).toEqual({
      type: problemTypes.internal,
      title: 'Something went wrong on the server',
      status: 500,
    })
    expect(reported).toHaveLength(1)
  })

  it('does not last: what could not be read is read again', async () => {
    const store = await firstRelease()
    let failures = 1
    const { store: flaky } = standIn(store, {
      places: (asOf) => {
        failures -= 1
        return failures < 0 ? store.places(asOf) : Promise.reject(new Error('gone for a moment'))
      },
    })
    const flakyApi = createApi(flaky, { version })
    expect((await get(flakyApi, '/api/v1/meta')).status).toBe(500)
    expect((await get(flakyApi, '/api/v1/meta')).status).toBe(200)
  })
})

describe('security headers', () => {
  it.each([
    '/api/v1/goals',
    '/api/v1/goals?asOf=x',
    '/api/nothing',
    '/healthz',
    '/api/v1/goals?format=csv',
  ])('stand on %s', async (path) => {
    const { headers } = await get(api, path)
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(headers.get('Permissions-Policy')).toContain('camera=()')
  })
})

describe('whether the server is well', () => {
  it('is told apart from whether its database answers', async () => {
    const store = await firstRelease()
    const { store: deaf } = standIn(store, {
      ready: () => Promise.reject(new Error('no connection')),
    })
    const alone = createApi(deaf, { version })
    expect((await get(alone, '/healthz')).status).toBe(200)
    expect((await get(alone, '/readyz')).status).toBe(503)
    expect((await get(api, '/readyz')).status).toBe(200)
  })
})
