import * as z from 'zod/mini'

/** Text in the languages the source has. English is always there; readers fall back to it, visibly. */
export const localisedTextSchema = z.object({ en: z.string(), id: z.optional(z.string()) })
export type LocalisedText = z.infer<typeof localisedTextSchema>

/**
 * A sentence as data: `key` names a text in `src/i18n`, `values` fill it. Numbers stay numbers so
 * that each reader's locale formats them.
 */
export const sentenceSchema = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), localisedTextSchema])),
})
export type Sentence = z.infer<typeof sentenceSchema>
