import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { readMethodsSearch } from '#features/methods/methods-search.ts'
import { PageSkeleton } from '../shell/page-skeleton.tsx'
import { rootRoute } from './root-route.tsx'

const MethodsPage = lazyRouteComponent(
  () => import('#features/methods/methods-page.tsx'),
  'MethodsPage',
)

export const methodsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/methods',
  validateSearch: readMethodsSearch,
  loader: () => MethodsPage.preload?.(),
  pendingComponent: PageSkeleton,
  component: function Methods() {
    return (
      <WithPageTexts page="methods" waiting={<PageSkeleton />}>
        <MethodsPage search={methodsRoute.useSearch()} />
      </WithPageTexts>
    )
  },
})
