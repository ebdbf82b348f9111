import { queryOptions } from '@tanstack/react-query'
import { endpoints } from '#contract/endpoints.ts'
import { figuresGcTime, figuresStaleTime, releaseStaleTime } from './freshness.ts'
import { request } from './http.ts'

export const releaseQueries = {
  list: () =>
    queryOptions({
      queryKey: ['releases'],
      queryFn: ({ signal }) => request(endpoints.releases, {}, {}, signal),
      staleTime: releaseStaleTime,
      gcTime: figuresGcTime,
    }),
  detail: (number: number) =>
    queryOptions({
      queryKey: ['release', number],
      queryFn: ({ signal }) => request(endpoints.release, { number }, {}, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
}
