import * as z from 'zod/mini'

/** RFC 9457. `type` is stable and never carries a stack trace. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
})
export type Problem = z.infer<typeof problemSchema>
export const problemTypes = {
  badRequest: 'urn:mitra17:problem:bad-request',
  notFound: 'urn:mitra17:problem:not-found',
  unknownPlace: 'urn:mitra17:problem:unknown-place',
  unknownRelease: 'urn:mitra17:problem:unknown-release',
  internal: 'urn:mitra17:problem:internal',
} as const
