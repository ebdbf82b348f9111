import { noop } from '@tanstack/react-query'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { indicatorQueries } from '#api/indicator-queries.ts'
import { toView } from '#features/indicators/indicator-search.ts'
import { IndicatorSkeleton } from '#features/indicators/indicator-skeleton.tsx'
import { readIndicatorSearch } from '../search.ts'
import { rootRoute } from './root-route.tsx'

const IndicatorPage = lazyRouteComponent(
  () => import('#features/indicators/indicator-page.tsx'),
  'IndicatorPage',
)

export const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators/$code',
  validateSearch: readIndicatorSearch,
  loaderDeps: ({ search }) => toView(search),
  // The figures are only started here: the page keeps showing one choice while the next is on its
  // way, and says in place what could not be had.
  loader: async ({ context, params, deps }) => {
    void context.queryClient
      .query({ ...indicatorQueries.detail(params.code, deps), staleTime: 'static' })
      .catch(noop)
    await IndicatorPage.preload?.()
  },
  pendingComponent: IndicatorSkeleton,
  component: function Indicator() {
    const { code } = indicatorRoute.useParams()
    return <IndicatorPage code={code} search={indicatorRoute.useSearch()} />
  },
})
