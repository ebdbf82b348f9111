import { useMemo } from 'react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { indicatorQueries } from '#api/indicator-queries.ts'
import { toScope } from '#api/scope.ts'
import { IndicatorListSkeleton } from '#features/goals/indicator-list-skeleton.tsx'
import { readIndicatorListSearch } from '../search.ts'
import { rootRoute } from './root-route.tsx'

const IndicatorListPage = lazyRouteComponent(
  () => import('#features/goals/indicator-list-page.tsx'),
  'IndicatorListPage',
)

export const indicatorListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators',
  validateSearch: readIndicatorListSearch,
  loaderDeps: ({ search }) => toScope(search),
  loader: ({ context, deps }) =>
    Promise.all([
      context.queryClient.query({ ...indicatorQueries.list(deps), staleTime: 'static' }),
      IndicatorListPage.preload?.(),
    ]),
  pendingComponent: IndicatorListSkeleton,
  component: function IndicatorList() {
    const search = indicatorListRoute.useSearch()
    const { goal, status, judged } = search
    const filter = useMemo(() => ({ goal, status, judged }), [goal, status, judged])
    return <IndicatorListPage search={toScope(search)} filter={filter} />
  },
})
