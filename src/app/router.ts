import type { QueryClient } from '@tanstack/react-query'
import {
  createBrowserHistory,
  createHashHistory,
  createRouter,
  type RouterHistory,
} from '@tanstack/react-router'
import { changesRoute } from './routes/changes-route.tsx'
import { coverageRoute } from './routes/coverage-route.tsx'
import { dataRoute } from './routes/data-route.tsx'
import { goalRoute } from './routes/goal-route.tsx'
import { indicatorListRoute } from './routes/indicator-list-route.tsx'
import { indicatorRoute } from './routes/indicator-route.tsx'
import { methodsRoute } from './routes/methods-route.tsx'
import { goalsRoute, oldGoalRoute, oldIndicatorRoute } from './routes/old-addresses.ts'
import { overviewRoute } from './routes/overview-route.tsx'
import { partnerRoute } from './routes/partner-route.tsx'
import { partnersRoute } from './routes/partners-route.tsx'
import { partnershipRoute } from './routes/partnership-route.tsx'
import { partnershipsRoute } from './routes/partnerships-route.tsx'
import { rootRoute } from './routes/root-route.tsx'
import { parseSearch, stringifySearch } from './search.ts'
import { RouteError } from './shell/route-error.tsx'
import { RouteNotFound } from './shell/route-not-found.tsx'

const routeTree = rootRoute.addChildren([
  overviewRoute,
  goalRoute,
  indicatorListRoute,
  indicatorRoute,
  partnershipsRoute,
  partnershipRoute,
  partnersRoute,
  partnerRoute,
  coverageRoute,
  changesRoute,
  dataRoute,
  methodsRoute,
  goalsRoute,
  oldGoalRoute,
  oldIndicatorRoute,
])

/** Waiting shorter than this, the page before stays: a skeleton that flashes is worse than none. */
const patienceMs = 150

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queryClient },
    // A file host knows only one page, so the static demo keeps its state behind the #.
    history:
      history ?? (import.meta.env.MODE === 'demo' ? createHashHistory() : createBrowserHistory()),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // Answers are kept by the queries, which know how long they are good for.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: patienceMs,
    defaultPendingMinMs: 0,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: RouteNotFound,
    // A server has no scroll to restore, and the inline script it would send for it is not allowed.
    scrollRestoration: typeof window !== 'undefined',
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
