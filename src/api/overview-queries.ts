import { queryOptions } from '@tanstack/react-query'
import { endpoints } from '#contract/endpoints.ts'
import { figuresGcTime, figuresStaleTime } from './freshness.ts'
import { request } from './http.ts'
import type { Scope } from './scope.ts'

export const overviewQueries = {
  overview: (scope: Scope) =>
    queryOptions({
      queryKey: ['overview', scope],
      queryFn: ({ signal }) => request(endpoints.overview, {}, scope, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
}
