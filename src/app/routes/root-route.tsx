import { noop, type QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, retainSearchParams } from '@tanstack/react-router'
import { metaQueries } from '#api/meta-queries.ts'
import { readRootSearch } from '../search.ts'
import { Shell } from '../shell/shell.tsx'

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: readRootSearch,
  search: { middlewares: [retainSearchParams(['place', 'asOf', 'lang', 'scenario'])] },
  // Every page needs the places and the release, but none should wait for them: the shell shows
  // them when they come, and says so when they do not.
  beforeLoad: ({ context }) => {
    void context.queryClient.query({ ...metaQueries.meta(), staleTime: 'static' }).catch(noop)
  },
  component: Shell,
})
