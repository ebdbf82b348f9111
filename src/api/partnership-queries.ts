import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { partnershipEndpoints, type partnershipFilters } from '#contract/partnership-endpoints.ts'
import { figuresGcTime, figuresStaleTime } from './freshness.ts'
import { request, toAddress } from './http.ts'

/** What narrows and orders the list; several values of one name are comma-separated. */
export type PartnershipFilter = {
  readonly [Name in keyof typeof partnershipFilters | 'q' | 'sort' | 'order']?: string | undefined
} & { readonly asOf?: number | undefined }

/** Rows of one answer: several screens full, small enough to parse between two frames. */
const pageSize = 100

export const partnershipQueries = {
  list: (filter: PartnershipFilter) =>
    infiniteQueryOptions({
      queryKey: ['partnerships', filter],
      queryFn: ({ signal, pageParam }) =>
        request(
          partnershipEndpoints.partnerships,
          {},
          { ...filter, limit: pageSize, cursor: pageParam === '' ? undefined : pageParam },
          signal,
        ),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
  detail: (id: string, asOf: number | undefined) =>
    queryOptions({
      queryKey: ['partnership', id, asOf ?? null],
      queryFn: ({ signal }) => request(partnershipEndpoints.partnership, { id }, { asOf }, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
}

/** The whole filtered list as a file. */
export const partnershipsCsv = (filter: PartnershipFilter): string =>
  toAddress(partnershipEndpoints.partnerships.path, {}, { ...filter, format: 'csv' })
