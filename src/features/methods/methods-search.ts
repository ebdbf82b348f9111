import * as z from 'zod/mini'
import { directionSchema, type SeriesKind } from '#contract/status.ts'

/** Kinds of series a growth or a pace can be worked out for. */
export const exampleKinds = ['value', 'share', 'parity'] as const satisfies readonly SeriesKind[]
export type ExampleKind = (typeof exampleKinds)[number]

/** Years a series of development figures can have. */
export const firstYear = 1900
export const lastYear = 2100

/** A part of the address somebody mistyped is left out instead of breaking the page. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) =>
  // oxlint-disable-next-line promise/valid-params -- zod's catch, not a promise's
  z.catch(z.optional(schema), undefined)

const number = lenient(z.coerce.number())
const year = lenient(z.coerce.number().check(z.int(), z.minimum(firstYear), z.maximum(lastYear)))

/** The example to try as it stands in the address, numbers with a decimal point. */
const methodsSearchSchema = z.object({
  kind: lenient(z.enum(exampleKinds)),
  direction: lenient(directionSchema),
  base: number,
  baseYear: year,
  latest: number,
  latestYear: year,
  target: number,
  targetYear: year,
  limit: number,
})
export type MethodsSearch = z.output<typeof methodsSearchSchema>

export const readMethodsSearch = (raw: Record<string, unknown>): MethodsSearch =>
  z.parse(methodsSearchSchema, raw)
