import * as z from 'zod/mini'
import { citationSchema, dateSchema } from './citation.ts'
import { disaggregationSchema } from './series.ts'
import { directionSchema } from './status.ts'
import { localisedTextSchema } from './text.ts'

export const levels = ['output', 'outcome', 'impact'] as const
export const measures = ['number', 'percentage', 'binary', 'qualitative'] as const
export const aggregations = ['cumulative', 'periodic'] as const
export const benefits = [
  'capacity',
  'innovation',
  'reach',
  'accountability',
  'efficiency',
  'sustainability',
  'reputation',
] as const
export const benefitSchema = z.enum(benefits)
export type Benefit = z.infer<typeof benefitSchema>

const datedValue = z.object({ value: z.number(), date: dateSchema })

/** A measurable goal of a partnership. Percentages are 0–100 in `value`, parts in the measurements. */
export const objectiveSchema = z.object({
  id: z.string(),
  partnership: z.string(),
  level: z.enum(levels),
  title: localisedTextSchema,
  measure: z.enum(measures),
  unit: z.nullable(z.string()),
  direction: z.nullable(directionSchema),
  aggregation: z.enum(aggregations),
  baseline: z.nullable(datedValue),
  target: z.nullable(datedValue),
  milestones: z.array(datedValue),
  owner: z.nullable(z.string()),
  sdgTarget: z.nullable(z.string()),
  indicator: z.nullable(z.string()),
  benefit: z.nullable(benefitSchema),
  citation: z.nullable(citationSchema),
})
export type Objective = z.infer<typeof objectiveSchema>

export const reviewStates = ['unreviewed', 'accepted', 'returned', 'rejected'] as const

/**
 * One report on an objective. Exactly one of `value`, numerator with denominator, or `text` is
 * filled; a binary objective's value is 0 or 1. `unit` is filled where it differs from the
 * objective's. `replaces` names an earlier report that this one corrects.
 */
export const measurementSchema = z.object({
  id: z.string(),
  objective: z.string(),
  partnership: z.string(),
  from: dateSchema,
  to: dateSchema,
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  text: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  place: z.nullable(z.string()),
  disaggregation: disaggregationSchema,
  reportedBy: z.nullable(z.string()),
  reportedOn: z.nullable(dateSchema),
  /** Organisation ids the result was delivered with, the reporter excluded. */
  sharedWith: z.array(z.string()),
  /** A plan (IATI target values of a period, forecasts) and not yet a result. */
  planned: z.boolean(),
  evidence: z.nullable(z.string()),
  review: z.enum(reviewStates),
  replaces: z.nullable(z.string()),
  /** The record of the same shared result by another partner, when both reported it. */
  duplicateOf: z.nullable(z.string()),
  citation: z.nullable(citationSchema),
})
export type Measurement = z.infer<typeof measurementSchema>

/** Why a measurement is not counted: the fixed list; each has words and what would make it count. */
export const leftOutReasons = [
  'duplicate-of-shared',
  'outside-period',
  'other-unit',
  'returned',
  'rejected',
  'superseded',
  'planned',
  'not-a-number',
  'disaggregation-of-total',
] as const
export const leftOutReasonSchema = z.enum(leftOutReasons)
export type LeftOutReason = z.infer<typeof leftOutReasonSchema>
