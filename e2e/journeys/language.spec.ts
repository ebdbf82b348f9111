import { expect, test } from '../fixtures.ts'
import { open, tabTo } from '../keyboard.ts'
import { visit } from '../visit.ts'

test('switch to Indonesian and share the address, by keyboard alone', async ({
  page,
  context,
  browser,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page, '/indicators/3.2.1?compare=VNM&view=table')
  await expect(page.getByRole('columnheader', { name: 'Viet Nam' })).toBeVisible()

  await tabTo(page, page.getByRole('combobox', { name: 'Language' }))
  await page.keyboard.press('B')
  await expect(page).toHaveURL(/[?&]lang=id\b/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  await expect(page.getByRole('link', { name: 'Ikhtisar' }).first()).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Vietnam' })).toBeVisible()

  await open(page, page.getByRole('button', { name: 'Salin alamat tampilan ini' }))
  await expect(page.getByRole('button', { name: 'Alamat tersalin' })).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  const shown = await page.getByRole('main').innerText()

  const other = await browser.newContext({ locale: 'en-GB' })
  complaints.listenTo(other)
  const otherPage = await other.newPage()
  await otherPage.goto(address)
  await expect(otherPage.getByRole('columnheader', { name: 'Vietnam' })).toBeVisible()
  await expect(otherPage.locator('html')).toHaveAttribute('lang', 'id')
  expect(await otherPage.getByRole('main').innerText()).toBe(shown)
  await other.close()
})
