import * as z from 'zod/mini'
import { goalDetailSchema, goalListSchema, targetDetailSchema } from './goals.ts'
import { indicatorDetailSchema, indicatorListSchema } from './indicators.ts'
import { metaSchema } from './meta.ts'
import { overviewSchema } from './overview.ts'
import { releaseDetailSchema, releaseListSchema } from './release.ts'
import { searchResultSchema } from './search.ts'
import { statusSchema } from './status.ts'

const asOf = z.optional(z.coerce.number().check(z.int(), z.minimum(1)))
const place = z.optional(z.string().check(z.maxLength(16)))
const scope = z.object({ place, asOf })
/** One status or several, comma-separated: `achieved,on-track`. */
const statuses = z.optional(
  z.pipe(
    z.pipe(
      z.string().check(z.maxLength(100)),
      z.transform((list) => list.split(',')),
    ),
    z.array(statusSchema),
  ),
)

/**
 * The API's table of contents: path, query and answer of each endpoint. The server validates with
 * it, the client builds addresses and parses with it, `/api/openapi.json` is printed from it.
 */
export const endpoints = {
  meta: {
    path: '/api/v1/meta',
    summary: 'Places, current release, version',
    query: z.object({}),
    response: metaSchema,
    csv: false,
  },
  overview: {
    path: '/api/v1/overview',
    summary: 'The 17 goals of a place at a glance',
    query: scope,
    response: overviewSchema,
    csv: false,
  },
  goals: {
    path: '/api/v1/goals',
    summary: 'The 17 goals with their statuses',
    query: scope,
    response: goalListSchema,
    csv: true,
  },
  goal: {
    path: '/api/v1/goals/:number',
    summary: 'One goal with its targets and indicators',
    query: scope,
    response: goalDetailSchema,
    csv: false,
  },
  target: {
    path: '/api/v1/targets/:code',
    summary: 'One target with its indicators',
    query: scope,
    response: targetDetailSchema,
    csv: false,
  },
  indicators: {
    path: '/api/v1/indicators',
    summary: 'Indicators with their statuses',
    query: z.object({
      place,
      asOf,
      goal: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(17))),
      status: statuses,
      /** `true`: those with a status; `false`: those with too little data for one. */
      judged: z.optional(z.enum(['true', 'false'])),
    }),
    response: indicatorListSchema,
    csv: true,
  },
  indicator: {
    path: '/api/v1/indicators/:code',
    summary: 'One indicator: values, comparison, projection, method lens',
    query: z.object({
      place,
      asOf,
      series: z.optional(z.string().check(z.maxLength(64))),
      /** `dimension=CODE;dimension=CODE` in the order of the dimension's name; empty: the total. */
      disaggregation: z.optional(z.string().check(z.maxLength(400))),
      /** Up to four further places, comma-separated. */
      compare: z.optional(z.string().check(z.maxLength(100))),
    }),
    response: indicatorDetailSchema,
    csv: true,
  },
  releases: {
    path: '/api/v1/releases',
    summary: 'Every import, newest first',
    query: z.object({}),
    response: releaseListSchema,
    csv: true,
  },
  release: {
    path: '/api/v1/releases/:number',
    summary: 'One import with the rows it skipped',
    query: z.object({}),
    response: releaseDetailSchema,
    csv: true,
  },
  search: {
    path: '/api/v1/search',
    summary:
      'Goals, targets, indicators, series, places, partnerships and partners by words or code',
    query: z.object({
      q: z.string().check(z.maxLength(200)),
      limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50))),
    }),
    response: searchResultSchema,
    csv: false,
  },
} as const
export type EndpointName = keyof typeof endpoints
