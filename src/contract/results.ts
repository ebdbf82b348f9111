import * as z from 'zod/mini'
import { contributionSchema, stages } from './contribution.ts'
import { dateSchema } from './citation.ts'
import { leftOutReasonSchema, measurementSchema, objectiveSchema } from './objective.ts'
import { colourSchema, aspectSchema } from './partnership.ts'
import { statusSchema } from './status.ts'
import { localisedTextSchema, sentenceSchema } from './text.ts'

export const objectiveReasons = [
  'target-met',
  'pace',
  'not-started',
  'no-baseline',
  'no-target',
  'no-direction',
  'no-report',
  'no-countable-report',
  'target-equals-baseline',
  'target-not-after-baseline',
  'binary-open',
  'qualitative',
  'not-finite',
] as const

/** How far an objective is, on one day. Ratios are plain numbers: 1 is the whole. */
export const objectiveProgressSchema = z.object({
  on: dateSchema,
  status: statusSchema,
  reason: z.enum(objectiveReasons),
  overdue: z.boolean(),
  actual: z.nullable(z.number()),
  actualOn: z.nullable(dateSchema),
  achievement: z.nullable(z.number()),
  time: z.nullable(z.number()),
  pace: z.nullable(z.number()),
  /** Where the straight line from baseline to target stands on that day. */
  expected: z.nullable(z.number()),
  needed: z.nullable(z.object({ perPeriod: z.number(), periods: z.number(), periodDays: z.int() })),
  lastReport: z.nullable(dateSchema),
  nextReport: z.nullable(dateSchema),
  reports: z.int(),
  text: z.nullable(z.string()),
})
export type ObjectiveProgress = z.infer<typeof objectiveProgressSchema>

/**
 * What counts of an objective's reports. `counted` = Σ alone + shared once; `credited` = Σ credited
 * of all organisations ≥ counted for outputs in one unit; null where nothing is summed (percentage,
 * qualitative, binary).
 */
export const countingSchema = z.object({
  counted: z.nullable(z.number()),
  credited: z.nullable(z.number()),
  shared: z.nullable(z.number()),
  organisations: z.array(
    z.object({
      organisation: z.nullable(z.string()),
      alone: z.number(),
      shared: z.number(),
      reports: z.int(),
    }),
  ),
  countedReports: z.array(z.string()),
  leftOut: z.array(
    z.object({
      measurement: z.string(),
      reason: leftOutReasonSchema,
      because: z.nullable(z.string()),
    }),
  ),
})
export type Counting = z.infer<typeof countingSchema>

/** Baseline → each partner's own delivery → shared results once → remaining gap. Adds up exactly. */
export const ledgerSchema = z.object({
  baseline: z.number(),
  steps: z.array(z.object({ organisation: z.nullable(z.string()), amount: z.number() })),
  sharedOnce: z.number(),
  actual: z.number(),
  target: z.nullable(z.number()),
  gap: z.nullable(z.number()),
})
export type Ledger = z.infer<typeof ledgerSchema>

/** Outstanding commitments towards an objective against what is still missing, in its own unit. */
export const coverSchema = z.object({
  unit: z.nullable(z.string()),
  gap: z.nullable(z.number()),
  outstanding: z.number(),
  cover: z.nullable(z.number()),
  unpromised: z.nullable(z.number()),
  promises: z.array(z.string()),
  /** Promises in another unit or without a rate: listed, not added. */
  notComparable: z.array(z.string()),
})
export type Cover = z.infer<typeof coverSchema>

/** Sums in one currency. `records` is the number of amounts added; the rest is listed. */
export const moneySchema = z.object({
  currency: z.string(),
  stages: z.array(z.object({ stage: z.enum(stages), sum: z.number(), records: z.int() })),
  notConverted: z.array(
    z.object({ stage: z.enum(stages), currency: z.string(), sum: z.number(), records: z.int() }),
  ),
  /** Amounts that are part of a parent's and therefore not added again. */
  insideParents: z.int(),
})
export type Money = z.infer<typeof moneySchema>

/** One of two sums: invented and published amounts are never added together. */
export const moneyOfOriginSchema = z.object({ fictional: z.boolean(), money: moneySchema })
export type MoneyOfOrigin = z.infer<typeof moneyOfOriginSchema>

export const objectiveViewSchema = z.object({
  objective: objectiveSchema,
  progress: objectiveProgressSchema,
  counting: countingSchema,
  ledger: z.nullable(ledgerSchema),
  cover: coverSchema,
  measurements: z.array(measurementSchema),
  sentence: sentenceSchema,
})
export type ObjectiveView = z.infer<typeof objectiveViewSchema>

/** One health fact: a share 0–1 or days, what it rests on, and what is missing. */
export const healthFactSchema = z.object({
  id: z.enum([
    'clear-goals',
    'written-roles',
    'accountable',
    'delivery',
    'reporting',
    'meetings',
    'decisions',
    'concerns-open',
    'concerns-days',
  ]),
  value: z.nullable(z.number()),
  unit: z.enum(['share', 'days', 'count', 'yes-no']),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  /** Ids of the records that fall short, such as objectives without an owner. */
  missing: z.array(z.string()),
})
export const voicesSchema = z.object({
  organisations: z.int(),
  /** Hidden (empty) when fewer than three organisations rated. */
  aspects: z.array(
    z.object({ aspect: aspectSchema, green: z.int(), amber: z.int(), red: z.int() }),
  ),
  hidden: z.boolean(),
  agenda: z.array(z.object({ aspect: aspectSchema, colour: colourSchema, count: z.int() })),
})
export const healthSchema = z.object({ facts: z.array(healthFactSchema), voices: voicesSchema })
export type Health = z.infer<typeof healthSchema>

/** An amount and its currency or unit. */
export const quantitySchema = z.object({ value: z.number(), unit: z.nullable(z.string()) })
export const namedSchema = z.object({ id: z.string(), name: localisedTextSchema })
export const yearlySchema = z.object({
  year: z.int(),
  pledged: z.number(),
  committed: z.number(),
  delivered: z.number(),
})
export type Yearly = z.infer<typeof yearlySchema>
export const contributionViewSchema = z.object({
  contribution: contributionSchema,
  /** In the reporting currency; null: no rate, or not money. */
  converted: z.nullable(z.number()),
  insideParent: z.boolean(),
})
