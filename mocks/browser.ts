/// <reference types="msw/vite/client" />
import { network } from 'virtual:msw'
import { createMockApi } from './mock-api.ts'
import { createHandlers } from './handlers.ts'
import { scenarioOf } from './scenario.ts'

const explanation = {
  en: 'This demonstration answers its own questions through a service worker, and this browser or host does not allow one. Open it over https, or outside a private window.',
  id: 'Demonstrasi ini menjawab permintaannya sendiri melalui service worker, tetapi peramban atau hos ini tidak mengizinkannya. Bukalah melalui https, atau di luar jendela pribadi.',
}

/**
 * Answers the app's requests in the browser, from the example data set and through the server's own
 * API, so that the app runs without a server. The address's `scenario` makes the network misbehave.
 *
 * @throws when the browser does not allow a service worker; the page then says so
 */
export async function startMocks(): Promise<void> {
  const scenario = scenarioOf(location.href)
  if (!isSecureContext) {
    showExplanation()
    throw new Error('A service worker needs https, or this machine itself.')
  }
  const api = createMockApi(scenario)
  network.configure({
    handlers: createHandlers(async (request) => (await api).fetch(request), scenario),
    // Scripts, styles and fonts come from where the page came from.
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  })
  try {
    await network.enable()
  } catch (cause) {
    showExplanation()
    throw cause
  }
}

function showExplanation(): void {
  const paragraphs = Object.entries(explanation).map(([language, text]) => {
    const paragraph = document.createElement('p')
    paragraph.lang = language
    paragraph.textContent = text
    return paragraph
  })
  const main = document.createElement('main')
  main.role = 'alert'
  main.append(...paragraphs)
  document.body.replaceChildren(main)
}
