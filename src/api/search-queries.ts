import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { endpoints } from '#contract/endpoints.ts'
import { figuresStaleTime } from './freshness.ts'
import { request } from './http.ts'

/** Enough to fill every group of the search box without scrolling for long. */
const searchLimit = 30

export const searchQueries = {
  /** `words` trimmed; nothing is asked for an empty text. The last answer stays while typing. */
  hits: (words: string) =>
    queryOptions({
      queryKey: ['search', words],
      queryFn: ({ signal }) =>
        request(endpoints.search, {}, { q: words, limit: searchLimit }, signal),
      enabled: words !== '',
      placeholderData: keepPreviousData,
      staleTime: figuresStaleTime,
    }),
}
