import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { cleanup, configure, render, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Changes } from '#contract/partnerships.ts'
import { createI18n } from '#i18n/i18n.ts'
import { ChangesPage } from './changes-page.tsx'

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open(answer: Changes, query = '') {
  vi.stubGlobal('fetch', async (address: string) =>
    address.startsWith('/api/v1/changes')
      ? Response.json(answer)
      : new Response('', { status: 404 }),
  )
  const root = createRootRoute()
  const page = createRoute({
    getParentRoute: () => root,
    path: '/changes',
    component: function Page() {
      return <ChangesPage search={page.useSearch()} />
    },
  })
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`/changes${query}`] }),
  })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <I18nextProvider i18n={await createI18n('en')}>
          <Suspense>
            <RouterProvider<typeof router> router={router} />
          </Suspense>
        </I18nextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  return router
}

const nothing: Changes = {
  from: 1,
  to: 2,
  place: null,
  statusPlace: 'IDN',
  headline: { key: 'changes.headline.nothing', values: { from: 1, to: 2 } },
  newValues: 0,
  restated: [],
  crossings: [],
  promisesKept: [],
  promisesMissed: [],
  newPartnerships: [],
  newReports: 0,
  totals: { restated: 0, crossings: 0, promisesKept: 0, promisesMissed: 0, newPartnerships: 0 },
}
const partnership = { id: 'p', name: { en: 'Clear water' } }
const rich: Changes = {
  ...nothing,
  newValues: 3,
  restated: [
    {
      series: 'S',
      name: { en: 'Water' },
      indicator: '6.1.1',
      disaggregation: { location: 'RURAL' },
      period: '2020',
      before: 50,
      after: 52,
      unit: null,
    },
  ],
  crossings: [
    {
      kind: 'objective',
      id: 'o',
      name: { en: 'Wells' },
      within: 'p',
      from: 'on-track',
      to: 'regressing',
    },
    {
      kind: 'series',
      id: 'S',
      name: { en: 'Water' },
      within: '6.1.1',
      from: 'limited',
      to: 'achieved',
    },
  ],
  promisesMissed: [
    {
      contribution: 'c',
      from: { id: 'ministry', name: { en: 'Ministry of Pumps' } },
      title: { en: 'Pumps' },
      promised: { value: 10, unit: 'pumps' },
      outstanding: { value: 4, unit: 'pumps' },
      partnership,
      due: '2026-01-01',
    },
  ],
  newPartnerships: [partnership],
  totals: { restated: 1, crossings: 2, promisesKept: 0, promisesMissed: 1, newPartnerships: 1 },
}

test('nothing changed is said with what to do next', async () => {
  await open(nothing)
  expect(screen.getByText('Nothing changed between these releases')).toBeTruthy()
})

test('each count leads to a list of its length, better and worse in words', async () => {
  await open(rich)
  const crossings = within(screen.getByRole('region', { name: /^Statuses that changed/ }))
  expect(crossings.getAllByRole('rowheader')).toHaveLength(2)
  expect(crossings.getByText('worse')).toBeTruthy()
  expect(crossings.getByText('better')).toBeTruthy()
  expect(crossings.getByRole('link', { name: 'Wells' }).getAttribute('href')).toBe(
    '/partnerships/p#objective-o',
  )
  const count = screen.getByRole('link', { name: /^2 ?status changes/ })
  expect(count.getAttribute('href')).toMatch(/#crossings$/)
  expect(screen.getByText('location: RURAL')).toBeTruthy()
  const missed = within(screen.getByRole('region', { name: /^Promises missed/ }))
  expect(missed.getAllByRole('listitem')).toHaveLength(1)
  expect(missed.getByText('10 pumps promised, 4 pumps outstanding')).toBeTruthy()
  expect(missed.getByRole('link', { name: 'Ministry of Pumps' }).getAttribute('href')).toBe(
    '/partners/ministry#due',
  )
})

test('a list that is cut says how much of it is shown', async () => {
  await open({ ...rich, totals: { ...rich.totals, crossings: 300 } })
  expect(screen.getByText(/Listed here: 2 of 300/)).toBeTruthy()
})

test('only an older release can be compared with', async () => {
  await open(nothing)
  const from = screen.getByLabelText('From release')
  const values = [...from.querySelectorAll('option')].map(({ value }) => value)
  expect(values).toEqual(['1', '0'])
})
