import type { Handler } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import { answerNow, type ApiSource } from './answer.ts'

const defaultLimit = 20

/** `/api/v1/search`: finds by words or code in the newest release. */
export function searchResource(source: ApiSource): Handler {
  return (context) =>
    answerNow(context, source, endpoints.search, async ({ q, limit }, [release]) => {
      if (release === undefined) return { json: { hits: [], total: 0 } }
      const { search } = await source.catalog(release)
      return { json: search(q, limit ?? defaultLimit) }
    })
}
