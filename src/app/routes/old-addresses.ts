import { createRoute, redirect } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

/**
 * Addresses that were once shared, or that people type, lead on for good. Place, release and
 * language go along.
 */
export const oldGoalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goal/$number',
  beforeLoad: ({ params }) => {
    throw redirect({
      to: '/goals/$number',
      params: { number: Number(params.number) },
      search: true,
      replace: true,
    })
  },
})

export const oldIndicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicator/$code',
  beforeLoad: ({ params }) => {
    throw redirect({
      to: '/indicators/$code',
      params: { code: params.code },
      search: true,
      replace: true,
    })
  },
})

/** The goals are listed on the overview. */
export const goalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals',
  beforeLoad: () => {
    throw redirect({ to: '/', hash: 'goals', search: true, replace: true })
  },
})
