import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  stringifySearchWith,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '#i18n/i18n.ts'
import type { Language } from '#i18n/languages.ts'

/** A part of the app with what every part rests on. */
export async function renderPart(part: ReactNode, language: Language = 'en'): Promise<void> {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <I18nextProvider i18n={await createI18n(language)}>
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>{part}</QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  )
}

type Texts = Record<string, string>
/** Patterns of addresses, and the page each shows from the texts its address holds. */
type Pages = Record<string, (search: Texts, params: Texts) => ReactNode>

/** Pages at an address without the app around them: no shell, nothing loaded ahead. */
export async function openPage(address: string, pages: Pages, language?: Language) {
  const root = createRootRoute()
  const routes = Object.entries(pages).map(([path, show]) => {
    const route = createRoute({
      getParentRoute: () => root,
      path,
      validateSearch: (search: Texts) => search,
      component: () => show(route.useSearch(), route.useParams()),
      errorComponent: ({ error }) => <p role="alert">{String(error)}</p>,
    })
    return route
  })
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: stringifySearchWith(String),
  })
  await renderPart(<RouterProvider<typeof router> router={router} />, language)
  return {
    addressOf: (name: string) => new URLSearchParams(router.history.location.search).get(name),
  }
}
