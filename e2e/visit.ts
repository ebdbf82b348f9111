import { expect, type Page } from '@playwright/test'

/**
 * Opens an address and waits until the page has its heading and, where the server has drawn it, its
 * scripts have taken over: before that no key is heard.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('#seed')).toHaveCount(0)
}
