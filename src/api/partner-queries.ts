import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { figuresGcTime, figuresStaleTime } from './freshness.ts'
import { request, toAddress } from './http.ts'

/** What narrows and orders the list of partners. */
export type PartnerFilter = {
  readonly [Name in 'q' | 'kind' | 'country' | 'goal' | 'place' | 'role' | 'sort' | 'order']?:
    | string
    | undefined
} & { readonly asOf?: number | undefined }

/** Rows of one answer: more than a screen, and quick to draw. */
const pageSize = 50

export const partnerQueries = {
  list: (filter: PartnerFilter) =>
    infiniteQueryOptions({
      queryKey: ['partners', filter],
      queryFn: ({ signal, pageParam }) =>
        request(
          partnershipEndpoints.partners,
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
      queryKey: ['partner', id, asOf ?? null],
      queryFn: ({ signal }) => request(partnershipEndpoints.partner, { id }, { asOf }, signal),
      staleTime: figuresStaleTime,
      gcTime: figuresGcTime,
    }),
}

/** The whole filtered list as a file. */
export const partnersCsv = (filter: PartnerFilter): string =>
  toAddress(partnershipEndpoints.partners.path, {}, { ...filter, format: 'csv' })

/** Every line of one partner's receipt as a file. */
export const partnerCsv = (id: string, asOf: number | undefined): string =>
  toAddress(partnershipEndpoints.partner.path, { id }, { asOf, format: 'csv' })
