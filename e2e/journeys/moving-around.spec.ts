import { expect, test } from '../fixtures.ts'
import { open, tabTo } from '../keyboard.ts'
import { visit } from '../visit.ts'

test('search, place and release are chosen by keyboard and kept from page to page', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const search = page.getByRole('combobox', { name: /^Search goals/ })
  await visit(page, '/')

  await test.step('the search finds by words and by place, and gives the focus back', async () => {
    const button = page.getByRole('button', { name: 'Search' })
    await open(page, button)
    await expect(search).toBeFocused()
    await page.keyboard.type('zxqv')
    await expect(page.getByText('Nothing found for “zxqv”')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(search).toBeHidden()
    await expect(button).toBeFocused()

    await page.keyboard.press('Control+k')
    await expect(search).toBeFocused()
    // A pause in typing is answered too; the arrows are for the answer to the whole word.
    const answered = page.waitForResponse((response) => response.url().includes('q=water'))
    await page.keyboard.type('water')
    await answered
    await expect(page.getByText('Searching…')).toBeHidden()
    const hits = page.getByRole('listbox').getByRole('option')
    await expect(hits.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowUp')
    await expect(hits.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/goals\/6/)
    await expect(search).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

    await page.keyboard.press('Control+k')
    await expect(search).toBeFocused()
    await page.keyboard.type('Viet Nam')
    await expect(page.getByRole('group', { name: 'Places' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/[?&]place=VNM\b/)
  })

  await test.step('the place is chosen in the bar and goes along to a goal', async () => {
    await visit(page, '/')
    const place = page.getByRole('combobox', { name: 'Choose a place' })
    // Its list is fetched when it is reached, and stands where the button stood.
    await tabTo(page, place.or(page.getByRole('button', { name: 'Choose a place: Indonesia' })))
    await expect(place).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Mala')
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Malaysia'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/[?&]place=MYS\b/)
    await expect(main.getByText('Malaysia', { exact: true })).toBeVisible()
    await open(page, main.getByRole('link', { name: '6 Clean water and sanitation' }))
    await expect(page).toHaveURL(/\/goals\/6\?place=MYS$/)
    await expect(main.getByText('Malaysia', { exact: true })).toBeVisible()
  })

  await test.step('a release is chosen, shows what was known then, and leads back to now', async () => {
    await visit(page, '/indicators/6.1.1')
    await expect(main.getByRole('term').filter({ hasText: 'Latest, 2023' })).toBeVisible()
    await open(page, page.getByRole('button', { name: /^Release 2, / }))
    await open(page, page.getByRole('dialog').getByRole('link', { name: /^Release 1\b/ }))
    await expect(page).toHaveURL(/[?&]asOf=1\b/)
    await expect(main.getByText(/^As of release 1/)).toBeVisible()
    await expect(main.getByRole('term').filter({ hasText: 'Latest, 2022' })).toBeVisible()
    await open(page, main.getByRole('link', { name: 'Back to now' }))
    await expect(page).not.toHaveURL(/asOf/)
    await expect(main.getByRole('term').filter({ hasText: 'Latest, 2023' })).toBeVisible()
  })

  await test.step('what a release changed is told on the overview, with the statuses it crossed', async () => {
    await visit(page, '/')
    const changes = main.getByRole('region', { name: 'Since the last release' })
    await expect(changes).toContainText('From release 1 to 2')
    await expect(changes.getByRole('link', { name: /^6\.5\.1 / })).toBeVisible()
  })
})

test('the theme is chosen by keyboard, is kept, and is dark where it says so', async ({ page }) => {
  const darkness = () =>
    page.evaluate(() => {
      const [red = 255, green = 255, blue = 255] =
        getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? []
      return red + green + blue
    })
  await page.emulateMedia({ colorScheme: 'light' })
  await visit(page, '/methods')
  const light = await darkness()
  await tabTo(page, page.getByRole('combobox', { name: 'Appearance' }))
  await page.keyboard.press('D')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await darkness()).toBeLessThan(light / 3)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await darkness()).toBeLessThan(light / 3)
})

test('old, mistyped and foreign addresses lead somewhere and say what is wrong', async ({
  page,
  complaints,
}) => {
  complaints.expect(/Failed to load resource: .*40[04]/, /ApiError: refused/)
  const heading = page.getByRole('heading', { level: 1 })

  await visit(page, '/goal/6?lang=id&place=MYS')
  await expect(page).toHaveURL(/\/goals\/6\?lang=id&place=MYS$/)
  await expect(heading).toContainText('Air bersih dan sanitasi layak')
  await visit(page, '/indicator/3.2.1?lang=en')
  await expect(page).toHaveURL(/\/indicators\/3\.2\.1\?lang=en$/)
  await visit(page, '/goals')
  await expect(page).toHaveURL(/\/#goals$/)
  await expect(page.getByRole('heading', { level: 2, name: 'The 17 goals' })).toBeInViewport()

  await visit(page, '/indicators?status=good&goal=99&asOf=first&lang=xx')
  await expect(heading).toHaveText('Indicators')
  await expect(
    page.getByRole('main').getByRole('status').filter({ hasText: ' indicators' }),
    'a filter nobody knows leaves nothing out',
  ).toHaveText(/^(\d+) of \1 indicators$/)

  for (const address of ['/nowhere', '/goals/18', '/indicators/99.9.9']) {
    await visit(page, address)
    await expect(heading, address).toHaveText('This page does not exist')
  }
  await open(page, page.getByRole('main').getByRole('link', { name: 'To the overview' }))
  await expect(heading).toContainText('17 goals')

  await visit(page, '/?place=XXX')
  await expect(heading).toHaveText('There are no figures for this place')
  await expect(page.getByRole('button', { name: 'Choose a place' })).toHaveText('Choose a place')
  await open(page, page.getByRole('link', { name: 'Show the default place' }))
  await expect(heading).toContainText('17 goals')

  await visit(page, '/goals/6?asOf=99')
  await expect(heading).toHaveText('There is no such release')
  await open(page, page.getByRole('main').getByRole('link', { name: 'Back to now' }).last())
  await expect(heading).toContainText('Clean water and sanitation')
})

test('on a phone the pages that do not fit stand behind one button, by keyboard too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await visit(page, '/?place=MYS')
  const more = page.getByRole('button', { name: 'More' })
  const methods = page.getByRole('link', { name: 'Methods', exact: true })
  await expect(methods).toBeHidden()
  await open(page, more)
  await expect(methods).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(methods).toBeHidden()
  await expect(more).toBeFocused()

  await page.keyboard.press('Enter')
  const panel = page.getByRole('navigation')
  await open(page, panel.getByRole('link', { name: '14 Life below water' }))
  await expect(page).toHaveURL(/\/goals\/14\?place=MYS$/)
  await expect(methods).toBeHidden()
})
