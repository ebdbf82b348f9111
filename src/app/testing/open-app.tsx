import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { vi } from 'vitest'
import {
  answerApi,
  type Answers,
  completeBrowser,
  restoreBrowser,
} from '#charts/testing/browser.ts'
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

/** The whole app at an address, over answers that replace the usual ones. */
export async function openApp(
  address: string,
  options: { answers?: Answers; language?: Language } = {},
) {
  completeBrowser()
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB', 'id-ID'])
  const asked = answerApi({ ...usual, ...options.answers })

  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createAppRouter(queryClient, history)
  const i18n = await createI18n(options.language ?? 'en')
  followLanguage(i18n)
  render(<Providers router={router} queryClient={queryClient} i18n={i18n} />)
  return { router, queryClient, asked, address: () => router.state.location.href }
}

export const closeApp = restoreBrowser
