import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPartnershipPageSearch } from '#features/partnerships/partnerships-search.ts'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { PageSkeleton } from '../shell/page-skeleton.tsx'
import { rootRoute } from './root-route.tsx'

const PartnershipPage = lazyRouteComponent(
  () => import('#features/partnerships/partnership-page.tsx'),
  'PartnershipPage',
)

export const partnershipRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partnerships/$id',
  validateSearch: readPartnershipPageSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  // What is asked comes with the page, so that the first page does not carry its schemas.
  loader: async ({ context, params: { id }, deps: { asOf } }) => {
    const page = PartnershipPage.preload?.()
    const { partnershipQueries } = await import('#api/partnership-queries.ts')
    await Promise.all([
      context.queryClient.query({ ...partnershipQueries.detail(id, asOf), staleTime: 'static' }),
      page,
    ])
  },
  pendingComponent: PageSkeleton,
  component: function Partnership() {
    return (
      <WithPageTexts page="partnerships" waiting={<PageSkeleton />}>
        <PartnershipPage
          key={partnershipRoute.useParams().id}
          id={partnershipRoute.useParams().id}
          search={partnershipRoute.useSearch()}
        />
      </WithPageTexts>
    )
  },
})
