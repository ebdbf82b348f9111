import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { open } from '../keyboard.ts'
import { routes } from '../routes.ts'
import { visit } from '../visit.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Waits for the parts of a long page that follow its first ones: nothing is added while it rests. */
async function stands(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const all = document.getElementsByTagName('*')
    for (let before = 0; before !== all.length;) {
      before = all.length
      for (let rest = 0; rest < 2; rest += 1)
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }))
      // A part that waits for the one before it to be shown waits less than this.
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })
}

/** What axe finds but for the rules named: the rule, and where. */
async function findings(page: Page, ...except: string[]): Promise<string[]> {
  await stands(page)
  // What is not laid out until it comes near would be measured where it does not stand.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('body *'))
      if (element instanceof HTMLElement && getComputedStyle(element).contentVisibility === 'auto')
        element.style.contentVisibility = 'visible'
  })
  // The other way of reading a page's frames opens a page of its own each time; there are no frames.
  const axe = new AxeBuilder({ page }).withTags(rules).disableRules(except).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`),
  )
}

/** Elements that make the page wider than its window. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const over = [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent}`)
    return [`${scrollWidth} pixels`, ...over.slice(-3)]
  })

/** Each theme meets each language, and each of them a phone and a desk, in four steps. */
const looks = [
  { colorScheme: 'light', language: 'en', width: 1280 },
  { colorScheme: 'dark', language: 'id', width: 1280 },
  { colorScheme: 'light', language: 'id', width: 360 },
  { colorScheme: 'dark', language: 'en', width: 360 },
] as const

for (const [name, address] of Object.entries(routes)) {
  test(`axe finds nothing on the page "${name}" in any look, and 320 pixels hold it`, async ({
    page,
  }) => {
    await visit(page, address)
    await page.waitForLoadState('networkidle')
    for (const { colorScheme, language, width } of looks) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.getByRole('banner').locator('select').first().selectOption(language)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      expect(await findings(page), `${colorScheme}, ${language}, ${width} pixels`).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 700 })
    for (const language of ['en', 'id']) {
      await page.getByRole('banner').locator('select').first().selectOption(language)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(await tooWide(page), `${language}, 320 pixels`).toEqual([])
    }
  })
}

test('axe finds nothing on what opens over a page', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await visit(page, '/indicators/6.1.1')
  await expect(page.getByRole('figure').getByRole('img').first()).toBeVisible()

  await open(page, page.getByRole('button', { name: /^Limited progress.*why\?$/ }).first())
  await page.getByText('Show the arithmetic').first().press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findings(page), 'explanation').toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Release 2, / }).press('Enter')
  await expect(page.getByRole('link', { name: /^Release 1\b/ })).toBeVisible()
  expect(await findings(page), 'releases').toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('combobox', { name: 'Compare with' }).press('ArrowDown')
  await expect(page.getByRole('option', { name: 'Malaysia' })).toBeVisible()
  // A list belongs to its field, which has the focus and moves through it; so does a menu to its
  // button. Neither is a part of the page that could be looked for.
  const ofList = ['region', 'scrollable-region-focusable']
  expect(await findings(page, ...ofList), 'places to compare').toEqual([])
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Download this figure' }).press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  expect(await findings(page, 'region'), 'downloads').toEqual([])
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Search goals/ })).toBeFocused()
  await page.keyboard.type('water')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(await findings(page), 'search').toEqual([])
})
