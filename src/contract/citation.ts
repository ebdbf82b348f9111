import * as z from 'zod/mini'

/** Where a published fact was taken from; null in a record means: stated by the importer's own file. */
export const citationSchema = z.object({ title: z.string(), url: z.nullable(z.string()) })
export type Citation = z.infer<typeof citationSchema>

/** ISO 8601 calendar date, `2026-11-21`. */
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
