import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { PageSkeleton } from '../shell/page-skeleton.tsx'
import { readTexts } from '../search.ts'
import { rootRoute } from './root-route.tsx'

const loadPage = () => import('#features/changes/changes-page.tsx')
const ChangesPage = lazyRouteComponent(loadPage, 'ChangesPage')

const readReleases = readTexts('from', 'to')

export const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/changes',
  validateSearch: readReleases,
  loaderDeps: ({ search: { place, asOf, from, to } }) => ({ place, asOf, from, to }),
  loader: async ({ context, deps }) => {
    const [{ changesAnswer }] = await Promise.all([loadPage(), ChangesPage.preload?.()])
    await context.queryClient.query({ ...changesAnswer(deps), staleTime: 'static' })
  },
  pendingComponent: PageSkeleton,
  component: function Changes() {
    return (
      <WithPageTexts page="partners" waiting={<PageSkeleton />}>
        <ChangesPage search={changesRoute.useSearch()} />
      </WithPageTexts>
    )
  },
})
