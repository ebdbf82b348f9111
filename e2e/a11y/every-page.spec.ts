import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures.ts'
import { visit } from '../visit.ts'

const pages = [
  '/',
  '/goals/6',
  '/goals/17',
  '/indicators',
  '/indicators/3.2.1?compare=MYS,VNM',
  '/indicators/3.2.1?compare=MYS,VNM&view=table',
  '/indicators/1.2.2',
  '/indicators/17.18.3',
  '/partnerships',
  '/partnerships/ex-toll',
  '/partners',
  '/partners/ex-kab-cempaka',
  '/partners/ex-kab-cempaka?view=receipt',
  '/coverage',
  '/changes',
  '/data',
  '/methods',
]

const addressWith = (path: string, parameter: string) =>
  `${path}${path.includes('?') ? '&' : '?'}${parameter}`

for (const theme of ['light', 'dark'] as const)
  for (const language of ['en', 'id'] as const)
    test(`axe finds nothing on any page, ${theme}, ${language}`, async ({ page }) => {
      test.setTimeout(240_000)
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      // A phone in one language of each theme, so that both widths are seen in both themes.
      const phone = (theme === 'light') === (language === 'id')
      await page.setViewportSize(phone ? { width: 360, height: 740 } : { width: 1280, height: 900 })
      const found: string[] = []
      for (const path of pages) {
        await visit(page, addressWith(path, `lang=${language}`))
        await page.waitForLoadState('networkidle')
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, help, nodes } of violations)
          found.push(`${path}: ${id}, ${help}: ${nodes.map(({ target }) => target).join(' | ')}`)
      }
      expect(found).toEqual([])
    })

test('no page scrolls sideways on a screen of 320 pixels', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 320, height: 640 })
  const wide: string[] = []
  for (const path of pages) {
    await visit(page, path)
    await page.waitForLoadState('networkidle')
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    if (content > screen) wide.push(`${path}: ${content} of ${screen}`)
  }
  expect(wide).toEqual([])
})
