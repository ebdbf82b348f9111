import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { cleanup, configure, render } from '@testing-library/react'
import { vi } from 'vitest'
import { createI18n } from '#i18n/i18n.ts'
import type { Language } from '#i18n/languages.ts'
import { followLanguage } from '../language.ts'
import { Providers } from '../providers.tsx'
import { createAppRouter } from '../router.ts'
import {
  firstRelease,
  goalDetail,
  goalSummaries,
  indicators,
  meta,
  overview,
  release,
} from './fixtures.ts'

// A busy machine draws a page in seconds; a test that finds what it waits for does not wait.
configure({ asyncUtilTimeout: 10_000 })

/** A path of the API, without its query, and what it answers. */
type Answers = Record<string, (url: URL) => unknown>

const usual: Answers = {
  '/api/v1/meta': () => meta,
  '/api/v1/overview': () => overview,
  '/api/v1/indicators': () => ({
    place: 'IDN',
    asOf: 2,
    indicators,
    total: indicators.length,
  }),
  '/api/v1/releases': () => ({ releases: [release, firstRelease] }),
  ...Object.fromEntries(
    goalSummaries.map(({ number }) => [`/api/v1/goals/${number}`, () => goalDetail(number)]),
  ),
}

export const problem = (status: number, type: string): Response =>
  Response.json({ type, title: type, status }, { status })

/** What jsdom lacks and Mantine asks for. */
function completeBrowser(): void {
  vi.stubGlobal('scrollTo', () => {})
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB', 'id-ID'])
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollIntoView = () => {}
}

/** The whole app at an address, over answers that replace the usual ones. */
export async function openApp(
  address: string,
  options: { answers?: Answers; language?: Language } = {},
) {
  completeBrowser()
  const answers = { ...usual, ...options.answers }
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: string) => {
    asked.push(input)
    const url = new URL(input, 'http://localhost')
    const answer = answers[url.pathname]
    if (answer === undefined) return problem(404, 'urn:mitra17:problem:not-found')
    const given = await answer(url)
    return given instanceof Response ? given : Response.json(given)
  })

  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createAppRouter(queryClient, history)
  const i18n = await createI18n(options.language ?? 'en')
  followLanguage(i18n)
  render(<Providers router={router} queryClient={queryClient} i18n={i18n} />)
  return { router, queryClient, asked, address: () => router.state.location.href }
}

export function closeApp(): void {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
}
