import * as z from 'zod/mini'
import { indicatorSummarySchema } from './goals.ts'
import { indicatorPartnershipsSchema } from './partnership-parts.ts'
import { disaggregationSchema, observationSchema, seriesSchema } from './series.ts'
import { judgementSchema, pointSchema, statusSchema } from './status.ts'
import { localisedTextSchema, sentenceSchema } from './text.ts'

/** Straight line through the last years with the 80 % prediction interval; see methods.md. */
export const projectionSchema = z.object({
  /** Years of values the line rests on. */
  years: z.int(),
  points: z.array(
    z.object({ year: z.int(), value: z.number(), low: z.number(), high: z.number() }),
  ),
})
export type Projection = z.infer<typeof projectionSchema>

/** One step of the arithmetic behind a status: a formula's name, what was put in, what came out. */
export const explanationSchema = z.array(sentenceSchema)
export type Explanation = z.infer<typeof explanationSchema>

export const placeLineSchema = z.object({
  place: z.string(),
  /** Newest release's values by year, oldest first. */
  observations: z.array(observationSchema),
  judgement: judgementSchema,
})

export const lensSchema = z.object({
  judgements: z.array(judgementSchema),
  explanations: z.array(explanationSchema),
  /** True when two methods that give a status give different ones. */
  disagree: z.boolean(),
  sentence: sentenceSchema,
})

export const indicatorDetailSchema = z.object({
  place: z.string(),
  asOf: z.int(),
  indicator: indicatorSummarySchema,
  partnerships: indicatorPartnershipsSchema,
  /** Every series of the indicator that has values for any place. */
  choices: z.array(
    z.object({
      id: z.string(),
      name: localisedTextSchema,
      unit: z.nullable(z.string()),
      status: statusSchema,
    }),
  ),
  /** null when the indicator has no series with values for the place. */
  series: z.nullable(
    z.object({
      series: seriesSchema,
      disaggregations: z.array(z.object({ key: z.string(), codes: disaggregationSchema })),
      disaggregation: disaggregationSchema,
      isHeadline: z.boolean(),
      lines: z.array(placeLineSchema),
      projection: z.nullable(projectionSchema),
      requiredPath: z.nullable(z.array(pointSchema)),
      lens: lensSchema,
      sentence: sentenceSchema,
      explanation: explanationSchema,
      sources: z.array(z.string()),
      restatements: z.int(),
    }),
  ),
})
export type IndicatorDetail = z.infer<typeof indicatorDetailSchema>

export const indicatorListSchema = z.object({
  place: z.string(),
  asOf: z.int(),
  indicators: z.array(indicatorSummarySchema),
  total: z.int(),
})
