import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { goalQueries } from '#api/goal-queries.ts'
import { toScope } from '#api/scope.ts'
import { GoalSkeleton } from '#features/goals/goal-skeleton.tsx'
import { rootRoute } from './root-route.tsx'

const GoalPage = lazyRouteComponent(() => import('#features/goals/goal-page.tsx'), 'GoalPage')

export const goalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals/$number',
  params: {
    parse: ({ number }) => ({ number: Number(number) }),
    stringify: ({ number }) => ({ number: String(number) }),
  },
  loaderDeps: ({ search }) => toScope(search),
  loader: async ({ context, params: { number }, deps }) => {
    if (!Number.isInteger(number) || number < 1 || number > 17) throw notFound()
    await Promise.all([
      context.queryClient.query({ ...goalQueries.detail(number, deps), staleTime: 'static' }),
      GoalPage.preload?.(),
    ])
  },
  pendingComponent: function Pending() {
    return <GoalSkeleton number={goalRoute.useParams().number} />
  },
  component: function Goal() {
    const { number } = goalRoute.useParams()
    return <GoalPage number={number} search={toScope(goalRoute.useSearch())} />
  },
})
