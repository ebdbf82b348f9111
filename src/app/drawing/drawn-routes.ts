import type { PageTexts } from '#i18n/i18n.ts'
import { goalRoute } from '../routes/goal-route.tsx'
import { indicatorListRoute } from '../routes/indicator-list-route.tsx'
import { indicatorRoute } from '../routes/indicator-route.tsx'
import { overviewRoute } from '../routes/overview-route.tsx'
import { changesRoute } from '../routes/changes-route.tsx'

type DrawnRoute = {
  readonly route: { readonly id: string }
  /** The page's own, unless it is of the first page's. */
  readonly sources: readonly string[]
  /** What the browser adds at once, and would otherwise find out late that it needs. */
  readonly later?: readonly string[]
  /** Texts of a part that the browser adds at once. */
  readonly texts?: readonly PageTexts[]
}

/**
 * Pages that a server can draw: their loaders ask for all that they show, and they are the same on
 * every screen but for what style sheets do. The others are drawn by the browser alone.
 */
const drawn: readonly DrawnRoute[] = [
  {
    route: overviewRoute,
    sources: [],
    later: ['src/features/overview/partnership-part.tsx'],
    texts: ['parts'],
  },
  { route: goalRoute, sources: ['src/features/goals/goal-page.tsx'] },
  { route: indicatorListRoute, sources: ['src/features/goals/indicator-list-page.tsx'] },
  {
    route: indicatorRoute,
    sources: ['src/features/indicators/indicator-page.tsx'],
    later: ['src/charts/trend-pointer.tsx'],
  },
  { route: changesRoute, sources: ['src/features/changes/changes-page.tsx'] },
]

export const drawnRoute = (routeId: string): DrawnRoute | undefined =>
  drawn.find(({ route }) => route.id === routeId)
