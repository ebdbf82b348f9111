import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { startServer } from '#server/main.ts'
import { findBrowser } from '../e2e/browser.ts'
import { printLongList } from './long-list.ts'
import { type BarePage, openBarePage } from './bare-page.ts'
import { median, observe, type Seen, seenSchema } from './observe.ts'
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
  interact: (page: BarePage) => Promise<void>
}

const openAndClose = async (page: BarePage) => {
  await page.press('.status-button', /Limited progress|Needs acceleration/)
  await page.until(`document.querySelector('[role=dialog]') !== null`)
  await page.escape()
}

const visits: Visit[] = [
  { name: 'Overview', path: '/', chart: '.status-bar', interact: openAndClose },
  { name: 'Goal', path: '/goals/6', chart: '.sparkline', interact: openAndClose },
  {
    name: 'Indicator',
    path: '/indicators/3.2.1?compare=MYS,VNM,PHL,THA',
    chart: '.trend-line',
    interact: async (page) => {
      await page.press('.figure label.segment', /Table/)
      await page.until(`document.querySelector('.figure table') !== null`)
      await page.press('.figure label.segment', /Chart/)
      await page.until(`document.querySelector('.figure table') === null`)
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

/** Milliseconds from a page that hears to one with all that it brings later, such as the chart's library. */
const standsAfter = 2500

/** A new visitor's page, slowed down, that notes its timing. */
const slowPage = (chart: string) =>
  openBarePage(browser, `(${observe.toString()})(${JSON.stringify(chart)})`, slowDown)

const seen = async (page: BarePage) => seenSchema.parse(await page.ask('seen'))

/** What this machine's browser takes for a page of one line: nothing can be seen before. */
async function measureEmpty(): Promise<number> {
  const page = await slowPage('p')
  await page.goto('data:text/html,<!doctype html><title>Empty</title><p>One line and nothing else.')
  await wait(standsAfter)
  const { lcp } = await seen(page)
  await page.close()
  return lcp
}

async function measure({ path, chart, interact }: Visit): Promise<Timing> {
  const page = await slowPage(chart)
  await page.goto(new URL(path, server.url).href)
  // A page drawn by the server is seen before it hears; what that costs is in `blocked`.
  const stands = `location.protocol === 'http:' && document.querySelector('#seed') === null`
  await page.until(`${stands} && document.querySelector('${chart}') !== null`)
  await wait(standsAfter)
  // What a press would wait for while the page loads is in `blocked`, what it takes in `interaction`.
  const loaded = await seen(page)
  await interact(page)
  await wait(500)
  const after = await seen(page)
  await page.close()
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
