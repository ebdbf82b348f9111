import { chromium, type Browser, type Page } from '@playwright/test'
import { HttpResponse, http } from 'msw/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../e2e/browser.ts'
import { scenarioHandlers } from './handlers.ts'
import { mockNetwork } from './playwright.ts'

const executablePath = findBrowser()

describe.skipIf(executablePath === null)(
  'a page whose network is mocked (skipped without an installed Chromium)',
  () => {
    let browser: Browser
    let page: Page
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? '' })
      page = await browser.newPage()
      await mockNetwork(page, [
        http.get('http://mitra17.test/', () => HttpResponse.html('<title>mocked</title>')),
        ...scenarioHandlers('offline'),
      ])
      await page.goto('http://mitra17.test/')
    }, 120_000)
    afterAll(() => browser?.close())

    it('gets what the handlers answer', async () => {
      expect(await page.title()).toBe('mocked')
    })

    it('sees no network where a handler answers with an error', async () => {
      const outcome = page.evaluate(() =>
        fetch('/api/v1/meta').then(
          () => 'answered',
          () => 'unreachable',
        ),
      )
      expect(await outcome).toBe('unreachable')
    })
  },
)
