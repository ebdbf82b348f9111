import type { Handler } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import { answerNow, type ApiSource } from './answer.ts'

/** `/api/v1/meta`: what the app needs before anything else; answers in an empty database too. */
export function metaResource(source: ApiSource): Handler {
  return (context) =>
    answerNow(context, source, endpoints.meta, async (_query, [release = null]) => {
      const catalog = release === null ? null : await source.catalog(release)
      const places = [...(catalog?.places.values() ?? [])]
      return {
        json: {
          version: source.version,
          release,
          example: catalog?.example ?? false,
          defaultPlace: catalog?.defaultPlace ?? null,
          places: places.map(({ code, m49, name, parent }) => ({ code, m49, name, parent })),
        },
      }
    })
}
