import * as z from 'zod/mini'

/** The one vocabulary of progress, best first; every screen, file and API answer uses these ids. */
export const statusIds = [
  'achieved',
  'on-track',
  'accelerate',
  'limited',
  'regressing',
  'no-data',
] as const
export const statusSchema = z.enum(statusIds)
export type Status = z.infer<typeof statusSchema>

export const methodIds = ['growth', 'linear', 'unsd', 'escap'] as const
export const methodSchema = z.enum(methodIds)
export type Method = z.infer<typeof methodSchema>

/** Why a status is what it is. Each id has a sentence in both languages (`reason.*`). */
export const reasonIds = [
  // judged
  'target-met',
  'pace-to-target',
  'growth-without-target',
  'at-natural-limit',
  'distance-travelled',
  // cannot be judged
  'no-values',
  'one-year',
  'no-direction',
  'no-headline',
  'no-target',
  'yes-no',
  'country-count',
  'base-after-values',
  'sign-change',
  'target-sign-change',
  'target-equals-base',
  'target-not-after-base',
  'not-finite',
  // roll-ups
  'mean-of-parts',
  'no-part-judged',
] as const
export const reasonSchema = z.enum(reasonIds)
export type Reason = z.infer<typeof reasonSchema>

export const directionSchema = z.enum(['up', 'down'])
export type Direction = z.infer<typeof directionSchema>

export const seriesKindSchema = z.enum([
  'value',
  'share',
  'count',
  'parity',
  'yes-no',
  'country-count',
])
export type SeriesKind = z.infer<typeof seriesKindSchema>

export const pointSchema = z.object({ year: z.int(), value: z.number() })
export type Point = z.infer<typeof pointSchema>

/**
 * One series judged by one method. `value` is the method's own figure (R, V, r or index, see
 * methods.md); `score` runs from -5 to +5 and exists for the growth method only; `thresholds` are
 * the least `value` for on-track, accelerate and limited, after the natural limit's factor.
 */
export const judgementSchema = z.object({
  method: methodSchema,
  status: statusSchema,
  reason: reasonSchema,
  flags: z.array(z.enum(['slipping'])),
  value: z.nullable(z.number()),
  score: z.nullable(z.number()),
  base: z.nullable(pointSchema),
  current: z.nullable(pointSchema),
  target: z.nullable(pointSchema),
  direction: z.nullable(directionSchema),
  limit: z.nullable(z.number()),
  limitFactor: z.nullable(z.number()),
  thresholds: z.nullable(
    z.object({ onTrack: z.number(), accelerate: z.number(), limited: z.number() }),
  ),
  expected: z.nullable(z.number()),
})
export type Judgement = z.infer<typeof judgementSchema>

export const statusCountsSchema = z.object({
  achieved: z.int(),
  'on-track': z.int(),
  accelerate: z.int(),
  limited: z.int(),
  regressing: z.int(),
  'no-data': z.int(),
})
export type StatusCounts = z.infer<typeof statusCountsSchema>
