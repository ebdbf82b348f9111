import * as z from 'zod/mini'
import { citationSchema, dateSchema } from './citation.ts'
import { levels, measures } from './objective.ts'
import { organisationKindSchema, organisationSchema } from './organisation.ts'
import {
  concernSchema,
  meetingSchema,
  membershipSchema,
  partnershipFunctionSchema,
  partnershipSchema,
  partnershipStatusSchema,
  roleSchema,
  structureSchema,
} from './partnership.ts'
import {
  contributionViewSchema,
  healthSchema,
  moneyOfOriginSchema,
  moneySchema,
  namedSchema,
  objectiveViewSchema,
  quantitySchema,
  yearlySchema,
} from './results.ts'
import { disaggregationSchema } from './series.ts'
import { statusCountsSchema, statusSchema } from './status.ts'
import { localisedTextSchema, sentenceSchema } from './text.ts'

/** What a list row shows; computed when a release lands. */
export const partnershipRowSchema = z.object({
  id: z.string(),
  title: localisedTextSchema,
  structure: z.nullable(structureSchema),
  function: z.nullable(partnershipFunctionSchema),
  status: z.nullable(partnershipStatusSchema),
  start: z.nullable(dateSchema),
  end: z.nullable(dateSchema),
  goals: z.array(z.int()),
  targets: z.array(z.string()),
  places: z.array(z.string()),
  partners: z.int(),
  lead: z.nullable(namedSchema),
  objectives: statusCountsSchema,
  overdue: z.int(),
  money: moneySchema,
  fictional: z.boolean(),
  citation: z.nullable(citationSchema),
})
export type PartnershipRow = z.infer<typeof partnershipRowSchema>

export const facetSchema = z.object({
  id: z.enum([
    'structure',
    'function',
    'status',
    'goal',
    'target',
    'place',
    'partner',
    'partnerKind',
    'progress',
    'gap',
    'role',
    'due',
  ]),
  values: z.array(
    z.object({ value: z.string(), label: z.nullable(localisedTextSchema), count: z.int() }),
  ),
  /** Values that are not listed because the list is long. */
  more: z.int(),
})

export const partnershipListSchema = z.object({
  asOf: z.int(),
  total: z.int(),
  rows: z.array(partnershipRowSchema),
  /** Opaque, for the same query and release; null on the last page. */
  next: z.nullable(z.string()),
  facets: z.array(facetSchema),
  /**
   * Of the whole list, by origin, empty sums left out. A child's amounts are not added to those of
   * a parent that is listed too.
   */
  money: z.array(moneyOfOriginSchema),
  headline: sentenceSchema,
})
export type PartnershipList = z.infer<typeof partnershipListSchema>

export const partnershipDetailSchema = z.object({
  asOf: z.int(),
  partnership: partnershipSchema,
  headline: sentenceSchema,
  organisations: z.array(organisationSchema),
  memberships: z.array(membershipSchema),
  /** Gaps in roles, in words: nobody accountable, one partner holding everything. */
  roleGaps: z.array(sentenceSchema),
  objectives: z.array(objectiveViewSchema),
  contributions: z.array(contributionViewSchema),
  money: moneySchema,
  byYear: z.array(yearlySchema),
  byPartner: z.array(
    z.object({
      organisation: z.string(),
      pledged: z.number(),
      committed: z.number(),
      delivered: z.number(),
    }),
  ),
  meetings: z.array(meetingSchema),
  concerns: z.array(concernSchema),
  health: healthSchema,
  parents: z.array(namedSchema),
  children: z.array(namedSchema),
  /** Releases that changed anything of it, newest first. */
  history: z.array(z.object({ release: z.int(), date: z.string(), changes: z.int() })),
})
export type PartnershipDetail = z.infer<typeof partnershipDetailSchema>

export const partnerRowSchema = z.object({
  id: z.string(),
  name: localisedTextSchema,
  kind: organisationKindSchema,
  country: z.nullable(z.string()),
  partnerships: z.int(),
  leads: z.int(),
  roles: z.array(roleSchema),
  due: z.int(),
  overdue: z.int(),
  money: moneySchema,
  fictional: z.boolean(),
  citation: z.nullable(citationSchema),
})
export type PartnerRow = z.infer<typeof partnerRowSchema>
export const partnerListSchema = z.object({
  asOf: z.int(),
  total: z.int(),
  rows: z.array(partnerRowSchema),
  next: z.nullable(z.string()),
  facets: z.array(
    z.object({
      id: z.enum(['kind', 'country', 'role', 'goal']),
      values: z.array(
        z.object({ value: z.string(), label: z.nullable(localisedTextSchema), count: z.int() }),
      ),
      more: z.int(),
    }),
  ),
})
export type PartnerList = z.infer<typeof partnerListSchema>

/** One line of the contribution receipt: a report of this partner, or a shared one it is credited. */
export const receiptLineSchema = z.object({
  measurement: z.string(),
  objective: namedSchema,
  partnership: namedSchema,
  goal: z.nullable(z.int()),
  year: z.int(),
  to: dateSchema,
  amount: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  measure: z.enum(measures),
  /** What the report says, as it was written: one of a value, a share or a text. */
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  text: z.nullable(z.string()),
  counted: z.boolean(),
  credit: z.enum(['alone', 'shared', 'none']),
  sharedWith: z.array(namedSchema),
  reason: z.nullable(z.string()),
  because: z.nullable(z.string()),
  review: z.string(),
  evidence: z.nullable(z.string()),
  citation: z.nullable(citationSchema),
})
export type PartnerReceiptLine = z.infer<typeof receiptLineSchema>
/** The whole of an objective that a receipt's lines are part of; null where nothing is summed. */
export const partnerObjectiveSchema = z.object({
  id: z.string(),
  level: z.enum(levels),
  counted: z.nullable(z.number()),
  /** Σ of all partners' credits: above `counted` by what is shared. */
  credited: z.nullable(z.number()),
  shared: z.nullable(z.number()),
})
export const partnerDetailSchema = z.object({
  asOf: z.int(),
  date: dateSchema,
  organisation: organisationSchema,
  headline: sentenceSchema,
  memberships: z.array(
    z.object({
      partnership: namedSchema,
      goals: z.array(z.int()),
      roles: z.array(roleSchema),
      responsibilities: z.nullable(z.string()),
    }),
  ),
  receipt: z.array(receiptLineSchema),
  /** Of the receipt's objectives; absent from servers that do not say. */
  objectives: z.optional(z.array(partnerObjectiveSchema)),
  contributions: z.array(
    z.object({
      partnership: namedSchema,
      objective: z.nullable(namedSchema),
      line: contributionViewSchema,
      outstanding: z.nullable(z.number()),
    }),
  ),
  money: moneySchema,
  byYear: z.array(yearlySchema),
  due: z.array(
    z.object({
      kind: z.enum(['report', 'promise', 'decision']),
      title: localisedTextSchema,
      partnership: namedSchema,
      objective: z.nullable(z.string()),
      due: dateSchema,
      overdue: z.boolean(),
      outstanding: z.nullable(quantitySchema),
    }),
  ),
  /** Partners it works with most, ordered by the number of partnerships in common. */
  worksWith: z.array(z.object({ organisation: namedSchema, together: z.int() })),
})
export type PartnerDetail = z.infer<typeof partnerDetailSchema>

/** A target and who works on it, by role. */
export const coverageRowSchema = z.object({
  target: z.string(),
  goal: z.int(),
  name: localisedTextSchema,
  status: statusSchema,
  partnerships: z.int(),
  cells: z.array(
    z.object({
      role: roleSchema,
      partnerships: z.int(),
      organisations: z.int(),
      /** The only organisation in the role, when it is one. */
      only: z.nullable(namedSchema),
    }),
  ),
})
export type CoverageRow = z.infer<typeof coverageRowSchema>

/** Targets × roles: how many partnerships and organisations fill each cell. */
export const coverageSchema = z.object({
  asOf: z.int(),
  /** null: partnerships of every place and of none. */
  place: z.nullable(z.string()),
  /** Place whose series the statuses are of: `place`, else the default one. */
  statusPlace: z.nullable(z.string()),
  headline: sentenceSchema,
  rows: z.array(coverageRowSchema),
  byPlace: z.array(
    z.object({
      place: z.string(),
      name: localisedTextSchema,
      partnerships: z.int(),
      targets: z.int(),
    }),
  ),
})
export type Coverage = z.infer<typeof coverageSchema>

const duePromiseSchema = z.object({
  contribution: z.string(),
  /** Who promised it. */
  from: z.nullable(namedSchema),
  /** What it is for: its objective's title, else the note on it. */
  title: localisedTextSchema,
  promised: quantitySchema,
  outstanding: quantitySchema,
  partnership: namedSchema,
  due: z.nullable(dateSchema),
})

export const changesSchema = z.object({
  from: z.int(),
  to: z.int(),
  /** null: partnerships of every place and of none. */
  place: z.nullable(z.string()),
  /** Place whose values and statuses are compared: `place`, else the default one. */
  statusPlace: z.nullable(z.string()),
  headline: sentenceSchema,
  newValues: z.int(),
  restated: z.array(
    z.object({
      series: z.string(),
      name: localisedTextSchema,
      indicator: z.nullable(z.string()),
      disaggregation: disaggregationSchema,
      period: z.string(),
      before: z.number(),
      after: z.number(),
      unit: z.nullable(z.string()),
    }),
  ),
  crossings: z.array(
    z.object({
      kind: z.enum(['series', 'objective']),
      id: z.string(),
      name: localisedTextSchema,
      within: z.nullable(z.string()),
      from: statusSchema,
      to: statusSchema,
    }),
  ),
  /** Due between the two releases' days, and delivered in full by the later. */
  promisesKept: z.array(duePromiseSchema),
  promisesMissed: z.array(duePromiseSchema),
  newPartnerships: z.array(namedSchema),
  newReports: z.int(),
  totals: z.object({
    restated: z.int(),
    crossings: z.int(),
    promisesKept: z.int(),
    promisesMissed: z.int(),
    newPartnerships: z.int(),
  }),
})
export type Changes = z.infer<typeof changesSchema>
