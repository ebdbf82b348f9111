import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerApi, completeBrowser, restoreBrowser } from '#charts/testing/browser.ts'
import { openPage } from '#charts/testing/open-page.tsx'
import type { Changes } from '#contract/partnerships.ts'
import { ChangesPage } from './changes-page.tsx'

beforeEach(() => completeBrowser())
afterEach(restoreBrowser)

async function open(answer: Changes) {
  answerApi({ '/api/v1/changes': () => answer })
  await openPage('/changes', { '/changes': (search) => <ChangesPage search={search} /> })
  await screen.findByRole('heading', { level: 1 })
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
  const link = screen.getByRole('link', { name: 'How to import' })
  expect(link.getAttribute('href')).toBe('/data#bring')
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
