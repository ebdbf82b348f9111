import { queryOptions } from '@tanstack/react-query'
import { endpoints } from '#contract/endpoints.ts'
import { figuresGcTime, figuresStaleTime } from './freshness.ts'
import { request } from './http.ts'
import type { Scope } from './scope.ts'

/** Which series of an indicator is looked at, cut how, beside which places. */
export type IndicatorView = Scope & {
  readonly series?: string | undefined
  readonly disaggregation?: string | undefined
  /** Up to four further places, comma-separated. */
  readonly compare?: string | undefined
}

export const indicatorQueries = {
  /** All indicators of a place at once: the list filters them without asking again. */
  list: (scope: Scope) =>
    queryOptions({
      queryKey: ['indicators', scope],
      queryFn: ({ signal }) => request(endpoints.indicators, {}, scope, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
  detail: (code: string, view: IndicatorView) =>
    queryOptions({
      queryKey: ['indicator', code, view],
      queryFn: ({ signal }) => request(endpoints.indicator, { code }, view, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
}
