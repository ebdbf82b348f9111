import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { startServer } from '#server/main.ts'
import { findBrowser } from '../e2e/browser.ts'
import { printLongList } from './long-list.ts'
import { median, observe, type Seen, seenBy } from './observe.ts'
import { printTable } from './print-table.ts'

/**
 * What a visitor waits for, in a real browser at a quarter of the processor's speed, over the built
 * app with the example data: largest paint, first chart, blocked time, layout shift, and the
 * slowest of a few interactions. Each page is opened five times with an empty cache; the median.
 */

const slowDown = 4
const times = 5

type Visit = {
  name: string
  path: string
  /** Something only the page's first chart has. */
  chart: string
  interact: (page: Page) => Promise<void>
}

const openAndClose = async (page: Page, role: 'button' | 'radio', name: RegExp) => {
  const target = page.getByRole(role, { name }).first()
  await target.click({ timeout: 10_000 })
  await page.keyboard.press('Escape')
}

const visits: Visit[] = [
  {
    name: 'Overview',
    path: '/',
    chart: '.status-bar',
    interact: async (page) => openAndClose(page, 'button', /Limited progress|Needs acceleration/),
  },
  {
    name: 'Goal',
    path: '/goals/6',
    chart: '.sparkline',
    interact: async (page) => openAndClose(page, 'button', /Limited progress|Needs acceleration/),
  },
  {
    name: 'Indicator',
    path: '/indicators/3.2.1?compare=MYS,VNM,PHL,THA',
    // Its axes and lines, as the server draws them or, later, the chart's library.
    chart: '.trend-line',
    interact: async (page) => {
      await page.getByText('Table', { exact: true }).first().click({ timeout: 10_000 })
      await page.getByText('Chart', { exact: true }).first().click({ timeout: 10_000 })
    },
  },
]

type Timing = Omit<Seen, 'frame'>

const folder = mkdtempSync(join(tmpdir(), 'mitra17-bench-'))
const server = await startServer({ dataDir: join(folder, 'data') })
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-background-networking'],
})

/** Milliseconds until the browser is done with its own window, which a visitor's has been for long. */
const windowOpens = 2500

/** Milliseconds from a page that hears to one with all that it brings later, such as the chart's library. */
const standsAfter = 2500

/** A new visitor's page, slowed down, that notes its timing. */
async function slowPage(chart: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.waitForTimeout(windowOpens)
  await page.addInitScript(observe, chart)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  return page
}

/** What this machine's browser takes for a page of one line: nothing can be seen before. */
async function measureEmpty(): Promise<number> {
  const page = await slowPage('p')
  const address = new URL('/empty', server.url).href
  const body = '<!doctype html><title>Empty</title><p>One line and nothing else.</p>'
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(address, { waitUntil: 'networkidle' })
  const { lcp } = await seenBy(page)
  await page.context().close()
  return lcp
}

async function measure({ path, chart, interact }: Visit): Promise<Timing> {
  const page = await slowPage(chart)
  await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' })
  await page.waitForSelector(chart, { state: 'attached' })
  // A page drawn by the server is seen before it hears; what that costs is in `blocked`.
  await page.waitForSelector('#seed', { state: 'detached' })
  await page.waitForTimeout(standsAfter)
  // What a press would wait for while the page loads is in `blocked`, what it takes in `interaction`.
  const loaded = await seenBy(page)
  await interact(page)
  await page.waitForTimeout(500)
  const after = await seenBy(page)
  await page.context().close()
  return { ...loaded, interaction: after.interaction }
}

try {
  const rows: string[][] = []
  for (const visit of visits) {
    // The first visit fills the server's own caches, as an earlier visitor would have.
    await measure(visit)
    const timings: Timing[] = []
    for (let time = 0; time < times; time += 1) timings.push(await measure(visit))
    const of = (name: keyof Timing) => median(timings.map((timing) => timing[name]))
    rows.push([
      visit.name,
      of('lcp').toFixed(0),
      of('chart').toFixed(0),
      of('blocked').toFixed(0),
      of('shift').toFixed(3),
      of('interaction').toFixed(0),
    ])
  }
  const empty: number[] = []
  for (let time = 0; time < times; time += 1) empty.push(await measureEmpty())
  rows.push(['(one line)', median(empty).toFixed(0), '', '', '', ''])
  rows.push(['(aim)', '600', '1000', '150', '0', '100'])
  console.log(`\nPages at ${slowDown}× CPU slow-down, median of ${times}, milliseconds`)
  printTable(['page', 'LCP', 'first chart', 'blocked', 'shift', 'slowest interaction'], rows)
  await printLongList(browser, folder, slowDown)
} finally {
  await browser.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
