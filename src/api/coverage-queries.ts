import { queryOptions } from '@tanstack/react-query'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { figuresGcTime, figuresStaleTime } from './freshness.ts'
import { request, toAddress } from './http.ts'
import type { Scope } from './scope.ts'

export const coverageQueries = {
  matrix: (scope: Scope) =>
    queryOptions({
      queryKey: ['coverage', scope],
      queryFn: ({ signal }) => request(partnershipEndpoints.coverage, {}, scope, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
}

/** All targets and roles as a file. */
export const coverageCsv = (scope: Scope): string =>
  toAddress(partnershipEndpoints.coverage.path, {}, { ...scope, format: 'csv' })
