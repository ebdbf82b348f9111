import { queryOptions } from '@tanstack/react-query'
import { endpoints } from '#contract/endpoints.ts'
import { figuresGcTime, releaseStaleTime } from './freshness.ts'
import { request } from './http.ts'

export const metaQueries = {
  meta: () =>
    queryOptions({
      queryKey: ['meta'],
      queryFn: ({ signal }) => request(endpoints.meta, {}, {}, signal),
      staleTime: releaseStaleTime,
      gcTime: figuresGcTime,
    }),
}
