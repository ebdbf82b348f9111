import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeApp, openApp, problem } from './testing/open-app.tsx'
import { partnershipDetail, partnershipList } from './testing/partnership-fixtures.ts'

const listPath = '/api/v1/partnerships'
const detailPath = '/api/v1/partnerships/p1'

// jsdom knows no open dialogs; the browser does the rest.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})
afterEach(closeApp)

describe('the list of partnerships', () => {
  test.each(['en', 'id'] as const)('has no key instead of a text in %s', async (language) => {
    await openApp('/partnerships', { language, answers: { [listPath]: () => partnershipList(3) } })
    await screen.findByRole('link', { name: /Clean river 1/ })
    expect(document.body.textContent).not.toMatch(/\bpartnerships?\.[a-z]|\{\{|\bNaN\b|undefined/)
  })

  test('marks what is invented, cites what is not, and asks again for a chosen facet', async () => {
    const { address, asked } = await openApp('/partnerships', {
      answers: { [listPath]: () => partnershipList(2) },
    })
    const cards = await screen.findAllByRole('article')
    expect(cards.map((card) => within(card).queryByText('Example data') !== null)).toEqual([
      true,
      false,
    ])
    expect(screen.getByRole('link', { name: 'Registry' })).toBeTruthy()
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Filters' }))
    await user.click(screen.getByRole('checkbox', { name: /Triangular/ }))
    await waitFor(() => expect(address()).toContain('structure=triangular'))
    await waitFor(() =>
      expect(asked.some((one) => one.includes('structure=triangular'))).toBe(true),
    )
    expect(screen.getByRole('link', { name: /This list as CSV/ }).getAttribute('href')).toBe(
      `${listPath}?structure=triangular&format=csv`,
    )
  })

  test('that is empty says what to do, and the choice can be cleared', async () => {
    const { address } = await openApp('/partnerships?gap=no-agreement', {
      answers: {
        [listPath]: (url) => partnershipList(url.searchParams.has('gap') ? 0 : 1),
      },
    })
    await screen.findByText(/Take a filter away/)
    const clear = screen.getAllByRole('button', { name: 'Clear all filters' })
    await userEvent.click(clear.at(-1) ?? document.body)
    await screen.findByRole('link', { name: /Clean river 1/ })
    expect(address()).not.toContain('gap')
  })

  test('that does not come can be asked for again in place', async () => {
    let broken = true
    await openApp('/partnerships', {
      answers: {
        [listPath]: () => (broken ? new Response('', { status: 503 }) : partnershipList(1)),
      },
    })
    expect((await screen.findByRole('alert')).textContent).toContain('The server has a fault')
    broken = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('link', { name: /Clean river 1/ })
  })
})

describe('one partnership', () => {
  test.each(['en', 'id'] as const)('has no key instead of a text in %s', async (language) => {
    await openApp('/partnerships/p1', { language, answers: { [detailPath]: partnershipDetail } })
    await screen.findByRole('heading', { level: 1, name: /Clean river/ })
    expect(document.body.textContent).not.toMatch(
      /\b(partnerships?|objective|role-gap)\.[a-z]|\{\{|\bNaN\b|undefined/,
    )
  })

  test('names gaps, says how results are counted, and what would make a report count', async () => {
    await openApp('/partnerships/p1#report-m3', { answers: { [detailPath]: partnershipDetail } })
    const gaps = await screen.findByRole('list', { name: 'Gaps in roles and agreement' })
    expect(within(gaps).getByText('Nobody is accountable.')).toBeTruthy()
    screen.getAllByText(/^Credited 140.*, counted 100.*, shared 40/)
    const report = document.querySelector('#report-m3')
    expect(report?.textContent).toContain('The reviewer did not accept it.')
    expect(report?.textContent).toContain('a new report with evidence')
    expect(report?.closest('details')?.open).toBe(true)
    expect(document.querySelector('#report-m2 a')?.getAttribute('href')).toBe(
      '/partners/org-b#report-m2',
    )
  })

  test('lists money without a rate beside the sums and says plainly what is missing', async () => {
    await openApp('/partnerships/p1', { answers: { [detailPath]: partnershipDetail } })
    expect(await screen.findByText(/Delivered: XTS.70/)).toBeTruthy()
    expect(screen.getByText('No agreement is on record.', { selector: 'p' })).toBeTruthy()
    expect(screen.getByText('No partner has been asked yet.')).toBeTruthy()
    expect(screen.getByText('No meeting is on record.')).toBeTruthy()
  })

  test('that does not exist is said not to', async () => {
    await openApp('/partnerships/none', {
      answers: {
        '/api/v1/partnerships/none': () => problem(404, 'urn:mitra17:problem:not-found'),
      },
    })
    expect(await screen.findByRole('heading', { name: 'This page does not exist' })).toBeTruthy()
  })
})
