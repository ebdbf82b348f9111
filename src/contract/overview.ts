import * as z from 'zod/mini'
import { goalSummarySchema } from './goals.ts'
import { overviewPartnershipsSchema } from './partnership-parts.ts'
import { judgementSchema, pointSchema, statusCountsSchema, statusSchema } from './status.ts'
import { localisedTextSchema, sentenceSchema } from './text.ts'

export const crossingSchema = z.object({
  series: z.string(),
  indicator: z.string(),
  name: localisedTextSchema,
  from: statusSchema,
  to: statusSchema,
})

/** A series that moves away from its target or is furthest behind it, for "Needs attention". */
export const attentionSchema = z.object({
  indicator: z.string(),
  name: localisedTextSchema,
  series: z.string(),
  seriesName: localisedTextSchema,
  unit: z.nullable(z.string()),
  points: z.array(pointSchema),
  judgement: judgementSchema,
})

/**
 * Query of `/api/v1/indicators` that lists exactly what each figure of the overview counts; the
 * same words stand in the address of the app's own list.
 */
export const figureQueries = {
  indicators: {},
  judged: { judged: 'true' },
  onTrack: { status: 'achieved,on-track' },
  movingAway: { status: 'regressing' },
} as const

/** A count of indicators, and of how many; `figureQueries` has the list behind it. */
export const figureSchema = z.object({
  id: z.enum(['indicators', 'judged', 'onTrack', 'movingAway']),
  count: z.int(),
  of: z.nullable(z.int()),
})

export const overviewSchema = z.object({
  place: z.string(),
  asOf: z.int(),
  headline: sentenceSchema,
  goals: z.array(goalSummarySchema),
  indicators: statusCountsSchema,
  figures: z.array(figureSchema),
  attention: z.object({
    movingAway: z.array(attentionSchema),
    furthestBehind: z.array(attentionSchema),
    movingAwayTotal: z.int(),
    furthestBehindTotal: z.int(),
  }),
  partnerships: overviewPartnershipsSchema,
  /** Against the release before `asOf`; null when there is none. */
  changes: z.nullable(
    z.object({
      from: z.int(),
      to: z.int(),
      newValues: z.int(),
      restated: z.int(),
      crossings: z.array(crossingSchema),
      crossingsTotal: z.int(),
    }),
  ),
})
export type Overview = z.infer<typeof overviewSchema>
