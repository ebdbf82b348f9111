import type { Page, Request as PageRequest, Route } from '@playwright/test'
import { getResponse } from 'msw'
import type { HttpHandler } from 'msw/http'

/**
 * Answers a page's requests from MSW handlers; what no handler takes goes to the network. MSW's own
 * package for Playwright does not take version 3.
 */
export async function mockNetwork(page: Page, handlers: HttpHandler[]): Promise<void> {
  await page.route('**/*', async (route: Route, sent: PageRequest) => {
    const request = new Request(sent.url(), { method: sent.method(), headers: sent.headers() })
    const response = await getResponse(handlers, request)
    if (response === undefined) return route.fallback()
    if (response.type === 'error') return route.abort('connectionfailed')
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
}
