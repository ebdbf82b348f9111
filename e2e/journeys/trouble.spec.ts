import { expect, test } from '../fixtures.ts'
import { open, tabTo } from '../keyboard.ts'
import { visit } from '../visit.ts'

test.describe('when the network gives trouble', () => {
  test('a slow answer is waited for in the shape of the page, and nothing jumps', async ({
    page,
    trouble,
  }) => {
    await trouble(page, 'slow')
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
            shifts.push(Number(entry.value))
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const [address, shown] of [
      ['/', 'Needs attention'],
      ['/goals/6', 'Other goals'],
      ['/indicators/6.1.1', 'About these figures'],
    ] as const) {
      await page.goto(address)
      await expect(page.getByText('Loading figures…')).toBeAttached()
      await expect(page.getByLabel(shown).or(page.getByText(shown)).first()).toBeAttached()
      await expect(page.getByText('Loading figures…')).toHaveCount(0)
      const shifts = await page.evaluate(() => ('shifts' in window ? window.shifts : null))
      expect(shifts, `${address}: layout shifts`).toEqual([])
    }
  })

  test('a failing server is said, and the page comes back when asked again', async ({
    page,
    trouble,
  }) => {
    const heading = page.getByRole('heading', { level: 1 })
    await trouble(page, 'error')
    await visit(page, '/')
    await expect(heading).toHaveText('The server has a fault')
    await trouble(page, null)
    await open(page, page.getByRole('main').getByRole('button', { name: 'Try again' }).last())
    await expect(heading).toContainText('17 goals')

    await trouble(page, 'error-once')
    await visit(page, '/goals/6')
    await expect(heading, 'one failure is nothing a reader hears of').toContainText('Clean water')
  })

  test('what fails in part fails in its place, and the rest stays', async ({ page, trouble }) => {
    const main = page.getByRole('main')
    await trouble(page, 'partial')
    await visit(page, '/')
    await expect(main.getByRole('heading', { level: 3 }).first()).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: /^Search goals/ })).toBeFocused()
    await page.keyboard.type('water')
    await expect(page.getByText('The search did not answer.')).toBeVisible()
    await page.keyboard.press('Escape')
    await open(page, page.getByRole('button', { name: /^Release 2, / }))
    await expect(page.getByText('The releases could not be loaded.')).toBeVisible()
    await trouble(page, null)
    await open(page, page.getByRole('dialog').getByRole('button', { name: 'Try again' }))
    await expect(page.getByRole('dialog').getByRole('link', { name: /^Release 1\b/ })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  test('a choice that cannot be had leaves the figure that is there, with a way on', async ({
    page,
    trouble,
  }) => {
    await visit(page, '/indicators/6.1.1')
    const chart = page.getByRole('figure').getByRole('img').first()
    await expect(chart).toBeVisible()
    await trouble(page, 'error')
    await open(page, page.getByRole('combobox', { name: 'Compare with' }))
    await page.keyboard.type('Mala')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const failed = page.getByRole('alert')
    await expect(failed).toContainText('What you chose could not be loaded.')
    await expect(chart).toBeVisible()
    await trouble(page, null)
    await page.keyboard.press('Escape')
    await open(page, failed.getByRole('button', { name: 'Try again' }))
    await expect(failed).toBeHidden()
    await expect(chart).toContainText('Malaysia')
  })

  test('without a connection the figures stay and say from when they are', async ({
    page,
    context,
    trouble,
  }) => {
    await visit(page, '/')
    await page.waitForLoadState('networkidle')
    await trouble(page, 'offline')
    await context.setOffline(true)
    const notice = page.getByText(/^These figures are from .*; newer ones could not be fetched\.$/)
    await expect(notice).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('17 goals')

    await open(
      page,
      page.getByRole('main').getByRole('link', { name: '7 Affordable and clean energy' }),
    )
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No connection')
    await context.setOffline(false)
    await trouble(page, null)
    await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Try again' }).last())
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      'Affordable and clean energy',
    )
    await expect(notice).toBeHidden()
  })
})
