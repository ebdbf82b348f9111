import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  answerApi,
  type Answers,
  completeBrowser,
  restoreBrowser,
} from '#charts/testing/browser.ts'
import { openPage } from '#charts/testing/open-page.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import type { Language } from '#i18n/languages.ts'
import { contributor, newcomer, partnerRow } from './fixtures.ts'
import { PartnerPage } from './partner-page.tsx'
import { PartnersPage } from './partners-page.tsx'

let answers: Answers
let asked: readonly string[]

beforeEach(() => {
  completeBrowser()
  answers = {}
  asked = answerApi(answers)
})
afterEach(restoreBrowser)

const open = (address: string, language?: Language) =>
  openPage(
    address,
    {
      '/partners': (search) => <PartnersPage search={search} />,
      '/partners/$id': (search, { id = '' }) => <PartnerPage id={id} search={search} />,
    },
    language,
  )

function answerPartner(detail: PartnerDetail): void {
  answers[`/api/v1/partners/${detail.organisation.id}`] = () => detail
}
const region = async (name: string) => within(await screen.findByRole('region', { name }))

describe('a partner', () => {
  test('of which nothing is known has words for each part, and its name is only text', async () => {
    answerPartner(newcomer)
    await open('/partners/org-new')
    const title = await screen.findByRole('heading', { level: 1 })
    expect(title.textContent).toBe('<script>alert(1)</script>')
    expect(
      (await region('Our contribution')).getByText('Nothing has been reported yet'),
    ).toBeTruthy()
    expect((await region('What is due')).getByText(/Nothing is due/)).toBeTruthy()
    expect(
      (await region('Promised and delivered')).getByText(/No contribution of money/),
    ).toBeTruthy()
    expect((await region('Works with')).getByText(/No other partner/)).toBeTruthy()
  })

  test('sees credit, count and what is shared, and a share of own work alone', async () => {
    answerPartner(contributor)
    await open('/partners/org-a')
    const own = await region('Our contribution')
    expect(own.getByText(/Credited to us 100 wells: alone 60 wells, shared 40 wells/)).toBeTruthy()
    expect(own.getByText(/credited 140 wells, counted 100 wells, shared 40 wells/)).toBeTruthy()
    expect(own.getByText(/Our own share of what is counted: 60%/)).toBeTruthy()
    expect(own.getByText(/together with Pipe layers/)).toBeTruthy()
  })

  test('is given no share of an outcome', async () => {
    const [whole] = contributor.objectives ?? []
    if (whole === undefined) throw new Error('the fixture has an objective')
    answerPartner({ ...contributor, objectives: [{ ...whole, level: 'outcome' }] })
    await open('/partners/org-a')
    const own = await region('Our contribution')
    expect(own.getByText(/An outcome is contributed to/)).toBeTruthy()
    expect(own.queryByText(/Our own share/)).toBeNull()
  })

  test('can follow a report to its objective, and reads why one is not counted', async () => {
    answerPartner(contributor)
    await open('/partners/org-a')
    const leftOut = await region('Not counted, and what to do')
    expect(leftOut.getAllByRole('listitem')).toHaveLength(1)
    expect(leftOut.getByText(/A later report replaces it/)).toBeTruthy()
    expect(leftOut.getByText(/Nothing to do: the later report/)).toBeTruthy()
    const target = leftOut.getByRole('link', { name: 'See it in the objective' })
    expect(target.getAttribute('href')).toBe('/partnerships/p-water#report-m3')
    const instead = leftOut.getByRole('link', { name: 'The report that counts instead' })
    expect(instead.getAttribute('href')).toBe('/partnerships/p-water#report-m1')
    expect(document.querySelector('#report-m3')).not.toBeNull()
  })

  test('finds what is overdue first, with a word', async () => {
    answerPartner(contributor)
    await open('/partners/org-a')
    const due = (await region('What is due')).getAllByRole('listitem')
    expect(due.map(({ textContent }) => textContent?.match(/^(Overdue|Coming)/)?.[0])).toEqual([
      'Overdue',
      'Coming',
    ])
  })

  test('sees what it delivered in the year of the release, and in another one', async () => {
    const [given] = contributor.contributions
    if (given === undefined) throw new Error('the fixture has a contribution')
    const { contribution } = given.line
    const paid = { ...contribution, id: 'c2', stage: 'delivered' as const, date: '2026-01-10' }
    answerPartner({
      ...contributor,
      contributions: [given, { ...given, line: { ...given.line, contribution: paid } }],
    })
    const { addressOf } = await open('/partners/org-a')
    const now = await region('Delivered in 2026')
    expect(now.getByText(/no result reported.*delivered: USD.1,000/)).toBeTruthy()
    expect(now.getAllByRole('rowheader')).toHaveLength(1)
    await userEvent.click(now.getByRole('link', { name: '2025' }))
    const before = await region('Delivered in 2025')
    expect(before.getByText(/2 results reported, counted: 2\./)).toBeTruthy()
    expect(before.getAllByRole('rowheader')).toHaveLength(2)
    expect(before.getAllByRole('link', { name: 'Wells dug' })[0]?.getAttribute('href')).toMatch(
      /#report-m1$/,
    )
    expect(addressOf('year')).toBe('2025')
  })

  test('has headline counts as long as their lists', async () => {
    answerPartner(contributor)
    await open('/partners/org-a')
    expect(await screen.findByRole('link', { name: /^1 ?report not counted/ })).toBeTruthy()
    expect(screen.getByRole('link', { name: /^2 ?reports counted ?of 3/ })).toBeTruthy()
    const counted = document.querySelectorAll(
      'tr[id^="report-"] [data-credit]:not([data-credit="none"])',
    )
    expect(counted).toHaveLength(2)
  })

  test('lists amounts without a rate beside the sum', async () => {
    answerPartner(contributor)
    await open('/partners/org-a')
    const promises = await region('Promised and delivered')
    expect(promises.getByText(/Not converted.*Delivered XYZ.7/)).toBeTruthy()
  })

  test('groups by year when the address says so', async () => {
    answerPartner(contributor)
    await open('/partners/org-a?by=year')
    const own = await region('Our contribution')
    expect(own.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      '2025',
      '2024',
    ])
  })

  test('is read in Indonesian', async () => {
    answerPartner(contributor)
    await open('/partners/org-a', 'id')
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Penggali sumur')
    expect(await region('Kontribusi kami')).toBeTruthy()
  })
})

describe('the receipt', () => {
  test('carries date, release, every line and a CSV, and labels example data', async () => {
    answerPartner(contributor)
    await open('/partners/org-a?view=receipt')
    expect(await screen.findByText('Contribution receipt')).toBeTruthy()
    expect(screen.getByText(/this receipt proves nothing/)).toBeTruthy()
    expect(screen.getByText(/^(15 Jan|Jan 15,) 2026$/)).toBeTruthy()
    expect(document.querySelectorAll('tr[id^="report-"]')).toHaveLength(3)
    const csv = screen.getByRole('link', { name: 'All lines (CSV)' })
    expect(csv.getAttribute('href')).toBe('/api/v1/partners/org-a?format=csv')
  })

  test('puts our credit beside what all partners are credited with and what counts', async () => {
    answerPartner(contributor)
    await open('/partners/org-a?view=receipt')
    const table = within(
      await screen.findByRole('table', {
        name: 'Credited to us and to all partners, by objective',
      }),
    )
    const [, row] = table.getAllByRole('row')
    const figures = within(row ?? document.body)
      .getAllByRole('cell')
      .map(({ lastElementChild }) => lastElementChild?.textContent?.replace('\u00A0', ' '))
    expect(figures.slice(1)).toEqual(['60', '40', '140', '100', '40'])
    expect(table.getByRole('link', { name: 'Wells dug' }).getAttribute('href')).toBe(
      '/partnerships/p-water#objective-o-wells',
    )
  })

  test('never makes a link of a script', async () => {
    answerPartner(contributor)
    await open('/partners/org-a')
    await region('Our contribution')
    expect(document.querySelectorAll('a[href^="javascript:"]')).toHaveLength(0)
    expect(screen.getByText('javascript:alert(1)')).toBeTruthy()
  })
})

describe('the list of partners', () => {
  function answerList(total: number): void {
    answers['/api/v1/partners'] = ({ searchParams }) => ({
      asOf: 2,
      total,
      rows: total === 0 ? [] : [partnerRow(`org-${searchParams.get('cursor') ?? '0'}`, 'Diggers')],
      next: searchParams.has('cursor') || total < 2 ? null : '1',
      facets: [
        { id: 'kind', values: [{ value: 'ngo', label: null, count: total }], more: 0 },
        { id: 'role', values: [{ value: 'implementing', label: null, count: total }], more: 0 },
      ],
    })
  }

  test('says how many, and brings the rest when asked', async () => {
    answerList(2)
    await open('/partners')
    expect(await screen.findByText('2 partners')).toBeTruthy()
    expect(screen.getAllByRole('rowheader')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 more' }))
    await vi.waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(2))
  })

  test('asks for what its address says and leaves out what it does not know', async () => {
    answerList(1)
    await open('/partners?kind=ngo&role=king&sort=overdue')
    await screen.findByText('1 partner')
    const query = asked.find((address) => address.startsWith('/api/v1/partners?'))
    expect(Object.fromEntries(new URL(query ?? '', 'http://x').searchParams)).toEqual({
      kind: 'ngo',
      limit: '50',
      order: 'desc',
      sort: 'overdue',
    })
    const head = screen.getByRole('columnheader', { name: /Overdue/ })
    expect(head.getAttribute('aria-sort')).toBe('descending')
  })

  test('that is empty says what to do', async () => {
    answerList(0)
    await open('/partners')
    expect(await screen.findByText('No partner matches')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'How to import partnerships' })).toBeTruthy()
  })

  test('that did not come can be asked for again in place', async () => {
    await open('/partners')
    const alert = await screen.findByRole('alert')
    answerList(1)
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('1 partner')).toBeTruthy()
  })
})
