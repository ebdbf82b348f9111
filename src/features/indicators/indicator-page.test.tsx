import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answerApi, completeBrowser, restoreBrowser } from '#charts/testing/browser.ts'
import { openPage } from '#charts/testing/open-page.tsx'
import type { IndicatorDetail } from '#contract/indicators.ts'
import type { Meta } from '#contract/meta.ts'
import type { Language } from '#i18n/languages.ts'
import { exampleDetail, exampleSeries, years } from './indicator-example.ts'
import { IndicatorPage } from './indicator-page.tsx'

const place = (code: string, m49: number, en: string) => ({
  code,
  m49,
  name: { en },
  parent: null,
})
const meta: Meta = {
  version: '0.1.0',
  release: {
    number: 2,
    date: '2026-03-01T08:00:00Z',
    by: 'test',
    example: true,
    files: [],
    tally: { read: 0, new: 0, unchanged: 0, superseded: 0, merged: {}, skipped: {} },
  },
  example: true,
  defaultPlace: 'IDN',
  places: [
    place('IDN', 360, 'Indonesia'),
    place('MYS', 458, 'Malaysia'),
    place('VNM', 704, 'Viet Nam'),
  ],
}

/** A browser lays out; jsdom does not, so a chart is told how wide it is. */
class WideObserver implements ResizeObserver {
  readonly #told: ResizeObserverCallback
  constructor(told: ResizeObserverCallback) {
    this.#told = told
  }
  observe(target: Element) {
    const contentRect = new DOMRect(0, 0, 900, 400)
    const size = [{ inlineSize: 900, blockSize: 400 }]
    const entry = {
      target,
      contentRect,
      borderBoxSize: size,
      contentBoxSize: size,
      devicePixelContentBoxSize: size,
    }
    setTimeout(() => this.#told([entry], this), 0)
  }
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  completeBrowser()
  vi.stubGlobal('ResizeObserver', WideObserver)
})
afterEach(restoreBrowser)

type Answer = (url: URL) => IndicatorDetail | Response | Promise<Response>

function open(answer: Answer, query = '?place=IDN', language?: Language) {
  answerApi({ '/api/v1/meta': () => meta, '/api/v1/indicators/6.1.1': answer })
  return openPage(
    `/indicators/6.1.1${query}`,
    {
      '/indicators/$code': (search, { code = '' }) => <IndicatorPage code={code} search={search} />,
    },
    language,
  )
}

const whole = () => exampleDetail(exampleSeries({ restated: { year: 2016, value: 51 } }))
const figure = async (name = 'Safely managed water') => screen.findByRole('figure', { name })

describe('an indicator with figures', () => {
  test.each(['en', 'id'] as const)('has no key instead of a text in %s', async (language) => {
    await open(whole, '?place=IDN', language)
    await screen.findByRole('figure')
    await screen.findByRole('img', undefined, { timeout: 20_000 })
    expect(document.body.textContent).not.toMatch(
      /\b(indicator|figure|series|lens|explain|reason)\.[a-z]|\{\{|\bNaN\b|undefined/,
    )
  })

  test('shows the sentence, the source, the release and that it is example data', async () => {
    await open(whole)
    const shown = within(await figure())
    expect(shown.getByText(/rose from 50% in 2015 to 64% in 2021/)).toBeTruthy()
    expect(shown.getByText('National survey')).toBeTruthy()
    expect(await shown.findByText(/2026 \(release 2\)/)).toBeTruthy()
    expect(shown.getByText('Example data')).toBeTruthy()
  })

  test('has a chart named by its sentence', async () => {
    await open(whole)
    const chart = await screen.findByRole('img', { name: /rose from 50%/ }, { timeout: 20_000 })
    expect(within(chart).getByText('Target 2030: 100%')).toBeTruthy()
    expect(within(chart).getByText('if the last 5 years continue')).toBeTruthy()
    expect(within(chart).getByText('Base 2015')).toBeTruthy()
    expect(within(chart).getByText('Indonesia 64')).toBeTruthy()
  })

  test('shows the same numbers as a table, which the address holds', async () => {
    const { addressOf } = await open(whole)
    const user = userEvent.setup()
    await user.click(within(await figure()).getByRole('radio', { name: 'Table' }))
    const table = await screen.findByRole('table')
    const row = within(table).getByRole('row', { name: /^2016/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['52', '51', 'Country data']))
    expect(addressOf('view')).toBe('table')
  })

  test('opens the arithmetic of a method, and the address holds which', async () => {
    const { addressOf } = await open(whole, '?place=IDN&method=linear')
    await figure()
    const cards = screen.getAllByRole('group').filter((group) => group.tagName === 'DETAILS')
    expect(cards.map((card) => card.hasAttribute('open'))).toEqual([false, true, false, false])
    expect(addressOf('method')).toBe('linear')
  })

  test('says which chosen place has no values', async () => {
    const detail = exampleDetail(
      exampleSeries({
        places: [
          ['IDN', years(2015, [50, 52, 54])],
          ['MYS', []],
        ],
      }),
    )
    await open(() => detail, '?place=IDN&compare=MYS')
    expect(await screen.findByText('No values of this series for: Malaysia')).toBeTruthy()
  })

  test('asks for a place again where the address names an unknown one', async () => {
    await open(() => exampleDetail(exampleSeries()), '?place=IDN&compare=XXX')
    expect(await screen.findByPlaceholderText('Choose a place')).toBeTruthy()
  })

  test('with answers of yes and no writes them as words', async () => {
    const detail = exampleDetail(
      exampleSeries({
        kind: 'yes-no',
        unit: 'BOOL',
        target: null,
        places: [['IDN', years(2019, [0, 1])]],
      }),
    )
    await open(() => detail)
    const strip = await screen.findByRole('img')
    expect(within(strip).getByText('Yes')).toBeTruthy()
    expect(within(strip).getByText('No')).toBeTruthy()
  })

  test('with one value shows it large', async () => {
    const detail = exampleDetail(exampleSeries({ places: [['IDN', years(2019, [61])]] }))
    await open(() => detail)
    expect(within(await screen.findByRole('img')).getByText('61%')).toBeTruthy()
  })
})

describe('an indicator without figures', () => {
  test('says why and leads to places that have them', async () => {
    await open((url) =>
      url.searchParams.has('compare')
        ? exampleDetail(
            exampleSeries({
              places: [
                ['IDN', []],
                ['MYS', years(2015, [90])],
                ['VNM', []],
              ],
            }),
          )
        : exampleDetail(null),
    )
    expect(await screen.findByRole('heading', { name: 'No figures for Indonesia' })).toBeTruthy()
    expect(await screen.findByRole('link', { name: 'Malaysia' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Viet Nam' })).toBeNull()
    expect(screen.queryByRole('figure')).toBeNull()
  })

  test('in one breakdown leads back to the headline', async () => {
    const { addressOf } = await open(
      () => ({
        ...exampleDetail({
          ...exampleSeries({ places: [['IDN', []]] }),
          disaggregation: { location: 'RURAL' },
        }),
      }),
      '?place=IDN&disaggregation=location=RURAL',
    )
    expect(await screen.findByText(/broken down by Location: rural/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Show the headline figure' }))
    await waitFor(() => expect(addressOf('disaggregation')).toBeNull())
  })
})

describe('figures that do not come', () => {
  test('are awaited in the shape of the page', async () => {
    await open(() => new Promise<Response>(() => undefined))
    expect((await screen.findByRole('status')).textContent).not.toBe('')
    expect(screen.queryByRole('heading')).toBeNull()
  })

  test('of a choice leave the plain figure, and can be asked for again in place', async () => {
    let broken = true
    await open(
      (url) =>
        broken && url.searchParams.has('compare') ? new Response('', { status: 503 }) : whole(),
      '?place=IDN&compare=MYS',
    )
    await figure()
    expect(screen.getByRole('alert').textContent).toContain('could not be loaded')
    broken = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(await figure()).toBeTruthy()
  })

  test('at all are the route’s to explain', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await open(() => new Response('', { status: 500 }))
    expect((await screen.findByRole('alert')).textContent).toContain('ApiError')
  })
})
