import * as z from 'zod/mini'
import { localisedTextSchema } from './text.ts'

export const searchHitSchema = z.object({
  kind: z.enum(['goal', 'target', 'indicator', 'series', 'place', 'partnership', 'partner']),
  code: z.string(),
  name: localisedTextSchema,
  /** The indicator a series is shown under. */
  within: z.nullable(z.string()),
})
export type SearchHit = z.infer<typeof searchHitSchema>
export const searchResultSchema = z.object({ hits: z.array(searchHitSchema), total: z.int() })
export type SearchResult = z.infer<typeof searchResultSchema>
