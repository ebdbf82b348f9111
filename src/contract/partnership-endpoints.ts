import * as z from 'zod/mini'
import { organisationKindSchema } from './organisation.ts'
import {
  changesSchema,
  coverageSchema,
  partnerDetailSchema,
  partnerListSchema,
  partnershipDetailSchema,
  partnershipListSchema,
} from './partnerships.ts'

const asOf = z.optional(z.coerce.number().check(z.int(), z.minimum(1)))
const place = z.optional(z.string().check(z.maxLength(16)))
const words = z.optional(z.string().check(z.maxLength(200)))
/** One value or several, comma-separated; several are alternatives. See `choices.ts`. */
const choices = z.optional(z.string().check(z.maxLength(2000)))
const cursor = z.optional(z.string().check(z.maxLength(40)))
const limit = z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500)))
const order = z.optional(z.enum(['asc', 'desc']))

export const partnershipSorts = [
  'title',
  'start',
  'end',
  'partners',
  'objectives',
  'progress',
  'overdue',
  'committed',
  'delivered',
] as const
export const partnerSorts = ['name', 'partnerships', 'overdue', 'committed', 'delivered'] as const

/** What narrows a list of partnerships; each name is a facet of the answer. */
export const partnershipFilters = {
  structure: choices,
  function: choices,
  status: choices,
  goal: choices,
  target: choices,
  /** With all places inside them. */
  place: choices,
  partner: choices,
  partnerKind: choices,
  /** Statuses of which at least one objective is. */
  progress: choices,
  /** Ids of gaps in roles, such as `nobody-accountable`. */
  gap: choices,
  /** Roles that somebody holds. */
  role: choices,
  /** `overdue`: a report, a promise or a decision is overdue. */
  due: choices,
} as const

/** The table of contents of what is said of partnerships; see `endpoints.ts`. */
export const partnershipEndpoints = {
  partnerships: {
    path: '/api/v1/partnerships',
    summary: 'Partnerships by words and facets, with counts',
    query: z.object({
      q: words,
      ...partnershipFilters,
      sort: z.optional(z.enum(partnershipSorts)),
      order,
      cursor,
      limit,
      asOf,
    }),
    response: partnershipListSchema,
    csv: true,
  },
  partnership: {
    path: '/api/v1/partnerships/:id',
    summary: 'One partnership with all that is known of it',
    query: z.object({ asOf }),
    response: partnershipDetailSchema,
    csv: false,
  },
  partners: {
    path: '/api/v1/partners',
    summary: 'Organisations that take part',
    query: z.object({
      q: words,
      kind: z.optional(organisationKindSchema),
      country: choices,
      goal: choices,
      /** Of partnerships there, with all places inside. */
      place: choices,
      role: choices,
      sort: z.optional(z.enum(partnerSorts)),
      order,
      cursor,
      limit,
      asOf,
    }),
    response: partnerListSchema,
    csv: true,
  },
  partner: {
    path: '/api/v1/partners/:id',
    summary: 'One partner: how its contribution is counted, what is due',
    query: z.object({ asOf }),
    response: partnerDetailSchema,
    csv: true,
  },
  coverage: {
    path: '/api/v1/coverage',
    summary: 'Targets × roles: who works where, and where nobody does',
    query: z.object({ place, asOf }),
    response: coverageSchema,
    csv: true,
  },
  changes: {
    path: '/api/v1/changes',
    summary: 'What changed between two releases',
    query: z.object({
      place,
      from: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
      to: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
    }),
    response: changesSchema,
    csv: true,
  },
} as const
