import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base } from '../fixtures.ts'
import { open } from '../keyboard.ts'
import { serveFiles } from '../setup/file-host.ts'
import { root } from '../setup/mitra17.ts'

/** A path such as a project's page on a file host has. */
const path = '/pages/mitra17'

const test = base.extend<object, { folder: string; host: string }>({
  folder: [join(root, 'dist-demo'), { scope: 'worker', option: true }],
  host: [
    async ({ folder }, use) => {
      if (!existsSync(folder)) throw new Error('Build the demo first: npm run build -- --mode demo')
      const host = await serveFiles(folder, path)
      await use(host.url)
      await host.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ host }, use) => use(`${host}${path}/`),
})

test('the static demo works under any path of a file host, and after a reload', async ({
  page,
}) => {
  await page.goto('.')
  const main = page.getByRole('main')
  const goals = main.getByRole('region', { name: 'The 17 goals' })
  await expect(goals.getByRole('img')).toHaveCount(17)
  await expect(page.getByText('Example data').first()).toBeVisible()

  await open(page, goals.getByRole('link', { name: '6 Clean water and sanitation' }))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Goal 6')
  await open(page, main.getByRole('link', { name: /^6\.1\.1 / }))
  await expect(page).toHaveURL(new RegExp(`${path}/#/indicators/6\\.1\\.1`))
  await expect(page.getByRole('figure').getByRole('img').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('id')
  await expect(page).toHaveURL(/lang=id/)
  const shown = await main.innerText()

  await page.reload()
  await expect(page.getByRole('figure').getByRole('img').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  await expect.poll(() => main.innerText()).toBe(shown)
})

test('an empty database says why, and how the first figures come in', async ({
  page,
  complaints,
}) => {
  complaints.expect(/Failed to load resource: .*404/, /ApiError: refused/)
  await page.goto('./?scenario=empty')
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No figures yet')
  await expect(main.getByText('npm run -s mitra17 -- import FILE')).toBeVisible()
  await expect(page.getByText('Example data')).toHaveCount(0)
  await open(page, page.getByRole('contentinfo').getByRole('link', { name: /^Where each number/ }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data')
  await expect(main).toContainText('Nothing has been imported yet')
})
