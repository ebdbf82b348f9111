import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than the longest way on any page. */
const mostPresses = 160

const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the focus is on `target`, as a reader without a pointer must. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press(key)
    if (await hasFocus(target)) return
  }
  throw new Error(`${key} never comes to ${String(target)}`)
}

/** Tab to `target`, then Enter. */
export async function open(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
