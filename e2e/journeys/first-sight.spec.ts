import { expect, test } from '../fixtures.ts'
import { routes } from '../routes.ts'

const drawn = [
  'overview',
  'goal',
  'indicators',
  'compared places',
  'table of a figure',
  'changes',
] as const

test.describe('the first sight of a page', () => {
  for (const name of drawn) {
    for (const locale of ['en-US', 'id-ID']) {
      test(`${name} in ${locale} is there without a script, and is not drawn twice`, async ({
        browser,
        server,
        complaints,
      }) => {
        const reader = { baseURL: server.url, locale, timezoneId: 'Asia/Jakarta' }
        const scriptless = await browser.newContext({ ...reader, javaScriptEnabled: false })
        const still = await scriptless.newPage()
        // A server that has yet to read its figures sends the page empty and draws it for the next.
        await expect(async () => {
          await still.goto(routes[name])
          await expect(still.locator('h1')).toBeVisible({ timeout: 500 })
        }).toPass()
        const said = await still.locator('h1').textContent()
        await expect(still.locator('html')).toHaveAttribute('lang', locale.slice(0, 2))
        await scriptless.close()

        const context = await browser.newContext(reader)
        complaints.listenTo(context)
        const page = await context.newPage()
        await page.addInitScript(() => {
          document.addEventListener('DOMContentLoaded', () => {
            Object.assign(globalThis, { drawn: document.querySelector('h1') })
          })
        })
        await page.goto(routes[name])
        await expect(page.locator('#seed')).toHaveCount(0)
        await expect(page.locator('h1')).toHaveText(said ?? '')
        const isSame = await page
          .locator('h1')
          .evaluate((heading) => Reflect.get(globalThis, 'drawn') === heading)
        expect(isSame, 'React took over the heading that the server sent').toBe(true)
        await context.close()
      })
    }
  }

  test('a reader who chose another language than the browser’s sees only that one', async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('mitra17-language', 'id'))
    await page.goto('/', { waitUntil: 'domcontentloaded' })
    const root = page.locator('#root')
    await expect(page.locator('html')).toHaveAttribute('lang', 'id')
    await expect(root).toBeVisible()
    await expect(page.locator('h1')).toContainText('17 tujuan')
  })

  test('a trend is whole before the library of charts is there, its line where the server drew it', async ({
    page,
  }) => {
    /** @returns what lets the files go that were held back */
    const hold = async (files: string) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      await page.route(files, async (route) => {
        await promise
        await route.continue()
      })
      return resolve
    }
    const begin = await hold('**/assets/index-*.js')
    const bringLibrary = await hold('**/assets/trend-pointer-*.js')
    const box = (line: Element) => {
      const { x, y, width, height } = line.getBoundingClientRect()
      return [x, y, width, height]
    }
    // A server that has yet to read its figures sends the page empty and draws it for the next.
    await expect(async () => {
      await page.goto('/indicators/3.2.1', { waitUntil: 'commit' })
      await expect(page.locator('.trend-outline')).toBeVisible({ timeout: 500 })
    }).toPass()
    const outline = page.locator('.trend-outline .trend-line[stroke-width="3"]')
    await expect(page.locator('[data-style]')).toHaveCount(0)
    const sent = await outline.evaluate(box)
    expect(sent[3], 'pixels').toBeGreaterThan(100)
    begin()
    const chart = page.locator('.trend-chart')
    await expect(chart.locator('.trend-target-label')).toHaveText(/Target 2030/)
    await expect(page.locator('.trend-outline')).toHaveCount(0)
    const apart = async () => {
      const line = await chart.locator('.trend-line[stroke-width="3"]').evaluate(box)
      return Math.max(...line.map((side, at) => Math.abs(side - (sent[at] ?? 0))))
    }
    await expect.poll(apart, 'pixels').toBeLessThan(1)

    await chart.hover({ position: { x: 200, y: 160 } })
    bringLibrary()
    await expect(page.locator('.trend-pointer')).toBeVisible()
  })
})
