import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { toScope } from '#api/scope.ts'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { PageSkeleton } from '../shell/page-skeleton.tsx'
import { readTexts } from '../search.ts'
import { rootRoute } from './root-route.tsx'

// Typed before the route: its links are checked against what the address holds.
const readSearch = readTexts('status', 'gap', 'goal')
const loadPage = () => import('#features/coverage/coverage-page.tsx')
const CoveragePage = lazyRouteComponent(loadPage, 'CoveragePage')

export const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/coverage',
  staticData: { allPlaces: true },
  validateSearch: readSearch,
  loaderDeps: ({ search }) => toScope(search),
  loader: async ({ context, deps }) => {
    const [{ coverageAnswer }] = await Promise.all([loadPage(), CoveragePage.preload?.()])
    await context.queryClient.query({ ...coverageAnswer(deps), staleTime: 'static' })
  },
  pendingComponent: PageSkeleton,
  component: function Coverage() {
    return (
      <WithPageTexts page="partners" waiting={<PageSkeleton />}>
        <CoveragePage search={coverageRoute.useSearch()} />
      </WithPageTexts>
    )
  },
})
