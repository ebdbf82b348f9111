import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import type { GoalDetail } from '#contract/goals.ts'
import type { Overview } from '#contract/overview.ts'
import type { GoalPartnerships, MoneyByOrigin } from '#contract/partnership-parts.ts'
import { goalDetail, overview } from './testing/fixtures.ts'
import { closeApp, openApp } from './testing/open-app.tsx'

afterEach(closeApp)

const hrefOf = (element: HTMLElement) => element.closest('a')?.getAttribute('href')

const moneyOf = (fictional: boolean, delivered: number): MoneyByOrigin[number] => ({
  fictional,
  money: {
    currency: 'USD',
    stages: [
      { stage: 'committed', sum: 900, records: 2 },
      { stage: 'delivered', sum: delivered, records: 3 },
    ],
    notConverted: [{ stage: 'delivered', currency: 'JPY', sum: 7000, records: 1 }],
    insideParents: 0,
  },
  byYear: [
    { year: 2023, pledged: 0, committed: 900, delivered: 100 },
    { year: 2024, pledged: 0, committed: 0, delivered: delivered - 100 },
  ],
})

const water = { id: 'water', name: { en: 'Village water' } }
const withPartnerships: Overview = {
  ...overview,
  goals: overview.goals.map((goal) => (goal.number === 6 ? { ...goal, partnerships: 3 } : goal)),
  partnerships: {
    figures: {
      partnerships: { count: 3, of: null, within: 3 },
      partners: { count: 11, of: null, within: 11 },
      objectives: { count: 8, of: null, within: 3 },
      objectivesOnTrack: { count: 5, of: 8, within: 2 },
      objectivesBehind: { count: 1, of: 8, within: 1 },
      overdue: { count: 4, of: null, within: 2 },
    },
    money: [moneyOf(true, 400), moneyOf(false, 250)],
    attention: {
      furthestBehind: [
        {
          id: 'taps',
          title: { en: 'Taps that run' },
          status: 'limited',
          pace: 0.34,
          overdue: true,
          partnership: water,
          fictional: true,
          citation: null,
        },
      ],
      overdue: [
        {
          due: {
            kind: 'promise',
            id: 'pipes',
            title: { en: 'Ten pipes' },
            objective: 'taps',
            owner: null,
            due: '2024-12-31',
            overdue: true,
            outstanding: { value: 51_000_000_000, unit: 'IDR' },
          },
          owner: { id: 'ministry', name: { en: 'Ministry of Water' } },
          partnership: water,
          fictional: true,
          citation: null,
        },
      ],
      targetsWithout: [{ target: '6.6', goal: 6, name: { en: 'Water ecosystems' } }],
      targetsWithoutTotal: 9,
    },
  },
}
const answers = { '/api/v1/overview': () => withPartnerships }

describe('the overview with partnerships', () => {
  test.each([
    ['partnerships', '/partnerships?place=IDN'],
    ['partners', '/partners?place=IDN'],
    ['objectives on track', '/partnerships?place=IDN&progress=achieved,on-track'],
    ['3 partnerships', '/partnerships?goal=6&place=IDN'],
    [
      'All partnerships with such objectives',
      '/partnerships?place=IDN&progress=accelerate,limited,regressing',
    ],
    ['All partnerships where something is overdue', '/partnerships?due=overdue&place=IDN'],
    ['All of them in the coverage', '/coverage?gap=no-partnership&place=IDN&status=regressing'],
    ['Taps that run', '/partnerships/water#objective-taps'],
    ['Ten pipes', '/partnerships/water#objective-taps'],
    ['Ministry of Water', '/partners/ministry#due'],
  ])('leads from "%s" to exactly what it counts or names', async (words, href) => {
    await openApp('/?place=IDN', { answers })
    const region = await screen.findByRole('main')
    const found = await within(region).findByText(words, { selector: 'a, a *' })
    expect(hrefOf(found)?.replace('?place=IDN#', '#')).toBe(href)
  })

  test('adds no invented amounts to published ones', async () => {
    await openApp('/', { answers })
    const example = await screen.findByText('Example partnerships')
    expect(example.parentElement?.textContent).toContain('USD 400')
    const published = screen.getByText('Published partnerships')
    expect(published.parentElement?.textContent).toContain('USD 250')
    expect(screen.queryByText(/650/)).toBeNull()
  })

  test('shows money by year as a table too, and what the sums leave out', async () => {
    const user = userEvent.setup()
    await openApp('/', { answers })
    const figure = await screen.findByRole('figure', {
      name: 'Promised and delivered by year, example partnerships',
    })
    expect(figure.textContent).toContain('2023 to 2024, in USD: committed 900, delivered 400.')
    await user.click(within(figure).getByRole('radio', { name: 'Table' }))
    const row = await within(figure).findByRole('row', { name: /2024/ })
    expect(row.textContent).toBe('202400300')
    const leftOut = /want of an exchange rate: JPY\s7,000 delivered/
    await waitFor(() => expect(screen.getAllByText(leftOut)).toHaveLength(2))
  })

  test('says nothing of partnerships where there are none', async () => {
    await openApp('/')
    await screen.findByText('From release 1 to 2: 12 new values, 3 restated.')
    expect(screen.queryByRole('heading', { name: 'Partnerships' })).toBeNull()
    const main = screen.getByRole('main')
    const links = within(main).getAllByRole('link').map(hrefOf)
    expect(links.filter((href) => /^\/(partner|coverage)/.test(href ?? ''))).toEqual([])
  })

  test('says it in Indonesian', async () => {
    await openApp('/', { answers, language: 'id' })
    expect(await screen.findByText('34% dari laju yang diperlukan')).toBeDefined()
    expect(await screen.findByText('sejak 31 Des 2024')).toBeDefined()
  })
})

describe('a goal with partnerships', () => {
  const plain = goalDetail(6)
  const cells: GoalPartnerships['coverage'][number]['cells'] = [
    { role: 'lead', partnerships: 1, organisations: 1, only: null },
    { role: 'funding', partnerships: 0, organisations: 0, only: null },
  ]
  const target = { goal: 6, status: 'limited', partnerships: 1 } as const
  const detail: GoalDetail = {
    ...plain,
    goal: { ...plain.goal, partnerships: 12 },
    partnerships: {
      total: 12,
      rows: [
        {
          id: 'water',
          title: water.name,
          structure: null,
          function: null,
          status: null,
          start: null,
          end: null,
          goals: [6],
          targets: [],
          places: ['IDN'],
          partners: 4,
          lead: null,
          objectives: { ...plain.partnerships.objectives, achieved: 1, limited: 1 },
          overdue: 0,
          money: moneyOf(false, 250).money,
          fictional: false,
          citation: { title: 'Annual report', url: 'javascript:alert(1)' },
        },
      ],
      coverage: [
        { ...target, target: '6.1', name: { en: 'Water' }, cells },
        { ...target, target: '6.2', name: { en: 'Sanitation' }, cells: [] },
      ],
      objectives: { ...plain.partnerships.objectives, achieved: 3, limited: 2 },
      money: [moneyOf(false, 250)],
    },
  }
  const open = () => openApp('/goals/6', { answers: { '/api/v1/goals/6': () => detail } })

  test('names who works on it and leads to all of them', async () => {
    await open()
    const section = await screen.findByRole('region', { name: 'Who works on this goal' })
    expect(section.textContent).toContain('4 partners · nobody accountable')
    expect(section.textContent).toContain('1 of 2 objectives on track')
    expect(hrefOf(within(section).getByText('Show all 12 partnerships'))).toBe(
      '/partnerships?goal=6&place=IDN',
    )
  })

  test('makes no link of a source whose address is no web address', async () => {
    await open()
    const source = await screen.findByText('Source: Annual report')
    expect(source.closest('a')).toBeNull()
  })

  test('tells empty roles from those held on some targets', async () => {
    await open()
    const section = await screen.findByRole('region', { name: "Roles on this goal's targets" })
    expect(section.textContent).toContain('8 roles are held by nobody on any target.')
    const accountable = within(section).getByText('Accountable').parentElement
    expect(accountable?.textContent).toContain('on 1 of 2 targets')
    expect(accountable?.textContent).toContain('Nobody on 6.2')
  })
})

test('the search finds partnerships and partners and opens them', async () => {
  const user = userEvent.setup()
  const hits = [
    { kind: 'series', code: 'W', name: { en: 'Water share' }, within: '6.1.1' },
    { kind: 'partner', code: 'pdam', name: { en: 'Water company' }, within: null },
    { kind: 'partnership', code: 'water', name: water.name, within: null },
  ]
  const { address } = await openApp('/', {
    answers: { '/api/v1/search': () => ({ hits, total: 3 }) },
  })
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox', { name: /Search goals/ }), 'water')
  const groups = await screen.findAllByRole('group')
  expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual([
    'Partnerships',
    'Partners',
    'Series',
  ])
  await user.click(screen.getByRole('option', { name: 'Water company' }))
  await waitFor(() => expect(address()).toBe('/partners/pdam'))
})
