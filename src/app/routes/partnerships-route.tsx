import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPartnershipsSearch } from '#features/partnerships/partnerships-search.ts'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { PageSkeleton } from '../shell/page-skeleton.tsx'
import { rootRoute } from './root-route.tsx'

const PartnershipsPage = lazyRouteComponent(
  () => import('#features/partnerships/partnerships-page.tsx'),
  'PartnershipsPage',
)

export const partnershipsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partnerships',
  staticData: { allPlaces: true },
  validateSearch: readPartnershipsSearch,
  // The page asks for its list itself: it keeps one on show while the next is on its way.
  loader: () => PartnershipsPage.preload?.(),
  pendingComponent: PageSkeleton,
  component: function Partnerships() {
    return (
      <WithPageTexts page="partnerships" waiting={<PageSkeleton />}>
        <PartnershipsPage search={partnershipsRoute.useSearch()} />
      </WithPageTexts>
    )
  },
})
