import type { Handler } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import { parseCode } from '#domain/framework/codes.ts'
import { answerAsOf, type ApiSource } from './answer.ts'
import { placeOf } from './place-scope.ts'
import { notFound } from './problem.ts'
import { readProgress } from './progress.ts'

/** `/api/v1/targets/{code}`: one target with its indicators. */
export function targetResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, endpoints.target, async (query, catalog) => {
      const code = parseCode(context.req.param('code') ?? '')?.code
      const place = placeOf(catalog, query.place)
      const { targets } = await readProgress(source.store, catalog, place)
      const target = targets.find((one) => one.code === code)
      if (target === undefined) throw notFound('There is no such target.')
      return { json: { place, asOf: catalog.release.number, target } }
    })
}
