import { afterEach, describe, expect, test, vi } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { ApiError } from './api-error.ts'
import { request, toAddress } from './http.ts'

const emptyMeta = {
  version: '0.1.0',
  release: null,
  example: false,
  defaultPlace: null,
  places: [],
}

function answerWith(answer: () => Response | Promise<Response>) {
  const fetchStub = vi.fn<typeof fetch>(async () => answer())
  vi.stubGlobal('fetch', fetchStub)
  return fetchStub
}

async function failureOf(signal = new AbortController().signal): Promise<unknown> {
  try {
    await request(endpoints.meta, {}, {}, signal)
  } catch (error) {
    return error
  }
  return undefined
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('toAddress', () => {
  test('puts parameters into the path and leaves absent query values out', () => {
    const address = toAddress(
      '/api/v1/indicators/:code',
      { code: '17.17.1.(c)' },
      { place: 'IDN', asOf: undefined, series: 'A&B' },
    )
    expect(address).toBe('/api/v1/indicators/17.17.1.(c)?place=IDN&series=A%26B')
  })

  test('keeps a hostile parameter inside its path segment', () => {
    expect(toAddress('/api/v1/goals/:number', { number: '../meta?x=1' })).toBe(
      '/api/v1/goals/..%2Fmeta%3Fx%3D1',
    )
  })
})

describe('request', () => {
  test('answers what the schema of the endpoint reads', async () => {
    const fetchStub = answerWith(() => Response.json(emptyMeta))
    const meta = await request(endpoints.meta, {}, {}, new AbortController().signal)
    expect(meta).toEqual(emptyMeta)
    expect(fetchStub.mock.calls[0]?.[0]).toBe('/api/v1/meta')
  })

  test('tells a problem document of the API as refused, with its type', async () => {
    const problem = {
      type: 'urn:mitra17:problem:unknown-place',
      title: 'Unknown place',
      status: 404,
    }
    answerWith(() => Response.json(problem, { status: 404 }))
    const error = await failureOf()
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ kind: 'refused', status: 404, problem, worthRetrying: false })
  })

  test('tells a page of a proxy as failed, without a problem', async () => {
    answerWith(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(await failureOf()).toMatchObject({
      kind: 'failed',
      status: 502,
      problem: null,
      worthRetrying: true,
    })
  })

  test('tells no answer as a network fault', async () => {
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await failureOf()).toMatchObject({ kind: 'network', worthRetrying: true })
  })

  test('tells an answer that never comes as a timeout', async () => {
    const expired = AbortSignal.abort(new DOMException('', 'TimeoutError'))
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(expired)
    answerWith(() => Promise.reject(expired.reason))
    expect(await failureOf()).toMatchObject({ kind: 'timeout' })
    vi.restoreAllMocks()
  })

  test.each([
    ['another shape', () => Response.json({ version: 1 })],
    ['half an answer', () => new Response('{"version":"0.1')],
    ['a page instead of an answer', () => new Response('<!doctype html>')],
  ])('tells %s as unreadable', async (_, answer) => {
    answerWith(answer)
    expect(await failureOf()).toMatchObject({ kind: 'unreadable', worthRetrying: false })
  })

  test('passes the abort of the caller on as it is', async () => {
    const reason = new Error('left the page')
    answerWith(() => Promise.reject(reason))
    expect(await failureOf(AbortSignal.abort(reason))).toBe(reason)
  })
})
