import * as z from 'zod/mini'
import { goalPartnershipsSchema } from './partnership-parts.ts'
import { seriesSummarySchema } from './series.ts'
import { reasonSchema, statusCountsSchema, statusSchema } from './status.ts'
import { localisedTextSchema, sentenceSchema } from './text.ts'

/** Mean of the parts below. `parts` counts all parts, `judged` those with a status of their own. */
export const rollupSchema = z.object({
  status: statusSchema,
  reason: reasonSchema,
  score: z.nullable(z.number()),
  parts: z.int(),
  judged: z.int(),
})
export type Rollup = z.infer<typeof rollupSchema>

export const indicatorSummarySchema = z.object({
  code: z.string(),
  name: localisedTextSchema,
  target: z.string(),
  goal: z.int(),
  national: z.boolean(),
  rollup: rollupSchema,
  series: z.array(seriesSummarySchema),
})
export type IndicatorSummary = z.infer<typeof indicatorSummarySchema>

export const targetSummarySchema = z.object({
  code: z.string(),
  name: localisedTextSchema,
  goal: z.int(),
  rollup: rollupSchema,
  indicators: z.array(indicatorSummarySchema),
})
export type TargetSummary = z.infer<typeof targetSummarySchema>

export const goalSummarySchema = z.object({
  number: z.int(),
  name: localisedTextSchema,
  rollup: rollupSchema,
  /** Indicators of the goal by status; the sum is the number of indicators. */
  indicators: statusCountsSchema,
  targets: statusCountsSchema,
  /** Partnerships of the place that name the goal. */
  partnerships: z.int(),
})
export type GoalSummary = z.infer<typeof goalSummarySchema>

export const goalListSchema = z.object({
  place: z.string(),
  asOf: z.int(),
  goals: z.array(goalSummarySchema),
})
export const goalDetailSchema = z.object({
  place: z.string(),
  asOf: z.int(),
  goal: goalSummarySchema,
  headline: sentenceSchema,
  targets: z.array(targetSummarySchema),
  partnerships: goalPartnershipsSchema,
})
export type GoalDetail = z.infer<typeof goalDetailSchema>

export const targetDetailSchema = z.object({
  place: z.string(),
  asOf: z.int(),
  target: targetSummarySchema,
})
