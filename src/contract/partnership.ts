import * as z from 'zod/mini'
import { citationSchema, dateSchema } from './citation.ts'
import { localisedTextSchema } from './text.ts'

export const structures = [
  'public-private',
  'multi-stakeholder',
  'north-south',
  'south-south',
  'triangular',
  'nonprofit-government',
  'community-government',
  'university-industry-government',
  'regional-international',
] as const
export const structureSchema = z.enum(structures)
export type Structure = z.infer<typeof structureSchema>

export const partnershipFunctions = ['strategic', 'operational', 'functional', 'advocacy'] as const
export const partnershipFunctionSchema = z.enum(partnershipFunctions)
export type PartnershipFunction = z.infer<typeof partnershipFunctionSchema>

/** As in IATI's activity status, in its order. */
export const partnershipStatuses = [
  'pipeline',
  'implementation',
  'finalisation',
  'closed',
  'cancelled',
  'suspended',
] as const
export const partnershipStatusSchema = z.enum(partnershipStatuses)
export type PartnershipStatus = z.infer<typeof partnershipStatusSchema>

/** `lead` is IATI's accountable; the last five are a government's. */
export const roles = [
  'lead',
  'funding',
  'extending',
  'implementing',
  'facilitator',
  'resource-provider',
  'framework-setter',
  'mediator',
  'monitor',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const agreementSchema = z.object({
  date: z.nullable(dateSchema),
  /** Organisation ids. */
  signatories: z.array(z.string()),
  document: z.nullable(z.string()),
  sharing: z.nullable(z.string()),
  disputes: z.nullable(z.string()),
  /** Days between meetings and between reports, as agreed. */
  meetingDays: z.nullable(z.int()),
  reportingDays: z.nullable(z.int()),
})
export type Agreement = z.infer<typeof agreementSchema>

export const partnershipSchema = z.object({
  id: z.string(),
  title: localisedTextSchema,
  summary: z.nullable(localisedTextSchema),
  structure: z.nullable(structureSchema),
  function: z.nullable(partnershipFunctionSchema),
  status: z.nullable(partnershipStatusSchema),
  start: z.nullable(dateSchema),
  end: z.nullable(dateSchema),
  places: z.array(z.string()),
  /** Goals named, those of the named targets included. */
  goals: z.array(z.int()),
  targets: z.array(z.string()),
  /** Ids of parent partnerships; a child's money is part of its parent's and not added again. */
  parents: z.array(z.string()),
  agreement: z.nullable(agreementSchema),
  fictional: z.boolean(),
  citation: z.nullable(citationSchema),
})
export type Partnership = z.infer<typeof partnershipSchema>

/** One organisation's part in one partnership; id is `partnership|organisation`. */
export const membershipSchema = z.object({
  partnership: z.string(),
  organisation: z.string(),
  roles: z.array(roleSchema),
  responsibilities: z.nullable(z.string()),
  from: z.nullable(dateSchema),
  to: z.nullable(dateSchema),
})
export type Membership = z.infer<typeof membershipSchema>

export const decisionStates = ['open', 'done', 'dropped'] as const
export const decisionSchema = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.nullable(z.string()),
  due: z.nullable(dateSchema),
  state: z.enum(decisionStates),
  doneOn: z.nullable(dateSchema),
})
export type Decision = z.infer<typeof decisionSchema>

export const meetingSchema = z.object({
  id: z.string(),
  partnership: z.string(),
  date: dateSchema,
  title: z.string(),
  decisions: z.array(decisionSchema),
  citation: z.nullable(citationSchema),
})
export type Meeting = z.infer<typeof meetingSchema>

export const concernCategories = [
  'culture-difference',
  'conflict-of-interest',
  'weak-leadership',
  'lack-of-accountability',
  'unequal-expectations',
  'trust',
  'resources',
  'other',
] as const
export const concernStates = ['open', 'in-mediation', 'resolved', 'withdrawn'] as const
export const concernSchema = z.object({
  id: z.string(),
  partnership: z.string(),
  raisedOn: dateSchema,
  category: z.enum(concernCategories),
  text: z.nullable(z.string()),
  state: z.enum(concernStates),
  mediator: z.nullable(z.string()),
  resolvedOn: z.nullable(dateSchema),
  how: z.nullable(z.string()),
})
export type Concern = z.infer<typeof concernSchema>

/** The twelve aspects each partner rates, in four blocks of three (see methods.md). */
export const healthAspects = {
  fundamentals: ['shared-goals', 'added-value', 'committed-resources'],
  relationship: ['trust', 'equity-and-culture', 'interests-declared'],
  structure: ['written-roles', 'decision-rights', 'dispute-route'],
  management: ['leadership', 'communication-rhythm', 'monitoring'],
} as const
export const aspectSchema = z.enum([
  ...healthAspects.fundamentals,
  ...healthAspects.relationship,
  ...healthAspects.structure,
  ...healthAspects.management,
])
export type Aspect = z.infer<typeof aspectSchema>
export const colourSchema = z.enum(['green', 'amber', 'red'])

export const ratingSchema = z.object({
  id: z.string(),
  partnership: z.string(),
  organisation: z.string(),
  date: dateSchema,
  aspect: aspectSchema,
  colour: colourSchema,
})
export type Rating = z.infer<typeof ratingSchema>
