import * as z from 'zod/mini'
import { placeSchema } from './place.ts'
import { releaseSchema } from './release.ts'

export const metaSchema = z.object({
  version: z.string(),
  /** null while the database is empty. */
  release: z.nullable(releaseSchema),
  /** True while any stored release holds example data that nothing has replaced. */
  example: z.boolean(),
  defaultPlace: z.nullable(z.string()),
  places: z.array(placeSchema),
})
export type Meta = z.infer<typeof metaSchema>
