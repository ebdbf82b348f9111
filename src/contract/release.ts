import * as z from 'zod/mini'

/** What happened to the rows of one import. `read` is the sum of the other counts. */
export const tallySchema = z.object({
  read: z.int(),
  new: z.int(),
  unchanged: z.int(),
  superseded: z.int(),
  merged: z.record(z.string(), z.int()),
  skipped: z.record(z.string(), z.int()),
})
export type Tally = z.infer<typeof tallySchema>

export const sourceFileSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  format: z.string(),
  rows: z.int(),
})
export type SourceFile = z.infer<typeof sourceFileSchema>

export const releaseSchema = z.object({
  number: z.int(),
  /** ISO 8601 instant, UTC. */
  date: z.string(),
  by: z.string(),
  example: z.boolean(),
  files: z.array(sourceFileSchema),
  tally: tallySchema,
})
export type Release = z.infer<typeof releaseSchema>

/**
 * A place in a file and what was wrong there. `rule` is a stable id: `not-a-number`,
 * `unknown-place`, `conflict`, or for rows that lose to another by a written rule the rule's name.
 */
export const faultSchema = z.object({
  file: z.string(),
  sheet: z.nullable(z.string()),
  row: z.nullable(z.int()),
  column: z.nullable(z.string()),
  found: z.nullable(z.string()),
  expected: z.string(),
  rule: z.string(),
})
export type Fault = z.infer<typeof faultSchema>

export const releaseListSchema = z.object({ releases: z.array(releaseSchema) })
export const releaseDetailSchema = z.object({
  release: releaseSchema,
  skipped: z.array(faultSchema),
  skippedTotal: z.int(),
})
export type ReleaseDetail = z.infer<typeof releaseDetailSchema>
