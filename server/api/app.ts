import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { endpoints } from '#contract/endpoints.ts'
import { problemTypes } from '#contract/problem.ts'
import { templateFile } from '#contract/template-file.ts'
import type { Store } from '#server/store/store.ts'
import type { ApiSource } from './answer.ts'
import { keepCatalogs } from './catalog.ts'
import { goalResource, goalsResource } from './goals.ts'
import { indicatorResource } from './indicator.ts'
import { indicatorsResource } from './indicators.ts'
import { KeptAnswers } from './kept-answers.ts'
import { metaResource } from './meta.ts'
import { openApiDocument } from './openapi.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { overviewResource } from './overview.ts'
import { changesResource } from './partnerships/changes.ts'
import { coverageResource } from './partnerships/coverage.ts'
import { partnerResource } from './partnerships/partner-detail.ts'
import { partnersResource } from './partnerships/partner-list.ts'
import { partnershipResource } from './partnerships/partnership-detail.ts'
import { partnershipsResource } from './partnerships/partnership-list.ts'
import { notFound, ProblemError, problemResponse } from './problem.ts'
import { releaseResource, releasesResource } from './releases.ts'
import { searchResource } from './search.ts'
import { apiSecurityHeaders } from './security-headers.ts'
import { targetResource } from './targets.ts'
import { templateResource } from './template.ts'

export type ApiOptions = {
  /** Version of the application. */
  version: string
  /** Told of every fault that is not the caller's; the answer itself says nothing of it. */
  report?: (error: unknown) => void
}

/**
 * The HTTP API over a store: `/api/v1/*` as in `#contract/endpoints.ts` and
 * `#contract/partnership-endpoints.ts`, the template to fill in, `/api/openapi.json`, `/healthz` and `/readyz`. Read-only. Runs in Node and, over the memory store, in a browser.
 *
 * @returns an application whose `fetch` never rejects; every error is a problem document
 */
export function createApi(store: Store, options: ApiOptions): Hono {
  const { version, report } = options
  const source: ApiSource = {
    store,
    version,
    catalog: keepCatalogs(store),
    answers: new KeptAnswers(),
  }
  const app = new Hono()

  app.use(apiSecurityHeaders())
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_context, methods) =>
        problemResponse(
          {
            type: problemTypes.methodNotAllowed,
            title: 'Method not allowed',
            status: 405,
            detail: 'This interface is read-only.',
          },
          { Allow: methods.join(', ') },
        ),
    }),
  )
  app.get(endpoints.meta.path, metaResource(source))
  app.get(endpoints.overview.path, overviewResource(source))
  app.get(endpoints.goals.path, goalsResource(source))
  app.get(endpoints.goal.path, goalResource(source))
  app.get(endpoints.target.path, targetResource(source))
  app.get(endpoints.indicators.path, indicatorsResource(source))
  app.get(endpoints.indicator.path, indicatorResource(source))
  app.get(endpoints.releases.path, releasesResource(source))
  app.get(endpoints.release.path, releaseResource(source))
  app.get(endpoints.search.path, searchResource(source))
  app.get(partnershipEndpoints.partnerships.path, partnershipsResource(source))
  app.get(partnershipEndpoints.partnership.path, partnershipResource(source))
  app.get(partnershipEndpoints.partners.path, partnersResource(source))
  app.get(partnershipEndpoints.partner.path, partnerResource(source))
  app.get(partnershipEndpoints.coverage.path, coverageResource(source))
  app.get(partnershipEndpoints.changes.path, changesResource(source))
  app.get(templateFile.path, etag({ weak: true }), templateResource())
  app.get('/api/openapi.json', (context) => context.json(openApiDocument(version)))
  app.get('/healthz', (context) => context.text('ok', 200, { 'Cache-Control': 'no-store' }))
  app.get('/readyz', async (context) => {
    const ready = await store.ready().catch(() => false)
    return context.text(ready ? 'ready' : 'the database does not answer', ready ? 200 : 503, {
      'Cache-Control': 'no-store',
    })
  })

  app.notFound(() => problemResponse(notFound('No such address.').problem))
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error.problem)
    report?.(error)
    return problemResponse({
      type: problemTypes.internal,
      title: 'Something went wrong on the server',
      status: 500,
    })
  })
  return app
}
