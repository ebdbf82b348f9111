import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { directions } from '#i18n/languages.ts'
import { useTexts } from '#i18n/use-texts.ts'
import type { createAppRouter } from './router.ts'
import { theme } from './theme/theme.ts'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'mitra17-theme' })

/** Mantine's own directions (arrow keys, where a list opens) follow the language's. */
function LanguageDirection({ children }: { children: ReactNode }) {
  const direction = directions[useTexts().language]
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      {children}
    </DirectionProvider>
  )
}

export type AppParts = {
  router: ReturnType<typeof createAppRouter>
  queryClient: QueryClient
  i18n: i18n
}

/** Everything a page may rest on, around the router. */
export function Providers({ router, queryClient, i18n }: AppParts) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colorSchemeManager}
        // Written in theme/mantine-theme.css: the page needs no style elements.
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <LanguageDirection>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} context={{ queryClient }} />
          </QueryClientProvider>
        </LanguageDirection>
      </MantineProvider>
    </I18nextProvider>
  )
}
