import { lazy, memo } from 'react'

/** The library of charts is large and comes in a file of its own. */
export const loadTrendChart = () => import('#charts/trend-chart.tsx')

/** Drawn anew only when what it shows changes: a chart is the dearest part of the page. */
export const makeLazyTrend = () =>
  lazy(async () => ({ default: memo((await loadTrendChart()).TrendChart) }))
