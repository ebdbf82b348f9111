import { readdir, readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test as base } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { serveFiles } from '../setup/file-host.ts'
import { root } from '../setup/mitra17.ts'
import { faultsOf } from './faults.ts'

/** The gallery is no part of the app: it is built for the tests, into a folder of their own. */
const test = base.extend<object, { sources: string; gallery: string }>({
  sources: [join(root, 'e2e', 'visual', 'gallery'), { scope: 'worker', option: true }],
  gallery: [
    async ({ sources }, use) => {
      const outDir = await mkdtemp(join(tmpdir(), 'mitra17-gallery-'))
      await build({
        configFile: false,
        root: sources,
        plugins: [react()],
        logLevel: 'error',
        build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
      })
      const host = await serveFiles(outDir, '')
      await use(host.url)
      await host.stop()
      await rm(outDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

// One after the other, so that the gallery is built once.
test.describe.configure({ mode: 'default' })

const looks = {
  wide: { width: 912 },
  narrow: { width: 328 },
  dark: { width: 912, colorScheme: 'dark' },
  'forced-colours': { width: 912, forcedColors: 'active' },
  'right-to-left': { width: 912, dir: 'rtl' },
} as const
/** A table's height hangs on how its words wrap, and on the machine's letters of other scripts. */
const withoutLetters = `
  main :is(text, h2, .distance-words) { opacity: 0 !important }
  .spread-bar > span { color: transparent !important }
  main :is(.role-grid, .role-list) { display: none !important }
`
type Look = { width: number; colorScheme?: 'dark'; forcedColors?: 'active'; dir?: 'rtl' }

async function open(page: Page, gallery: string, look: Look) {
  await page.setViewportSize({ width: look.width, height: 800 })
  await page.emulateMedia({
    colorScheme: look.colorScheme ?? 'light',
    forcedColors: look.forcedColors ?? 'none',
    reducedMotion: 'reduce',
  })
  await page.goto(`${gallery}/index.html${look.dir === undefined ? '' : '?dir=rtl'}`)
  await expect(page.locator('.specimen').last().getByRole('img')).toBeVisible()
  await page.evaluate(async () => {
    await document.fonts.ready
    if (![...document.fonts].some(({ status }) => status === 'loaded'))
      throw new Error('The letters of the app are not there, so no width means anything.')
  })
}

test('the gallery has every chart kind', async ({ page, gallery }) => {
  const folder = join(root, 'src', 'charts')
  const kinds: string[] = []
  for (const file of await readdir(folder))
    if (
      file.endsWith('.tsx') &&
      (await readFile(join(folder, file), 'utf8')).includes('role="img"')
    )
      kinds.push(file.replace('.tsx', ''))
  await open(page, gallery, looks.wide)
  const shown = await page
    .locator('.specimen')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')))
  expect(new Set(shown)).toEqual(new Set(kinds))
  // The names that are heard instead of the drawings.
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'gallery.aria.yml' })
})

for (const [name, look] of Object.entries(looks)) {
  test(`charts keep marks and words inside and apart, and look as they did: ${name}`, async ({
    page,
    gallery,
  }) => {
    await open(page, gallery, look)
    expect(await page.evaluate(faultsOf)).toEqual([])
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth: scroll, clientWidth: client } = document.documentElement
      return { scrollWidth: scroll, clientWidth: client }
    })
    expect(scrollWidth, 'nothing scrolls sideways').toBeLessThanOrEqual(clientWidth)

    // The drawings' measures are the same in every script.
    if (name === 'right-to-left') return
    // Letters are drawn a little differently by each machine; where they stand is tested above.
    await page.addStyleTag({ content: withoutLetters })
    await expect(page).toHaveScreenshot(`gallery-${name}.png`, {
      fullPage: true,
      threshold: 0.2,
      maxDiffPixels: 300,
    })
  })
}
