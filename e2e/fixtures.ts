import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'
import { scenarioHandlers } from '../mocks/handlers.ts'
import { mockNetwork } from '../mocks/playwright.ts'
import type { Scenario } from '../mocks/scenario.ts'
import { preparedIn } from './setup/example-database.ts'
import { serve, type Served } from './setup/mitra17.ts'

/** What a page complained of, each with where it came from. */
type Complaints = {
  /** Also listens to a context that the test opened itself. */
  listenTo(context: BrowserContext): void
  /** Complaints that the test provokes; every other one fails it. */
  expect(...provoked: RegExp[]): void
}

type Fixtures = {
  complaints: Complaints
  /** Puts a scenario's trouble between the page and the real server; another call replaces it. */
  trouble: (page: Page, scenario: Scenario | null) => Promise<void>
}

export const test = base.extend<Fixtures, { prepared: string | undefined; server: Served }>({
  prepared: [process.env[preparedIn], { scope: 'worker', option: true }],
  server: [
    async ({ prepared }, use) => {
      if (prepared === undefined) throw new Error('Playwright has not prepared a database.')
      const folder = await mkdtemp(join(tmpdir(), 'mitra17-e2e-worker-'))
      await cp(prepared, folder, { recursive: true })
      const served = await serve(folder)
      await use(served)
      await served.stop()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: ({ server }, use) => use(server.url),

  complaints: [
    async ({ context }, use) => {
      const heard: string[] = []
      const provoked: RegExp[] = []
      const complaints: Complaints = {
        listenTo(other) {
          // A violation of the content security policy is an error of the console, too.
          other.on('console', (message) => {
            if (message.type() === 'error')
              heard.push(`${message.text()} (${message.location().url})`)
          })
          other.on('weberror', (error) => heard.push(String(error.error())))
        },
        expect: (...patterns) => void provoked.push(...patterns),
      }
      complaints.listenTo(context)
      await use(complaints)
      const others = heard.filter((text) => !provoked.some((pattern) => pattern.test(text)))
      expect(
        [...new Set(others)],
        'the console and the content security policy have nothing to say',
      ).toEqual([])
    },
    { auto: true },
  ],

  trouble: async ({ complaints }, use) => {
    await use(async (page, scenario) => {
      complaints.expect(/Failed to load resource/, /ApiError: (failed|network)/)
      await page.unrouteAll()
      await mockNetwork(page, scenarioHandlers(scenario))
      if (scenario === null) return
      // A server in trouble cannot draw pages either: it sends them empty.
      await page.route('**/*', async (route, request) => {
        if (!request.isNavigationRequest()) return route.fallback()
        const response = await route.fetch({ url: new URL('/index.html', request.url()).href })
        return route.fulfill({ response })
      })
    })
  },
})

export { expect } from '@playwright/test'
