import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { overview } from './testing/fixtures.ts'
import { closeApp, openApp } from './testing/open-app.tsx'

afterEach(closeApp)

const hrefOf = (link: HTMLElement) => link.getAttribute('href')

describe('the overview', () => {
  test('says its headline first, as the heading of the page', async () => {
    await openApp('/')
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(heading.textContent).toBe(
      '0 of 17 goals on track, 1 moving away. 1 of 4 indicators cannot be judged yet.',
    )
    await waitFor(() => expect(document.title).toBe('Overview – Indonesia – Mitra17'))
  })

  test('shows every goal by number and name with its status', async () => {
    await openApp('/')
    const tiles = await screen.findByRole('region', { name: 'The 17 goals' })
    const names = within(tiles)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent)
    expect(names).toHaveLength(18)
    expect(names[5]).toBe('6Clean water and sanitation')
    const badge = within(tiles).getByRole('button', {
      name: /, 6 Clean water and sanitation: why\?$/,
    })
    expect(badge.getAttribute('aria-label')).toMatch(new RegExp(`^${badge.textContent},`))
  })

  test.each([
    ['indicators', '/indicators'],
    ['can be judged', '/indicators?judged=true'],
    ['achieved or on track', '/indicators?status=achieved,on-track'],
    ['moving away', '/indicators?status=regressing'],
  ])('leads from the figure "%s" to exactly its list', async (label, href) => {
    await openApp('/')
    const word = await screen.findByText(label)
    expect(word.closest('a')?.getAttribute('href')).toBe(href)
  })

  test('names what moves away with value, unit and year, and counts the rest', async () => {
    await openApp('/')
    const list = await screen.findByRole('region', {
      name: '2 series move away from their targets',
    })
    const row = within(list).getByRole('listitem')
    expect(row.textContent).toContain('48% 2022')
    expect(within(row).getByRole('img').getAttribute('aria-label')).toBe(
      'From 50% in 2015 to 48% in 2022',
    )
    expect(list.textContent).toContain('Shown here: 1 of 2.')
  })

  test('says what changed since the last release, and that the first has nothing before it', async () => {
    await openApp('/')
    expect(await screen.findByText('From release 1 to 2: 12 new values, 3 restated.')).toBeDefined()
    closeApp()
    await openApp('/', { answers: { '/api/v1/overview': () => ({ ...overview, changes: null }) } })
    expect(await screen.findByText(/This is the first release/)).toBeDefined()
  })
})

describe('a status', () => {
  test('tells why in one press, and gives the focus back', async () => {
    const user = userEvent.setup()
    await openApp('/goals/6')
    const badge = await screen.findByRole('button', { name: /Needs acceleration.*SH_H2O_SAFE/ })
    await user.click(badge)
    const why = await screen.findByRole('dialog')
    expect(why.textContent).toContain(
      'The pace so far is 66% of the pace needed to reach 90% by 2030.',
    )
    expect(why.textContent).toContain('Base50%2015')
    expect(hrefOf(within(why).getByRole('link', { name: 'Growth rate' }))).toBe('/methods#growth')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(badge))
  })

  test('of several parts tells how many it rests on', async () => {
    const user = userEvent.setup()
    await openApp('/')
    await user.click(await screen.findByRole('button', { name: /, 13 Climate action: why/ }))
    const why = await screen.findByRole('dialog')
    expect(why.textContent).toContain('Judged parts: 1 of 1.')
    expect(hrefOf(within(why).getByRole('link'))).toBe('/methods#aggregate')
  })
})

describe('a goal', () => {
  test('shows targets in order with their indicators, and counts those without data', async () => {
    await openApp('/goals/6')
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(heading.textContent).toBe('Goal 6Clean water and sanitation')
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual(['6.1 Target 6.1', '6.2 Target 6.2', '6.3 Target 6.3'])
    const lacking = screen.getByText('1 indicator without data')
    expect(lacking.closest('details')?.open).toBe(false)
  })

  test('gives several series of an indicator their own lines under its status', async () => {
    await openApp('/goals/6')
    const target = await screen.findByRole('region', { name: '6.2 Target 6.2' })
    expect(within(target).getByText('Share of SH_SAN_SAFE')).toBeDefined()
    expect(within(target).getByText('Share of SH_SAN_DEFECT')).toBeDefined()
    expect(within(target).getByText('2 of 2 judged')).toBeDefined()
  })

  test('leads to its neighbours, and moves the focus to the new heading', async () => {
    const user = userEvent.setup()
    await openApp('/goals/6')
    await user.click(await screen.findByRole('link', { name: /Next goal/ }))
    const heading = await screen.findByRole('heading', { level: 1, name: /Affordable/ })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    await waitFor(() =>
      expect(document.title).toBe('7 Affordable and clean energy – Indonesia – Mitra17'),
    )
  })

  test('1 has no goal before it, 17 none after', async () => {
    await openApp('/goals/1')
    await screen.findByRole('link', { name: /Next goal/ })
    expect(screen.queryByRole('link', { name: /Previous goal/ })).toBeNull()
    closeApp()
    await openApp('/goals/17')
    await screen.findByRole('link', { name: /Previous goal/ })
    expect(screen.queryByRole('link', { name: /Next goal/ })).toBeNull()
  })
})

describe('the list of indicators', () => {
  test('holds exactly what the address says, and counts it', async () => {
    await openApp('/indicators?status=regressing')
    expect(await screen.findByText('2 of 4 indicators')).toBeDefined()
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual(['6.2.1 Safely managed sanitation', '13.1.1 People affected by disasters'])
  })

  test('puts every filter into the address', async () => {
    const user = userEvent.setup()
    const { address } = await openApp('/indicators?status=regressing&place=IDN')
    await user.selectOptions(await screen.findByLabelText('Goal'), '13')
    expect(await screen.findByText('1 of 4 indicators')).toBeDefined()
    expect(address()).toBe('/indicators?goal=13&place=IDN&status=regressing')
    await user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(await screen.findByText('4 of 4 indicators')).toBeDefined()
    expect(address()).toBe('/indicators?place=IDN')
  })
})
