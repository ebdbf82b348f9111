import * as z from 'zod/mini'
import { citationSchema } from './citation.ts'
import { localisedTextSchema } from './text.ts'

export const organisationKinds = [
  'national-government',
  'local-government',
  'other-public',
  'private-sector',
  'public-private',
  'ngo',
  'community',
  'academia',
  'multilateral',
  'foundation',
  'media',
  'other',
  'not-stated',
] as const
export const organisationKindSchema = z.enum(organisationKinds)
export type OrganisationKind = z.infer<typeof organisationKindSchema>

/** `id` is the IATI organisation identifier where there is one. `country` is a place code. */
export const organisationSchema = z.object({
  id: z.string(),
  name: localisedTextSchema,
  kind: organisationKindSchema,
  country: z.nullable(z.string()),
  fictional: z.boolean(),
  citation: z.nullable(citationSchema),
})
export type Organisation = z.infer<typeof organisationSchema>
