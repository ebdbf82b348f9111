import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerApi, completeBrowser, restoreBrowser } from '#charts/testing/browser.ts'
import { openPage } from '#charts/testing/open-page.tsx'
import type { Coverage } from '#contract/partnerships.ts'
import { roles } from '#contract/partnership.ts'
import { CoveragePage } from './coverage-page.tsx'

beforeEach(() => completeBrowser({ wide: true }))
afterEach(restoreBrowser)

async function open(answer: Coverage, query = '') {
  answerApi({ '/api/v1/coverage': () => answer })
  await openPage(`/coverage${query}`, {
    '/coverage': (search) => <CoveragePage search={search} />,
  })
  await screen.findByRole('heading', { level: 1 })
}

const row = (target: string, organisations: number): Coverage['rows'][number] => ({
  target,
  goal: 6,
  name: { en: `Target of ${target}` },
  status: target === '6.1' ? 'regressing' : 'achieved',
  partnerships: organisations === 0 ? 0 : 1,
  cells: roles.map((role) => ({
    role,
    partnerships: role === 'funding' && organisations > 0 ? 1 : 0,
    organisations: role === 'funding' ? organisations : 0,
    only:
      role === 'funding' && organisations === 1 ? { id: 'a', name: { en: 'Lone donor' } } : null,
  })),
})
const coverage = (rows: Coverage['rows']): Coverage => ({
  asOf: 1,
  place: null,
  statusPlace: 'IDN',
  headline: { key: 'coverage.headline.none', values: { targets: rows.length } },
  rows,
  byPlace: [{ place: 'ID-NB', name: { en: 'West Nusa Tenggara' }, partnerships: 1, targets: 1 }],
})

test('targets moving away without an accountable partner are one link away', async () => {
  await open(coverage([row('6.1', 1), row('6.2', 2), row('6.3', 0)]))
  const user = userEvent.setup()
  await user.click(
    screen.getByRole('link', { name: '1 target moving away has no accountable partner' }),
  )
  expect(await screen.findByText('1 target of 3')).toBeTruthy()
  // The table follows the count.
  await vi.waitFor(() =>
    expect(screen.getAllByRole('rowheader', { name: /^6\.\d/ })).toHaveLength(1),
  )
  expect(screen.getByRole('rowheader', { name: /^6\.1/ })).toBeTruthy()
})

test('it is said when every target moving away has an accountable partner', async () => {
  const led = row('6.1', 1)
  await open(
    coverage([
      {
        ...led,
        cells: led.cells.map((cell) =>
          cell.role === 'lead' ? { ...cell, partnerships: 1, organisations: 1 } : cell,
        ),
      },
    ]),
  )
  expect(screen.getByText('Every target moving away has an accountable partner.')).toBeTruthy()
})

test('a cell says who is alone in a role and opens exactly its partnerships', async () => {
  await open(coverage([row('6.1', 1), row('6.2', 2)]))
  const cell = screen.getByRole('link', {
    name: 'Target 6.1, Funding: only 1, Lone donor, 1 partnership',
  })
  const address = new URL(cell.getAttribute('href') ?? '', 'http://x')
  expect(address.pathname).toBe('/partnerships')
  expect(cell.getAttribute('href')).toMatch(/target=.*6\.1.*role=funding/)
  expect(cell.textContent).toBe('only 1')
  expect(screen.getByRole('link', { name: /^Target 6.2, Funding: 2 partners/ })).toBeTruthy()
  expect(screen.getAllByText('nobody')).toHaveLength(2 * (roles.length - 1))
})

test('targets moving away without an accountable partner are found in two steps', async () => {
  await open(coverage([row('6.1', 1), row('6.2', 2)]))
  await userEvent.selectOptions(screen.getByLabelText('Status of the target'), 'regressing')
  await userEvent.selectOptions(screen.getByLabelText('Gap'), 'no-lead')
  expect(await screen.findByText('1 target of 2')).toBeTruthy()
  const table = within(screen.getByRole('table', { name: 'Targets and roles' }))
  expect(table.getAllByRole('row')).toHaveLength(3)
})

test('without partnerships it says why everything is empty and what to do', async () => {
  await open({ ...coverage([row('6.1', 0)]), byPlace: [] })
  expect(screen.getByText(/No partnership has been imported yet/)).toBeTruthy()
  expect(screen.getByText(/nobody in any role/)).toBeTruthy()
  expect(screen.getByText('No partnership names a place.')).toBeTruthy()
})

test('filters that leave nothing say so', async () => {
  await open(coverage([row('6.1', 1)]), '?gap=no-partnership')
  expect(screen.getByText('No target is like this')).toBeTruthy()
})
