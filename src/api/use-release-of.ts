import { useQuery } from '@tanstack/react-query'
import type { Release } from '#contract/release.ts'
import { metaQueries } from './meta-queries.ts'
import { releaseQueries } from './release-queries.ts'

/** The release with this number; undefined until it has come. The list is asked for an old one only. */
export function useReleaseOf(asOf: number): Release | undefined {
  const { data: meta } = useQuery(metaQueries.meta())
  const newest = meta?.release
  const isCurrent = newest?.number === asOf
  const { data: list } = useQuery({
    ...releaseQueries.list(),
    enabled: meta !== undefined && !isCurrent,
  })
  return isCurrent ? newest : list?.releases.find(({ number }) => number === asOf)
}
