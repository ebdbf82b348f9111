import * as z from 'zod/mini'
import { directionSchema, judgementSchema, pointSchema, seriesKindSchema } from './status.ts'
import { localisedTextSchema } from './text.ts'

/** Dimension → code, both as in the source; total codes are left out, so `{}` is the total. */
export const disaggregationSchema = z.record(z.string(), z.string())
export type Disaggregation = z.infer<typeof disaggregationSchema>

/** What a series needs to be judged; from the built-in settings or the user's own CSV. */
export const seriesSettingsSchema = z.object({
  kind: seriesKindSchema,
  /** null: no agreed direction, or none set; `why` tells which. */
  direction: z.nullable(directionSchema),
  /** Accepted headline disaggregations, best first; empty: the total. */
  headline: z.array(disaggregationSchema),
  limit: z.nullable(z.number()),
  target: z.nullable(z.number()),
  /** Target as a factor of the base value (0.5 is "halve"); never together with `target`. */
  targetOfBase: z.nullable(z.number()),
  targetYear: z.int(),
  baseYear: z.int(),
  /** SDG target whose wording sets the number, such as `3.1`. */
  fromTarget: z.nullable(z.string()),
  why: z.nullable(z.string()),
  /** Who set it: `built-in`, `file` (a settings CSV), or `none`. */
  origin: z.enum(['built-in', 'file', 'none']),
})
export type SeriesSettings = z.infer<typeof seriesSettingsSchema>

export const seriesSchema = z.object({
  id: z.string(),
  indicators: z.array(z.string()),
  name: localisedTextSchema,
  unit: z.nullable(z.string()),
  source: z.nullable(z.string()),
  settings: seriesSettingsSchema,
})
export type Series = z.infer<typeof seriesSchema>

/** One series at one place as lists and tiles show it: the headline, judged by the default method. */
export const seriesSummarySchema = z.object({
  id: z.string(),
  name: localisedTextSchema,
  unit: z.nullable(z.string()),
  kind: seriesKindSchema,
  headline: z.nullable(disaggregationSchema),
  points: z.array(pointSchema),
  judgement: judgementSchema,
})
export type SeriesSummary = z.infer<typeof seriesSummarySchema>

export const observationSchema = z.object({
  place: z.string(),
  period: z.string(),
  year: z.int(),
  value: z.number(),
  nature: z.nullable(z.string()),
  reportingType: z.nullable(z.string()),
  source: z.nullable(z.string()),
  note: z.nullable(z.string()),
  release: z.int(),
  /** The value it replaced and the release that brought that one, when restated. */
  restated: z.nullable(z.object({ value: z.number(), release: z.int() })),
})
export type Observation = z.infer<typeof observationSchema>
