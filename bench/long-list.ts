import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import { startServer } from '#server/main.ts'
import { openStore } from '#server/store/postgres/open-store.ts'
import { landMade } from './land-made.ts'
import { forget, median, observe, seenBy } from './observe.ts'
import { printTable } from './print-table.ts'

/** The list of partnerships when there are very many: filtering, ordering and scrolling it. */

const partnerships = 10_000
const times = 3
/** Milliseconds for a page to stand, on a busy machine and slowed down. */
const patience = 120_000
const row = '.partnership-table tr[data-index]'

/** Waits until the list that was asked for stands, with a moment before and one for what follows. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400)
  await page.waitForSelector('.partnerships[aria-busy="false"]')
  await page.waitForTimeout(400)
}

/** A hand comes to a place and then presses: that the page scrolled to it is over by then. */
async function press(page: Page, target: Locator): Promise<void> {
  await target.hover()
  await page.waitForTimeout(400)
  await target.click()
  await settled(page)
}

const steps: { name: string; act: (page: Page) => Promise<void> }[] = [
  {
    name: 'filter',
    act: async (page) => {
      for (const facet of [0, 2, 4]) {
        const group = page.locator('fieldset.facet').nth(facet)
        await press(page, group.locator('input').first())
      }
      await press(page, page.getByRole('button', { name: /^Clear/ }).first())
    },
  },
  {
    name: 'search',
    act: async (page) => {
      await page.getByRole('searchbox').pressSequentially('delta', { delay: 80 })
      await settled(page)
      await page.getByRole('searchbox').fill('')
      await settled(page)
    },
  },
  {
    name: 'sort',
    act: async (page) => {
      for (const column of ['partners', 'overdue', 'delivered', 'delivered'])
        await press(page, page.locator(`th.partnership-${column} button`))
    },
  },
  {
    name: 'scroll',
    act: async (page) => {
      await page.locator(row).first().hover()
      for (let turn = 0; turn < 60; turn += 1) {
        await page.mouse.wheel(0, 600)
        await page.waitForTimeout(50)
      }
      await settled(page)
    },
  },
]

type Timing = { name: string; interaction: number; frame: number }

async function visit(browser: Browser, url: string, slowDown: number): Promise<Timing[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    await page.addInitScript(observe, row)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
    await page.goto(new URL('/partnerships', url).href)
    await page.waitForSelector(row)
    await settled(page)
    const timings: Timing[] = []
    for (const { name, act } of steps) {
      await forget(page)
      await act(page)
      const { interaction, frame } = await seenBy(page)
      timings.push({ name, interaction, frame })
    }
    return timings
  } finally {
    await context.close()
  }
}

/**
 * Prints the slowest interaction and the longest frame of each step over a database of its own.
 *
 * @param folder where the database is made
 */
export async function printLongList(
  browser: Browser,
  folder: string,
  slowDown: number,
): Promise<void> {
  const dataDir = join(folder, 'long-list')
  const store = await openStore({ dataDir })
  await landMade(store, partnerships)
  await store.close()
  const server = await startServer({ dataDir })
  try {
    // What the server reads once and the first visit's caches, as an earlier visitor left them.
    await (await fetch(new URL('/api/v1/partnerships', server.url))).text()
    await visit(browser, server.url, slowDown)
    const visits: Timing[][] = []
    for (let time = 0; time < times; time += 1)
      visits.push(await visit(browser, server.url, slowDown))
    const rows = steps.map(({ name }) => {
      const own = visits.flat().filter((timing) => timing.name === name)
      const of = (figure: 'interaction' | 'frame') => median(own.map((timing) => timing[figure]))
      return [name, of('interaction').toFixed(0), of('frame').toFixed(0)]
    })
    rows.push(['(aim)', '100', '100'])
    const load = (loadavg()[0] ?? 0).toFixed(1)
    console.log(
      `\nPartnerships, ${partnerships.toLocaleString('en')} of them, at ${slowDown}× CPU slow-down, median of ${times}, milliseconds; load average ${load}`,
    )
    printTable(['', 'slowest interaction', 'longest frame'], rows)
    console.log('A frame below 50 is not told by the browser and stands as 0.')
  } finally {
    await server.close()
  }
}
