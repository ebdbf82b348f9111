import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type * as z from 'zod/mini'
import type { Release } from '#contract/release.ts'
import type { Store } from '#server/store/store.ts'
import type { Catalog } from './catalog.ts'
import { csvResponse, type CsvTable } from './csv.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { badRequest, emptyDatabase, unknownRelease } from './problem.ts'
import { readQuery, type QuerySchema } from './query.ts'

/** What every resource is made from. */
export type ApiSource = {
  store: Store
  /** Version of the application; part of every ETag, since a new one may word answers anew. */
  version: string
  catalog(release: Release): Promise<Catalog>
  answers: KeptAnswers
}

/** One of `#contract/endpoints.ts`. */
type Endpoint<Query, Response> = {
  query: QuerySchema<Query>
  response: z.ZodMiniType<Response>
  csv: boolean
}

/** `json` is what the endpoint's schema says; `csv` makes the same list as a table. */
type Answer<Json> = { json: Json; csv?: () => CsvTable | Promise<CsvTable> }

/** Seconds. A past release never changes, but the next version may answer in another form. */
const pastMaxAge = 7 * 24 * 60 * 60

/**
 * Answers with what the newest release, or that of the query's `asOf`, says, or with 304 when the
 * caller has it already.
 *
 * @param make called only when the answer is not known to the caller; gets the releases, newest
 *   first
 * @throws ProblemError (400) for a query that cannot be read, (404) for an unknown release or when
 *   nothing has been imported
 */
export async function answerAsOf<Query extends object, Json>(
  context: Context,
  source: ApiSource,
  endpoint: Endpoint<Query, Json>,
  make: (query: Query, catalog: Catalog, releases: Release[]) => Promise<Answer<Json>>,
): Promise<Response> {
  const query = readQuery(context, endpoint.query, endpoint.csv ? ['format'] : [])
  const releases = await source.store.releases()
  const [newest] = releases
  if (newest === undefined) throw emptyDatabase()
  const asOf = asOfOf(query) ?? newest.number
  const release = releases.find(({ number }) => number === asOf)
  if (release === undefined) throw unknownRelease(asOf)
  const past = release.number < newest.number
  return answerWith(context, source, endpoint, { release, past }, async () =>
    make(query, await source.catalog(release), releases),
  )
}

/**
 * The same for what an empty database can answer too.
 *
 * @param make gets the releases, newest first
 * @throws ProblemError (400) for a query that cannot be read
 */
export async function answerNow<Query extends object, Json>(
  context: Context,
  source: ApiSource,
  endpoint: Endpoint<Query, Json>,
  make: (query: Query, releases: Release[]) => Promise<Answer<Json>>,
): Promise<Response> {
  const query = readQuery(context, endpoint.query, endpoint.csv ? ['format'] : [])
  const releases = await source.store.releases()
  return answerWith(context, source, endpoint, { release: releases[0] ?? null, past: false }, () =>
    make(query, releases),
  )
}

async function answerWith<Json>(
  context: Context,
  source: ApiSource,
  endpoint: { csv: boolean },
  { release, past }: { release: Release | null; past: boolean },
  make: () => Promise<Answer<Json>>,
): Promise<Response> {
  const form = endpoint.csv ? wantedForm(context) : 'json'
  const tag = entityTag(source.version, release, form)
  const caching = {
    ETag: tag,
    Vary: 'Accept, Accept-Encoding',
    'Cache-Control': past
      ? `public, max-age=${pastMaxAge}, immutable`
      : 'public, max-age=0, must-revalidate',
  }
  if (isKnown(tag, context.req.header('If-None-Match'))) return context.body(null, 304, caching)
  const type = { 'Content-Type': 'application/json' }
  const { pathname, search } = new URL(context.req.url)
  const key = `${tag} ${pathname}${search}`
  const known = form === 'json' ? source.answers.get(key) : undefined
  if (known !== undefined) return context.body(known, 200, { ...caching, ...type })
  const { json, csv } = await make()
  if (form === 'csv' && csv !== undefined)
    return csvResponse(context, await csv(), release, caching)
  const body = JSON.stringify(json)
  source.answers.keep(key, body)
  return context.body(body, 200, { ...caching, ...type })
}

function asOfOf(query: object): number | null {
  return 'asOf' in query && typeof query.asOf === 'number' ? query.asOf : null
}

/**
 * Made from the release, its instant and the application's version. The instant tells two
 * databases apart that an operator serves at the same address one after the other.
 */
function entityTag(version: string, release: Release | null, form: 'json' | 'csv'): string {
  const instant = release === null ? 0 : Date.parse(release.date)
  return `W/"${release?.number ?? 0}-${instant.toString(36)}-${version}-${form}"`
}

function isKnown(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  // Weak comparison (RFC 9110, 8.8.3.2): a proxy may have dropped or added the W/.
  const tags: string[] = ifNoneMatch.match(/"[^"]*"/g) ?? []
  return tags.includes(tag.slice('W/'.length))
}

function wantedForm(context: Context): 'json' | 'csv' {
  const format = context.req.query('format')
  if (format === 'csv' || format === 'json') return format
  if (format !== undefined) throw badRequest('format', format, 'one of json, csv')
  const type = accepts(context, {
    header: 'Accept',
    supports: ['application/json', 'text/csv'],
    default: 'application/json',
  })
  return type === 'text/csv' ? 'csv' : 'json'
}
