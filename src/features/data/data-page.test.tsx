import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  answerApi,
  type Answers,
  completeBrowser,
  restoreBrowser,
} from '#charts/testing/browser.ts'
import { openPage } from '#charts/testing/open-page.tsx'
import type { Meta } from '#contract/meta.ts'
import type { Fault, Release } from '#contract/release.ts'
import { DataPage } from './data-page.tsx'

const release = (number: number): Release => ({
  number,
  date: '2026-03-01T08:00:00Z',
  by: 'command line',
  example: number === 1,
  files: [
    {
      name: `file-${number}.csv`,
      sha256: 'ab'.repeat(32),
      bytes: 4000,
      format: 'Tidy CSV',
      rows: 30,
    },
  ],
  tally: {
    read: 30,
    new: 20,
    unchanged: 0,
    superseded: 2,
    merged: { 'exact-repeat': 5 },
    skipped: { 'not-a-number': 2, 'rule-of-tomorrow': 1 },
  },
})
const releases = (count: number) =>
  Array.from({ length: count }, (_, index) => release(count - index))

const fault = (row: number): Fault => ({
  file: 'file-1.csv',
  sheet: null,
  row,
  column: 'value',
  found: '<5',
  expected: 'a plain number',
  rule: row % 2 === 0 ? 'not-a-number' : 'rule-of-tomorrow',
})

const meta = (list: readonly Release[]): Meta => ({
  version: '0.1.0',
  release: list[0] ?? null,
  example: true,
  defaultPlace: list.length === 0 ? null : 'IDN',
  places:
    list.length === 0 ? [] : [{ code: 'IDN', m49: 360, name: { en: 'Indonesia' }, parent: null }],
})

/** What the API answers; the returned record may be changed while a page is open. */
function answerWith(list: readonly Release[], faults: readonly Fault[] = []): Answers {
  const [newest] = list
  const answers: Answers = {
    '/api/v1/meta': () => meta(list),
    '/api/v1/releases': () => ({ releases: list }),
    '/api/v1/indicators': () => ({ place: 'IDN', asOf: 1, indicators: [], total: 0 }),
    '/api/v1/releases/1': () => ({ release: newest, skipped: faults, skippedTotal: 12_345 }),
  }
  answerApi(answers)
  return answers
}

beforeEach(() => completeBrowser({ wide: true }))
afterEach(restoreBrowser)

async function open(query = '') {
  await openPage(`/data${query}`, {
    '/data': ({ release: opened }) => (
      <DataPage search={opened === undefined ? {} : { release: Number(opened) }} />
    ),
  })
  await screen.findByRole('heading', { level: 1 })
}

const sectionOf = (name: string) => within(screen.getByRole('region', { name }))

describe('an empty database', () => {
  test('says what to do, and offers nothing that needs figures', async () => {
    answerWith([])
    await open()
    expect(await screen.findByText(/Nothing has been imported yet/)).toBeTruthy()
    expect(
      sectionOf('Bring your own data').getByText(/mitra17 -- import figures.csv set/),
    ).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Downloads' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Releases' })).toBeNull()
  })
})

describe('the workbook of partnerships', () => {
  test('is offered as a template, with the way in, before anything is imported', async () => {
    answerWith([])
    await open()
    const guide = within(
      await screen.findByRole('region', { name: 'Partnerships: one workbook to fill in' }),
    )
    const link = guide.getByRole('link', { name: 'Template of the workbook (XLSX)' })
    expect(link.getAttribute('href')).toBe('/api/v1/template.xlsx')
    expect(link.getAttribute('download')).toBe('mitra17-template.xlsx')
    expect(guide.getByText('npm run -s mitra17 -- import partnerships.xlsx')).toBeTruthy()
  })

  test('stands among the formats, with IATI, each by its words', async () => {
    answerWith([])
    await open()
    const formats = within(await screen.findByRole('table', { name: 'Formats that are read' }))
    const heads = formats.getAllByRole('rowheader').map(({ textContent }) => textContent)
    for (const words of [/^Mitra17 workbook/, /^IATI activities/, /^UN data portal CSV/])
      expect(heads.some((head) => words.test(head))).toBe(true)
    expect(formats.getByRole('link', { name: /XLSX Mitra17 workbook/ })).toBeTruthy()
  })
})

describe('a part that fails', () => {
  test('says so in place and comes at another try, while the other parts stay', async () => {
    const answers = answerWith(releases(1))
    const right = answers['/api/v1/indicators']
    answers['/api/v1/indicators'] = () => new Response('', { status: 500 })
    await open()
    const coverage = sectionOf('What there is for each goal')
    const again = await coverage.findByRole('button', { name: 'Try again' })
    expect(sectionOf('Sources and places').getByText('file-1.csv')).toBeTruthy()

    if (right !== undefined) answers['/api/v1/indicators'] = right
    await userEvent.click(again)
    expect(await coverage.findByText(/For Indonesia there are 0 series/)).toBeTruthy()
  })

  test('of releases leaves the guide and the API on the page', async () => {
    const answers = answerWith(releases(1))
    answers['/api/v1/releases'] = () => new Response('', { status: 503 })
    await open()
    expect(await sectionOf('Releases').findByRole('alert')).toBeTruthy()
    expect(sectionOf('For programs: the API').getByText('/api/v1/goals/{number}')).toBeTruthy()
  })
})

describe('releases', () => {
  test('300 of them are shown ten at a time, newest first', async () => {
    answerWith(releases(300))
    await open()
    const section = sectionOf('Releases')
    expect(await section.findByRole('link', { name: 'Release 300' })).toBeTruthy()
    expect(section.getAllByRole('link', { name: /^Release \d+$/ })).toHaveLength(10)
    await userEvent.click(section.getByRole('button', { name: 'Next' }))
    expect(section.getByText('11–20 of 300')).toBeTruthy()
    expect(section.getByRole('link', { name: 'Release 290' })).toBeTruthy()
  })

  test('one that the address names is open, every row of it accounted for', async () => {
    answerWith(releases(1), [fault(2), fault(3)])
    await open('?release=1')
    const detail = sectionOf('Release 1')
    const account = within(await detail.findByRole('table', { name: 'What became of the rows' }))
    const rows = account.getAllByRole('row').map(({ textContent }) => textContent)
    expect(rows.at(-1)).toBe('Rows read30')
    expect(rows).toContain('Merged with another rowThe same row stands there twice. exact-repeat5')
  })

  test('that left out 10,000 rows list them by fifties and by reason', async () => {
    const faults = Array.from({ length: 10_000 }, (_, index) => fault(index + 1))
    answerWith(releases(1), faults)
    await open('?release=1')
    const detail = sectionOf('Release 1')
    expect(await detail.findByText('1–50 of 10,000')).toBeTruthy()
    expect(detail.getByText(/The first 10,000 of 12,345 rows are listed/)).toBeTruthy()
    expect(detail.getAllByRole('rowheader', { name: /^Row / })).toHaveLength(50)
    await userEvent.selectOptions(
      detail.getByLabelText('Show'),
      'The value is not a number. (5,000)',
    )
    await waitFor(() => expect(detail.getByText('1–50 of 5,000')).toBeTruthy())
    expect(detail.getAllByRole('rowheader', { name: /^Row / })[0]?.textContent).toMatch(/^Row 2/)
  })

  test('show a rule that has no words yet by its name', async () => {
    answerWith(releases(1), [fault(1)])
    await open('?release=1')
    const detail = sectionOf('Release 1')
    const row = await detail.findByRole('row', { name: /^Row 1/ })
    expect(within(row).getByText('rule-of-tomorrow')).toBeTruthy()
  })
})

describe('downloads', () => {
  test('have true addresses for the place and release on show', async () => {
    answerWith(releases(1))
    await open()
    const link = await sectionOf('Downloads').findByRole('link', { name: /^CSV The 17 goals/ })
    expect(link.getAttribute('href')).toBe('/api/v1/goals?place=IDN&format=csv')
  })

  test('that fail say so in words', async () => {
    answerWith(releases(1))
    await open()
    const section = sectionOf('Downloads')
    await userEvent.click(await section.findByRole('link', { name: /^CSV The 17 goals/ }))
    expect(await section.findByText('The file did not come. Please try again.')).toBeTruthy()
  })
})
