import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { open, tabTo } from '../keyboard.ts'
import { visit } from '../visit.ts'

/** Finds something by the search that every page has, and goes there. */
async function find(page: Page, words: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Search goals/ })).toBeFocused()
  await page.keyboard.type(words)
  const hits = page.getByRole('listbox').getByRole('option')
  await expect(hits.first()).toHaveAccessibleName(name)
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
}

test('which targets moving away have no accountable partner? by keyboard alone', async ({
  page,
}) => {
  const main = page.getByRole('main')
  await visit(page, '/')
  await open(page, page.getByRole('link', { name: 'Coverage', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: 'Coverage' })).toBeFocused()

  const urgent = main.getByRole('link', { name: /targets? moving away ha(s|ve) no accountable/ })
  const count = Number(/\d+/.exec(await urgent.innerText())?.[0])
  expect(count).toBeGreaterThan(0)
  await open(page, urgent)
  await expect(page).toHaveURL(/gap=no-lead.*status=regressing|status=regressing.*gap=no-lead/)
  await expect(main.getByRole('status').first()).toHaveText(
    new RegExp(`^${count} targets? of 169$`),
  )
  const targets = main.getByRole('rowheader', { name: /^\d+\.\w+ / })
  await expect(targets).toHaveCount(count)
  for (const words of await targets.allInnerTexts()) expect(words).toContain('Moving away')

  await open(page, main.getByRole('button', { name: 'Show all targets' }))
  await expect(targets).toHaveCount(169)
})

test('what has our organisation delivered this year, and what is due? by keyboard alone', async ({
  page,
}) => {
  const main = page.getByRole('main')
  await visit(page, '/')
  await find(page, 'Muara Senja', /^City of Muara Senja/)

  const year = main.getByRole('region', { name: /^Delivered in \d{4}$/ })
  await expect(
    year.getByText(/until .*results? reported, counted: \d+\.|no result reported/),
  ).toBeVisible()
  const due = main.getByRole('region', { name: 'What is due' })
  await expect(due.getByRole('listitem').first()).toContainText(/Overdue.*due \d/)
  await expect(due, 'amounts are written for readers').not.toContainText(/\d{7}/)
  await expect(due.getByText(/IDR\s\d+\s?bn outstanding/)).toBeVisible()

  await open(page, year.getByRole('link', { name: '2025', exact: true }))
  const before = main.getByRole('region', { name: 'Delivered in 2025' })
  await expect(before.getByRole('row')).not.toHaveCount(0)
  await expect(page).toHaveURL(/[?&]year=2025\b/)

  await test.step('each item leads to the objective and its total, and back', async () => {
    await open(page, before.getByRole('link', { name: 'Passengers on a working day' }))
    const line = main.locator('tr[data-meant="true"]')
    await expect(line).toBeInViewport()
    await expect(line).toBeFocused()
    const [, report] = /#(report-.+)$/.exec(page.url()) ?? []
    await open(page, line.getByRole('link', { name: 'See it in the objective' }))

    await expect(page).toHaveURL(new RegExp(`/partnerships/.+#${report}$`))
    const inObjective = page.locator(`[id="${report}"]`)
    await expect(inObjective).toBeVisible()
    await expect(inObjective).toBeFocused()
    const objective = main.getByRole('article').getByRole('article').filter({ has: inObjective })
    await expect(objective.getByText(/Credited .*, counted .*, shared /).first()).toBeVisible()

    await open(page, inObjective.getByRole('link', { name: /^City of Muara Senja/ }))
    await expect(page).toHaveURL(new RegExp(`/partners/.+#${report}$`))
    await expect(main.locator(`tr[id="${report}"]`)).toBeFocused()
    await expect(
      main.getByText(/All partners: credited .*, counted .*, shared /).first(),
    ).toBeVisible()
  })

  await test.step('what is not counted says why and what would make it count', async () => {
    const leftOut = main.getByRole('region', { name: 'Not counted, and what to do' })
    const item = leftOut.getByRole('listitem').first()
    await expect(item.getByText(/^The period lies outside/)).toBeVisible()
    await expect(item.getByText(/^It counts if the part within the period/)).toBeVisible()
    await open(page, item.getByRole('link', { name: 'See it in our contribution' }))
    await expect(main.locator('tr[data-meant="true"]')).toContainText('Not counted')
  })
})

test('is the promised money enough for this objective? by keyboard alone', async ({ page }) => {
  const main = page.getByRole('main')
  await visit(page, '/')
  await find(page, 'Cemara Biru', /^Cemara Biru toll road/)

  const title = 'Private finance raised for construction'
  const objective = main
    .getByRole('article')
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  const answer = objective.getByRole('paragraph').filter({ hasText: 'Is it enough?' })
  await expect(answer).toHaveText(
    /No: USD\s[\d.]+\w+ is promised, with USD\s[\d.]+\w+ still to go \([\d.]+%\)\. Nobody has promised the other USD\s[\d.]+\w+\./,
  )
  const [promised = 0, missing = 0, open_ = 0] = [
    ...(await answer.innerText()).matchAll(/USD\s([\d.]+)/g),
  ].map(([, amount]) => Number(amount))
  expect(
    Math.abs(promised + open_ - missing),
    'promised and unpromised are what is missing',
  ).toBeLessThan(1)

  const promises = objective.locator('summary', { hasText: /promises? towards it/ })
  await open(page, promises)
  const lines = objective.locator('.objective-cover').getByRole('listitem')
  await expect(lines).toHaveCount(Number(/\d+/.exec(await promises.innerText())?.[0]))
  await tabTo(page, lines.first().getByRole('link'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/partners\//)
})
