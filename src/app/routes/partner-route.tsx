import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { PageSkeleton } from '../shell/page-skeleton.tsx'
import { readTexts } from '../search.ts'
import { rootRoute } from './root-route.tsx'

const loadPage = () => import('#features/partners/partner-page.tsx')
const PartnerPage = lazyRouteComponent(loadPage, 'PartnerPage')

export const partnerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partners/$id',
  validateSearch: readTexts('view', 'by', 'year'),
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  // What is asked comes with the page, so that the first page does not carry its schemas.
  loader: async ({ context, params: { id }, deps: { asOf } }) => {
    const [{ partnerAnswer }] = await Promise.all([loadPage(), PartnerPage.preload?.()])
    await context.queryClient.query({ ...partnerAnswer(id, asOf), staleTime: 'static' })
  },
  pendingComponent: PageSkeleton,
  component: function Partner() {
    return (
      <WithPageTexts page="partners" waiting={<PageSkeleton />}>
        <PartnerPage id={partnerRoute.useParams().id} search={partnerRoute.useSearch()} />
      </WithPageTexts>
    )
  },
})
