import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { PageSkeleton } from '../shell/page-skeleton.tsx'
import { readTexts } from '../search.ts'
import { rootRoute } from './root-route.tsx'

const PartnersPage = lazyRouteComponent(
  () => import('#features/partners/partners-page.tsx'),
  'PartnersPage',
)

const orders = ['asc', 'desc'] as const
const readPartnersTexts = readTexts('q', 'kind', 'country', 'goal', 'role', 'sort')
type PartnersTexts = ReturnType<typeof readPartnersTexts> & {
  order?: (typeof orders)[number] | undefined
}

export const partnersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners',
  staticData: { allPlaces: true },
  validateSearch: (raw: Record<string, unknown>): PartnersTexts => ({
    ...readPartnersTexts(raw),
    order: orders.find((order) => order === raw['order']),
  }),
  // The list says itself when its answer did not come, and keeps what it has meanwhile.
  loader: () => PartnersPage.preload?.(),
  pendingComponent: PageSkeleton,
  component: function Partners() {
    return (
      <WithPageTexts page="partners" waiting={<PageSkeleton />}>
        <PartnersPage search={partnersRoute.useSearch()} />
      </WithPageTexts>
    )
  },
})
