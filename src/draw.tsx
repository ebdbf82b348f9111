import { noop, type QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { prerender } from 'react-dom/static.edge'
import { answerRequestsBy } from '#api/http.ts'
import { metaQueries } from '#api/meta-queries.ts'
import { drawnRoute } from '#app/drawing/drawn-routes.ts'
import { answersOf, type Seed } from '#app/drawing/seed.ts'
import { startLanguage } from '#app/language.ts'
import { Providers } from '#app/providers.tsx'
import { createQueryClient } from '#app/query-client.ts'
import { createAppRouter } from '#app/router.ts'
import type { DrawnPage, PageDrawer, PageReader } from '#contract/drawn-page.ts'
import { writeFor } from '#i18n/formats-for.ts'
import { allPages, createI18n, shownPageTexts } from '#i18n/i18n.ts'
import { directions, localeOf, toLanguage } from '#i18n/languages.ts'

/**
 * Draws pages on the server as the browser would, with the same components, so that they are seen
 * before a script has run.
 */
export const drawer: PageDrawer = {
  answerRequestsBy,

  readerOf(address, tags) {
    const language = startLanguage(address, { stored: null, browser: tags })
    return { language, direction: directions[language], locale: localeOf(language, tags) }
  },

  async draw(address, reader) {
    const queryClient = createQueryClient()
    try {
      return await drawn(address, reader, queryClient)
    } finally {
      // Or the answers would be kept for an hour, and the process with them.
      queryClient.clear()
    }
  },
}

async function drawn(
  address: string,
  reader: PageReader,
  queryClient: QueryClient,
): Promise<DrawnPage | null> {
  const language = toLanguage(reader.language) ?? 'en'
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createAppRouter(queryClient, history)
  const [i18n] = await Promise.all([
    createI18n(language, allPages),
    queryClient.query(metaQueries.meta()),
    router.load(),
  ])
  writeFor(i18n, [reader.locale])
  await waitForAnswers(queryClient)

  const { matches, location } = router.state
  const route = matches.map(({ routeId }) => drawnRoute(routeId)).find((one) => one !== undefined)
  const complete =
    location.href === address &&
    matches.every(({ status }) => status === 'success') &&
    queriesOf(queryClient).every(({ state }) => state.status === 'success')
  if (route === undefined || !complete) return null

  const failures: unknown[] = []
  const { prelude } = await prerender(
    <StrictMode>
      <Providers router={router} queryClient={queryClient} i18n={i18n} />
    </StrictMode>,
    {
      // In one piece: pieces that follow are put in their places by inline scripts.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (error) => void failures.push(error),
    },
  )
  const html = await new Response(prelude).text()
  if (failures.length > 0) throw new AggregateError(failures, `${address} could not be drawn`)
  const texts = shownPageTexts(i18n)
  const pageTexts = [...texts, ...(route.texts ?? [])]
  const { locale } = reader
  const seed: Seed = { language, locale, texts, answers: answersOf(queryClient) }
  return {
    // The page's policy forbids style attributes; `first-paint.js` sets what they say. React
    // escapes quotation marks everywhere else.
    html: html.replaceAll(' style="', ' data-style="'),
    seed: JSON.stringify(seed),
    sources: route.sources,
    later: [
      `src/i18n/${language}.json`,
      ...(pageTexts.length === 0 ? [] : [...pageTexts, 'terms']).map(
        (name) => `src/i18n/pages/${name}.${language}.json`,
      ),
      ...(route.later ?? []),
    ],
  }
}

const queriesOf = (client: QueryClient) => client.getQueryCache().getAll()

async function waitForAnswers(client: QueryClient): Promise<void> {
  await Promise.all(queriesOf(client).map(async ({ promise }) => promise?.catch(noop)))
}
