import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test as base } from '../fixtures.ts'
import { mitra17, root, serve } from '../setup/mitra17.ts'
import { visit } from '../visit.ts'

const file = resolve(root, '..', 'shared', 'data', 'unsd', 'indonesia.csv')
const missing = existsSync(file) ? null : `the UN file is not there: ${file}`
if (missing !== null) console.log(`Skipped: ${missing}`)

const test = base.extend<object, { figures: string; imported: { url: string; account: string } }>({
  figures: [file, { scope: 'worker', option: true }],
  imported: [
    async ({ figures }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'mitra17-e2e-import-'))
      const account = await mitra17('import', figures, '--skip-bad-rows', '--data', folder)
      const served = await serve(folder)
      await use({ url: served.url, account })
      await served.stop()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ imported }, use) => use(imported.url),
})

/** Codes of the indicators a list links to, each once. */
const codesIn = (list: Locator): Promise<string[]> =>
  list
    .locator('a[href^="/indicators/"]')
    .evaluateAll((links) => [
      ...new Set(
        links.flatMap(
          (link) => /^\/indicators\/([^?#]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? [],
        ),
      ),
    ])

test.describe('a file of the UN data portal, imported into an empty database', () => {
  test.skip(missing !== null, missing ?? '')

  test('is accounted for row by row, and every headline count leads to that many', async ({
    page,
    imported,
  }) => {
    const line = /indonesia\.csv +([\d,]+) +([\d,]+) +\d+ +\d+ +([\d,]+) +([\d,]+)/.exec(
      imported.account,
    )
    const [read = 0, ...fates] = (line ?? [])
      .slice(1)
      .map((cell) => Number(cell.replaceAll(',', '')))
    expect(read).toBe(13_001)
    expect(fates.reduce((sum, count) => sum + count, 0)).toBe(read)

    await visit(page, '/')
    const main = page.getByRole('main')
    await expect(page.getByText('Example data')).toHaveCount(0)
    await expect(main.getByRole('list').getByRole('heading', { level: 3 })).not.toHaveCount(0)
    const figures = main.getByRole('region', { name: 'Indicators by status' }).getByRole('link')
    await expect(figures).toHaveCount(10)
    for (let index = 0; index < 10; index += 1) {
      const words = await figures.nth(index).innerText()
      const count = Number(/\d+/.exec(words)?.[0])
      await figures.nth(index).click()
      await expect(main.getByRole('status').filter({ hasText: ' indicators' })).toHaveText(
        new RegExp(`^${count} of \\d+ indicators$`),
      )
      await expect.poll(async () => (await codesIn(main)).length, { message: words }).toBe(count)
      await page.goBack()
      await expect(figures).toHaveCount(10)
    }
  })

  test('shows all 17 goals, each with the counts of its tile', async ({ page }) => {
    await visit(page, '/')
    const main = page.getByRole('main')
    const tiles = main.getByRole('region', { name: 'The 17 goals' }).getByRole('img')
    await expect(tiles).toHaveCount(17)
    const counts = await tiles.evaluateAll((bars) =>
      bars.map((bar) => bar.getAttribute('aria-label') ?? ''),
    )

    await main.getByRole('link', { name: '1 No poverty' }).click()
    for (const [index, words] of counts.entries()) {
      expect(words).toMatch(/\d/)
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toContainText(`Goal ${index + 1}`)
      await expect(main.getByRole('img', { name: words }).first()).toBeVisible()
      await expect(main.getByRole('heading', { level: 2 }).first()).toContainText(`${index + 1}.`)
      if (index + 1 < counts.length) await main.getByRole('link', { name: 'Next goal' }).click()
    }
  })

  test('shows its indicators, with and without figures', async ({ page, request }) => {
    const answer: unknown = await (await request.get('/api/v1/indicators')).json()
    const codes = [...JSON.stringify(answer).matchAll(/"code":"(\d+\.\w+\.\d+)"/g)].map(
      ([, code]) => code,
    )
    expect(codes.length).toBeGreaterThan(200)
    for (const code of codes.filter((_, index) => index % 14 === 5)) {
      await visit(page, `/indicators/${code}`)
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { level: 1 })).toContainText(String(code))
      const drawing = main.getByRole('figure').getByRole('img').first()
      const nothing = main.getByRole('heading', { level: 2, name: /^No figures/ })
      await expect(drawing.or(nothing), code).toBeVisible()
    }
  })
})
