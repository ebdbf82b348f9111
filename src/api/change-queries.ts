import { queryOptions } from '@tanstack/react-query'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { figuresGcTime, figuresStaleTime } from './freshness.ts'
import { request, toAddress } from './http.ts'

/** Two releases and whose values are compared; absent: the newest against the one before. */
export type ChangeSpan = {
  readonly place?: string | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
}

export const changeQueries = {
  between: (span: ChangeSpan) =>
    queryOptions({
      queryKey: ['changes', span],
      queryFn: ({ signal }) => request(partnershipEndpoints.changes, {}, span, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
}

/** All that changed as a file. */
export const changesCsv = (span: ChangeSpan): string =>
  toAddress(partnershipEndpoints.changes.path, {}, { ...span, format: 'csv' })
