import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import Papa from 'papaparse'
import { expect, test } from '../fixtures.ts'
import { open } from '../keyboard.ts'
import { visit } from '../visit.ts'

/** Takes the figure away in the form that `entry` of the menu names, by keyboard. */
async function takeAway(page: Page, entry: RegExp): Promise<Download> {
  const coming = page.waitForEvent('download')
  await open(page, page.getByRole('button', { name: 'Download this figure' }))
  const menu = page.getByRole('menu')
  await expect
    .poll(() => menu.evaluate((element) => element.contains(document.activeElement)))
    .toBe(true)
  const item = menu.getByRole('menuitem', { name: entry })
  for (let press = 0; press < 3; press += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(item).toBeFocused()
  await page.keyboard.press('Enter')
  return coming
}

test('compare two countries on 3.2.1 and take the chart away, by keyboard alone', async ({
  page,
  context,
}) => {
  await visit(page, '/')
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: /^Search goals/ })
  await expect(search).toBeFocused()
  await page.keyboard.type('3.2.1')
  await expect(page.getByRole('option', { name: /3\.2\.1/ }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/indicators\/3\.2\.1/)

  await open(page, page.getByRole('combobox', { name: 'Compare with' }))
  await page.keyboard.type('Viet')
  await expect(page.getByRole('option', { name: 'Viet Nam' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]compare=VNM\b/)
  await page.keyboard.press('Escape')
  const chart = page
    .getByRole('figure')
    .getByRole('img', { name: /^Under-five mortality rate fell/ })
  await expect(chart).toContainText('Viet Nam')

  const svgFile = await takeAway(page, /SVG/)
  expect(svgFile.suggestedFilename()).toBe('3.2.1-IDN-SH-DYN-MORT.svg')
  const svgText = await readFile(await svgFile.path(), 'utf8')
  // Read and drawn on an empty page, as any other program would: nothing of the app is there.
  const elsewhere = await context.newPage()
  const drawing = await elsewhere.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const elements = [...parsed.querySelectorAll('*')]
    const addresses = elements
      .flatMap((element) => [...element.attributes])
      .filter(({ name, value }) => /href$|^src$/.test(name) || value.includes('url('))
      .map(({ value }) => value)
    const styles = [...parsed.querySelectorAll('style')].map(({ textContent }) => textContent)
    return {
      root: parsed.documentElement.tagName,
      title: parsed.querySelector('title')?.textContent ?? '',
      words: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent).join('\n'),
      width: Number(parsed.documentElement.getAttribute('width')),
      height: Number(parsed.documentElement.getAttribute('height')),
      addresses: [
        ...addresses,
        ...styles.flatMap((style) => style.match(/url\([^)]{0,40}/g) ?? []),
      ],
      lines: parsed.querySelectorAll('path').length,
    }
  }, svgText)
  expect(drawing.root).toBe('svg')
  expect(drawing.title).toContain('Under-five mortality rate')
  expect(drawing.words).toContain('Under-five mortality rate')
  expect(drawing.words).toContain('Viet Nam')
  expect(drawing.words).toMatch(/Source: .*UN Global SDG Indicators Database/)
  expect(drawing.words).toContain('Example data')
  expect(drawing.lines).toBeGreaterThan(1)
  for (const address of drawing.addresses) expect(address).toMatch(/^(#|url\((["']?)(#|data:))/)

  const pngFile = await takeAway(page, /PNG/)
  const png = await readFile(await pngFile.path())
  const picture = await elsewhere.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const paper = canvas.getContext('2d')
    paper?.drawImage(image, 0, 0)
    const pixels = new Uint32Array(
      paper?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
    )
    return { width: image.width, height: image.height, colours: new Set(pixels).size }
  }, png.toString('base64'))
  expect(picture).toMatchObject({ width: drawing.width * 2, height: drawing.height * 2 })
  expect(picture.colours, 'something is drawn').toBeGreaterThan(10)

  const csvFile = await takeAway(page, /CSV/)
  const {
    data: rows,
    meta,
    errors,
  } = Papa.parse<Record<string, string>>(
    (await readFile(await csvFile.path(), 'utf8')).replace(/^\uFEFF/, ''),
    { header: true, skipEmptyLines: true },
  )
  expect(errors).toEqual([])
  expect(meta.fields).toEqual(expect.arrayContaining(['Year', 'Indonesia', 'Viet Nam', 'Unit']))
  expect(rows.find(({ Year }) => Year === '2015')).toMatchObject({
    Indonesia: '27.7',
    Unit: 'per 1,000 live births',
  })
  for (const row of rows) {
    expect(row['Source']).toContain('UN Global SDG Indicators Database')
    expect(row['As of']).toMatch(/\d{4}.*release 2/)
    expect(row['Note']).toBe('Example data')
  }
})
