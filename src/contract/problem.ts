import * as z from 'zod/mini'

/** RFC 9457. `type` is stable and never carries a stack trace. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Of a bad request: the query parameter, what was sent, what is taken instead. */
  parameter: z.optional(z.string()),
  found: z.optional(z.string()),
  expected: z.optional(z.string()),
})
export type Problem = z.infer<typeof problemSchema>
export const problemTypes = {
  badRequest: 'urn:mitra17:problem:bad-request',
  notFound: 'urn:mitra17:problem:not-found',
  unknownPlace: 'urn:mitra17:problem:unknown-place',
  unknownRelease: 'urn:mitra17:problem:unknown-release',
  /** The database is empty: nothing has been imported yet. */
  empty: 'urn:mitra17:problem:empty',
  methodNotAllowed: 'urn:mitra17:problem:method-not-allowed',
  tooLarge: 'urn:mitra17:problem:too-large',
  internal: 'urn:mitra17:problem:internal',
} as const
