import { expect, test } from '../fixtures.ts'

test('a year that is pointed at says each place’s value, and Escape takes it away', async ({
  page,
}) => {
  await page.goto('/indicators/3.2.1?compare=MYS')
  const chart = page.locator('.trend-chart')
  await expect(chart).toBeVisible()
  const shown = page.locator('.trend-tooltip')
  await expect(shown).toBeHidden()

  await chart.hover({ position: { x: 200, y: 160 } })
  await expect(shown).toBeVisible()
  const year = await shown.locator('strong').textContent()
  const said = await shown.locator('td').allTextContents()
  expect(said.length, 'both places have a value').toBe(2)
  await expect(page.locator('.trend-cursor')).toHaveCount(1)

  await page.keyboard.press('Escape')
  await expect(shown).toBeHidden()

  await page.getByText('Table', { exact: true }).first().click()
  const row = page.getByRole('row', { name: new RegExp(`^${year}`) })
  for (const value of said) await expect(row).toContainText(value)
})

test('on the smallest phone no word leaves a chart, and the list above it names the target', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/indicators/3.2.1?compare=MYS&lang=id')
  const chart = page.locator('.trend-chart')
  await expect(chart).toBeVisible()
  await expect(page.locator('.trend-legend').first()).toContainText('Target 2030')
  const outside = await chart
    .locator('svg')
    .first()
    .evaluate((drawing) => {
      const { left, right } = drawing.getBoundingClientRect()
      return [...drawing.querySelectorAll('text')]
        .filter((text) => {
          const box = text.getBoundingClientRect()
          return box.left < left - 1 || box.right > right + 1
        })
        .map(({ textContent }) => textContent)
    })
  expect(outside).toEqual([])
})
