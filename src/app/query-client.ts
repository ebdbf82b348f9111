import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '#api/api-error.ts'

const retries = 2

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Asking while offline fails at once and says so, instead of waiting without a word.
        networkMode: 'always',
        refetchOnReconnect: true,
        refetchOnWindowFocus: true,
        retry: (failures, error) =>
          failures < retries && error instanceof ApiError && error.worthRetrying,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4000),
      },
    },
  })
}
