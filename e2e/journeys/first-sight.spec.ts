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

  test('a trend’s line is seen before the chart’s library is there, where the chart draws it', async ({
    page,
  }) => {
    const { promise: asked, resolve: letGo } = Promise.withResolvers<void>()
    await page.route('**/assets/trend-chart-*.js', async (route) => {
      await asked
      await route.continue()
    })
    const box = (line: Element) => {
      const { x, y, width, height } = line.getBoundingClientRect()
      return [x, y, width, height]
    }
    await page.goto('/indicators/3.2.1')
    await expect(page.locator('#seed')).toHaveCount(0)
    const outline = page.locator('.trend-outline .trend-line[stroke-width="3"]')
    // The part that waits for the page's measures gives way to the one that waits for the library.
    let before: number[] = []
    const height = async () => {
      before = await outline.evaluate(box)
      return before[3]
    }
    await expect.poll(height, 'pixels').toBeGreaterThan(100)
    letGo()
    const line = page.locator('.trend-chart path.trend-line[stroke-width="3"]')
    await expect(line).toBeVisible()
    await expect(outline).toBeHidden()
    const apart = async () => {
      const sides = await line.evaluate(box)
      return Math.max(...sides.map((side, at) => Math.abs(side - (before[at] ?? 0))))
    }
    await expect.poll(apart, 'pixels').toBeLessThan(1)
  })
})
