import { expect, test } from '../fixtures.ts'
import { open, tabTo } from '../keyboard.ts'
import { visit } from '../visit.ts'

test('find out why goal 6 is amber, by keyboard alone', async ({ page }) => {
  await visit(page, '/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const tile = page.getByRole('main').getByRole('link', { name: '6 Clean water and sanitation' })
  await open(page, tile)
  await expect(page).toHaveURL(/\/goals\/6$/)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Goal 6 Clean water and sanitation' }),
  ).toBeFocused()

  const goalStatus = page.getByRole('button', {
    name: /^Limited progress.*6 Clean water and sanitation: why\?$/,
  })
  await open(page, goalStatus)
  const goalReason = page.getByRole('dialog', { name: /6 Clean water and sanitation/ })
  await expect(goalReason).toContainText('Its parts are the targets of the goal.')
  await page.keyboard.press('Escape')
  await expect(goalReason).toBeHidden()
  await expect(goalStatus).toBeFocused()

  // The amber part itself: what barely moves, with its numbers and the sum behind the word.
  const amber = page.getByRole('button', {
    name: /^Limited progress.*People using safely managed drinking water: why\?$/,
  })
  await open(page, amber)
  const reason = page.getByRole('dialog', { name: /People using safely managed drinking water/ })
  await expect(reason.getByRole('term')).toHaveText(['Base', 'Latest', 'Target'])
  await expect(reason.getByRole('definition')).toHaveText([/28.*2015/, /31\.4.*2023/, /100.*2030/])
  await open(page, reason.getByText('Show the arithmetic'))
  await expect(reason.getByRole('list').getByRole('listitem').first()).toContainText(/\d/)

  await open(page, reason.getByRole('link', { name: 'Growth rate' }))
  await expect(page).toHaveURL(/\/methods#growth$/)
  await expect(page.getByRole('heading', { level: 2, name: /Growth rate/ })).toBeInViewport()

  await page.goBack()
  await expect(page).toHaveURL(/\/goals\/6$/)
  await expect(amber).toBeVisible()
  await tabTo(page, amber)
})
