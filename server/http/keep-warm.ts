import { setTimeout as wait } from 'node:timers/promises'
import type { Hono } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'

/** Milliseconds between looks for a release that another process has landed. */
const usualPause = 5_000

/** What visitors ask first. Most of what these rest on is worked out once a release, and kept. */
const first: readonly { path: string; language?: string }[] = [
  { path: endpoints.overview.path },
  { path: '/', language: 'id' },
  { path: '/', language: 'en' },
  { path: endpoints.goals.path },
  { path: partnershipEndpoints.partnerships.path },
  { path: partnershipEndpoints.partners.path },
  { path: partnershipEndpoints.coverage.path },
  { path: partnershipEndpoints.changes.path },
]

/**
 * Asks what visitors ask first before they do: at once, and again whenever a release has landed. A
 * visitor who comes meanwhile waits for the same work, and no longer.
 *
 * @param app from `createWebApp`; it reports its own faults
 * @param stop ends it after the request under way
 * @param pause milliseconds between looks for a new release
 */
export async function keepWarm(
  app: Pick<Hono, 'request'>,
  stop: AbortSignal,
  pause: number = usualPause,
): Promise<void> {
  let known: string | null = null
  const ask = async (path: string, headers: Record<string, string>): Promise<Response> => {
    const response = await app.request(path, { headers })
    await response.body?.cancel()
    return response
  }
  while (!stop.aborted) {
    const { headers, status } = await ask(endpoints.meta.path, { 'If-None-Match': known ?? '' })
    if (status === 200) {
      known = headers.get('ETag')
      for (const { path, language = '' } of first)
        if (!stop.aborted) await ask(path, { 'Accept-Language': language })
    }
    await wait(pause, undefined, { signal: stop, ref: false }).catch(() => {})
  }
}
