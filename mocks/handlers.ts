import { delay } from 'msw'
import { http, HttpResponse, type HttpHandler } from 'msw/http'
import { problemTypes, type Problem } from '#contract/problem.ts'
import type { Scenario } from './scenario.ts'

/** The API, whatever it stands on; never rejects. */
export type ApiFetch = (request: Request) => Response | Promise<Response>

/**
 * The API's addresses on whatever host. Not `/api/` alone: the development server gives the app's own
 * modules under `/src/api/`.
 */
const everyAddress = '*/api/v1/*'
const documentation = '*/api/openapi.json'
/** What fails in `partial`: a page's second helpings, never its first. */
const failingParts = ['indicators', 'indicators/*', 'releases', 'releases/*', 'search']

/** Milliseconds; longer than anything the app shows nothing for. */
const slowness = 3000

const brokenServer: Problem = {
  type: problemTypes.internal,
  title: 'Something went wrong on the server',
  status: 500,
}

/**
 * MSW handlers that answer from the API, with a scenario's handlers in front.
 *
 * @param api called for every request that the scenario lets through
 */
export function createHandlers(api: ApiFetch, scenario: Scenario | null): HttpHandler[] {
  return [
    ...scenarioHandlers(scenario),
    http.all(everyAddress, ({ request }) => api(request)),
    http.get(documentation, ({ request }) => api(request)),
  ]
}

/** What a scenario puts in front of an API; also of a real server, in browser tests. */
export function scenarioHandlers(scenario: Scenario | null): HttpHandler[] {
  switch (scenario) {
    case 'slow':
      return [http.all(everyAddress, () => delay(slowness))]
    case 'error':
      return [http.all(everyAddress, brokenAnswer)]
    case 'error-once':
      return [failingFirst()]
    case 'partial':
      return failingParts.map((part) => http.all(`*/api/v1/${part}`, brokenAnswer))
    case 'offline':
      return [http.all(everyAddress, () => HttpResponse.error())]
    default:
      return []
  }
}

function failingFirst(): HttpHandler {
  const asked = new Set<string>()
  return http.all(everyAddress, ({ request }) => {
    if (asked.has(request.url)) return undefined
    asked.add(request.url)
    return brokenAnswer()
  })
}

function brokenAnswer(): Response {
  return HttpResponse.json(brokenServer, {
    status: brokenServer.status,
    headers: { 'Content-Type': 'application/problem+json' },
  })
}
