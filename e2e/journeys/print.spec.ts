import { expect, test } from '../fixtures.ts'
import { visit } from '../visit.ts'

test('printed pages hold the figures and none of the buttons around them', async ({ page }) => {
  for (const address of ['/', '/goals/6', '/indicators/6.1.1', '/methods', '/data']) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await visit(page, address)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.getByRole('navigation', { name: 'Pages' }), address).toHaveCount(0)
    await expect(page.getByRole('combobox', { name: 'Language' }), address).toBeHidden()
    await expect(page.getByText('Example data').first(), address).toBeVisible()
    const ink = await page
      .getByRole('heading', { level: 2 })
      .first()
      .evaluate((heading) => {
        const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(heading).color)
        return parts?.slice(1).reduce((sum, part) => sum + Number(part), 0)
      })
    expect(ink, `${address}: dark letters on white paper`).toBeLessThan(3 * 90)
  }

  await page.emulateMedia({ media: 'screen' })
  await visit(page, '/indicators/6.1.1')
  const figure = page.getByRole('figure')
  const chart = figure.getByRole('img').first()
  await expect(chart).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(chart).toBeVisible()
  await expect(figure.getByRole('button')).toHaveCount(0)
  const paper = await page.pdf({ format: 'A4' })
  const sheets = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(sheets, 'a page or a few, never an endless one').toBeGreaterThan(0)
  expect(sheets).toBeLessThan(12)
  const across = await page.evaluate(() => {
    document.body.style.inlineSize = '190mm'
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
  expect(across, 'nothing is cut off at the edge of the paper').toBeLessThanOrEqual(0)
})
