import { noop } from '@tanstack/react-query'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { releaseQueries } from '#api/release-queries.ts'
import { PageSkeleton } from '../shell/page-skeleton.tsx'
import { readDataSearch } from '../search.ts'
import { rootRoute } from './root-route.tsx'

const DataPage = lazyRouteComponent(() => import('#features/data/data-page.tsx'), 'DataPage')

export const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  validateSearch: readDataSearch,
  // Each part of the page says itself when its answer did not come.
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.query({ ...releaseQueries.list(), staleTime: 'static' }).catch(noop),
      DataPage.preload?.(),
    ]),
  pendingComponent: PageSkeleton,
  component: function Data() {
    return (
      <WithPageTexts page="data" waiting={<PageSkeleton />}>
        <DataPage search={dataRoute.useSearch()} />
      </WithPageTexts>
    )
  },
})
