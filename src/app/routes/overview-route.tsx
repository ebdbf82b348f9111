import { createRoute } from '@tanstack/react-router'
import { overviewQueries } from '#api/overview-queries.ts'
import { toScope } from '#api/scope.ts'
// Not lazy, unlike the other pages: it is the first page of most visits and a few kilobytes.
import { OverviewPage } from '#features/overview/overview-page.tsx'
import { OverviewSkeleton } from '#features/overview/overview-skeleton.tsx'
import { rootRoute } from './root-route.tsx'

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loaderDeps: ({ search }) => toScope(search),
  loader: ({ context, deps }) =>
    context.queryClient.query({ ...overviewQueries.overview(deps), staleTime: 'static' }),
  pendingComponent: OverviewSkeleton,
  component: function Overview() {
    return <OverviewPage search={toScope(overviewRoute.useSearch())} />
  },
})
