import { cleanup, configure } from '@testing-library/react'
import { vi } from 'vitest'

// A busy machine draws a page in seconds; a test that finds what it waits for does not wait.
configure({ asyncUtilTimeout: 10_000 })

/** What jsdom lacks and pages ask for; a wide window is wider than any width they ask about. */
export function completeBrowser({ wide = false } = {}): void {
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: wide && query.startsWith('(min-width'),
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

export function restoreBrowser(): void {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
}

/** Paths of the API, without their queries, and what they answer; any other is not found. */
export type Answers = Record<string, (url: URL) => unknown>

/** Gives the addresses that are asked for, in turn. Answers may be replaced while a page is open. */
export function answerApi(answers: Answers): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const url = new URL(address, 'http://localhost')
    const answer = answers[url.pathname]
    if (answer === undefined) {
      const missing = 'urn:mitra17:problem:not-found'
      return Response.json({ type: missing, title: missing, status: 404 }, { status: 404 })
    }
    const given = await answer(url)
    return given instanceof Response ? given : Response.json(given)
  })
  return asked
}
