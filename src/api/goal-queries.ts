import { queryOptions } from '@tanstack/react-query'
import { endpoints } from '#contract/endpoints.ts'
import { figuresGcTime, figuresStaleTime } from './freshness.ts'
import { request } from './http.ts'
import type { Scope } from './scope.ts'

export const goalQueries = {
  detail: (number: number, scope: Scope) =>
    queryOptions({
      queryKey: ['goal', number, scope],
      queryFn: ({ signal }) => request(endpoints.goal, { number }, scope, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
}
