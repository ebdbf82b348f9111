import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { completeBrowser, restoreBrowser } from '#charts/testing/browser.ts'
import { openPage } from '#charts/testing/open-page.tsx'
import { methodIds, reasonIds, statusIds } from '#contract/status.ts'
import type { Language } from '#i18n/languages.ts'
import { readMethodsSearch } from './methods-search.ts'
import { MethodsPage } from './methods-page.tsx'
import { sectionIds } from './section-ids.ts'

beforeEach(() => completeBrowser())
afterEach(restoreBrowser)

async function open(query: string, language?: Language) {
  const opened = await openPage(
    `/methods${query}`,
    { '/methods': (search) => <MethodsPage search={readMethodsSearch(search)} /> },
    language,
  )
  await screen.findByRole('heading', { level: 1 })
  return opened
}

const cardOf = (name: string) => within(screen.getByRole('article', { name }))

describe('the rules', () => {
  test.each(['en', 'id'] as const)(
    'have every section, status, reason and method in %s, and no key instead of a text',
    async (language) => {
      await open('', language)
      const anchors = [...sectionIds, ...methodIds, ...reasonIds.map((id) => `reason-${id}`)]
      expect(anchors.filter((id) => document.getElementById(id) === null)).toEqual([])
      const marks = document.querySelectorAll<HTMLElement>('#statuses [data-status]')
      expect([...marks].map(({ dataset }) => dataset['status'])).toEqual([...statusIds])
      expect(document.body.textContent).not.toMatch(/methods\.[a-z]|\{\{|\bNaN\b/)
    },
  )

  test('write their thresholds as the reader writes numbers', async () => {
    await open('', 'id')
    const growth = within(screen.getByRole('region', { name: /^Laju pertumbuhan, metode/ }))
    expect(growth.getByText('0,5% ≤ V < 1,5%')).toBeTruthy()
    expect(growth.getByText('60% ≤ R < 95%')).toBeTruthy()
  })
})

describe('the example', () => {
  test('is judged by all four methods as the address says', async () => {
    await open('?base=30&latest=24&target=0&direction=down')
    expect(cardOf('Growth rate').getByText('Limited progress')).toBeTruthy()
    expect(cardOf('UNSD 2023 projection').getByText('Needs acceleration')).toBeTruthy()
    expect(cardOf('ESCAP current status index').getByText('2 of 10')).toBeTruthy()
  })

  test('takes a decimal comma and writes the number into the address', async () => {
    const { addressOf } = await open('', 'id')
    const field = screen.getByLabelText('Nilai terbaru')
    await userEvent.clear(field)
    await userEvent.type(field, '61,5')
    await waitFor(() => expect(addressOf('latest')).toBe('61.5'))
    expect(screen.getByLabelText<HTMLInputElement>('Nilai terbaru').value).toBe('61,5')
  })

  test('says in words what cannot be read, and keeps the last result with a note', async () => {
    const { addressOf } = await open('?base=50&latest=60&target=90')
    const field = screen.getByLabelText('Latest value')
    await userEvent.clear(field)
    await userEvent.type(field, 'x')
    expect(await screen.findByText(/This is not a number/)).toBeTruthy()
    expect(screen.getByText(/A field cannot be read/)).toBeTruthy()
    expect(addressOf('latest')).toBe('60')
    expect(cardOf('Growth rate').getByText('Needs acceleration')).toBeTruthy()
  })

  test('without a target gives linear pace no status, with the reason', async () => {
    await open('?base=50&latest=60')
    expect(cardOf('Linear pace').getByText('Not enough data')).toBeTruthy()
    expect(cardOf('Growth rate').getByText('On track')).toBeTruthy()
  })

  test('that is ready is shown at one press, and its fields follow', async () => {
    const { addressOf } = await open('')
    await userEvent.click(screen.getByRole('button', { name: 'Girls to boys' }))
    await waitFor(() => expect(addressOf('kind')).toBe('parity'))
    expect(screen.getByLabelText<HTMLInputElement>('Base value').value).toBe('0.8')
  })
})
