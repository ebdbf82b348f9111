import * as z from 'zod/mini'
import { localisedTextSchema } from './text.ts'

/** `code` is ISO 3166-1 alpha-3, ISO 3166-2, or the M49 number where ISO has none (`1` is World). */
export const placeSchema = z.object({
  code: z.string(),
  m49: z.nullable(z.int()),
  name: localisedTextSchema,
  parent: z.nullable(z.string()),
})
export type Place = z.infer<typeof placeSchema>
