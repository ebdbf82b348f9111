import * as z from 'zod/mini'
import { citationSchema } from './citation.ts'
import { dueSchema } from './partnership-summary.ts'
import { coverageRowSchema, partnershipRowSchema } from './partnerships.ts'
import { coverSchema, moneyOfOriginSchema, namedSchema, yearlySchema } from './results.ts'
import { statusCountsSchema, statusSchema } from './status.ts'
import { localisedTextSchema, sentenceSchema } from './text.ts'

/*
 * What pages on goals and places say of partnerships. A place's partnerships are those that name
 * the place or one inside it; a partnership that names no place is in no place's count and stands
 * only in lists without a place.
 */

/**
 * Query of `/api/v1/partnerships` (for `partners` of `/api/v1/partners`) that lists exactly what
 * each figure counts; the place or goal of the page is added to it.
 */
export const partnershipFigureQueries = {
  partnerships: {},
  partners: {},
  /** Lists the partnerships the objectives are in: `within`. */
  objectives: { progress: 'achieved,on-track,accelerate,limited,regressing,no-data' },
  objectivesOnTrack: { progress: 'achieved,on-track' },
  objectivesBehind: { progress: 'accelerate,limited,regressing' },
  overdue: { due: 'overdue' },
} as const

/** A count, of how many, and in how many partnerships (the length of the list it links to). */
const figure = z.object({ count: z.int(), of: z.nullable(z.int()), within: z.int() })

/** Empty sums are left out. */
export const moneyByOriginSchema = z.array(
  z.extend(moneyOfOriginSchema, { byYear: z.array(yearlySchema) }),
)
export type MoneyByOrigin = z.infer<typeof moneyByOriginSchema>

const objectiveLineSchema = z.object({
  id: z.string(),
  title: localisedTextSchema,
  status: statusSchema,
  pace: z.nullable(z.number()),
  overdue: z.boolean(),
  partnership: namedSchema,
  fictional: z.boolean(),
  citation: z.nullable(citationSchema),
})

export const overviewPartnershipsSchema = z.object({
  figures: z.object({
    partnerships: figure,
    /** `within` is the number of partners, the list's length. */
    partners: figure,
    objectives: figure,
    objectivesOnTrack: figure,
    objectivesBehind: figure,
    /** Reports, promises and decisions. */
    overdue: figure,
  }),
  money: moneyByOriginSchema,
  attention: z.object({
    /** Of `objectivesBehind` those with the lowest pace. */
    furthestBehind: z.array(objectiveLineSchema),
    /** Of `overdue` the longest overdue. */
    overdue: z.array(
      z.object({
        due: dueSchema,
        /** The organisation it is due from. */
        owner: z.nullable(namedSchema),
        partnership: namedSchema,
        fictional: z.boolean(),
        citation: z.nullable(citationSchema),
      }),
    ),
    /** Targets moving away that no partnership of the place names: rows of `/api/v1/coverage`. */
    targetsWithout: z.array(
      z.object({ target: z.string(), goal: z.int(), name: localisedTextSchema }),
    ),
    targetsWithoutTotal: z.int(),
  }),
})
export type OverviewPartnerships = z.infer<typeof overviewPartnershipsSchema>

export const goalPartnershipsSchema = z.object({
  /** Length of `/api/v1/partnerships` with the page's goal and place. */
  total: z.int(),
  /** Those with most partners. */
  rows: z.array(partnershipRowSchema),
  coverage: z.array(coverageRowSchema),
  /** Objectives linked to the goal, or in a partnership that names no other goal. */
  objectives: statusCountsSchema,
  money: moneyByOriginSchema,
})
export type GoalPartnerships = z.infer<typeof goalPartnershipsSchema>

export const indicatorPartnershipsSchema = z.object({
  /** Length of `/api/v1/partnerships` with the page's target and place. */
  total: z.int(),
  target: z.string(),
  /** Those whose objectives name the indicator, then the target, then the rest. */
  rows: z.array(
    z.object({
      partnership: partnershipRowSchema,
      names: z.enum(['indicator', 'target']),
      objectives: z.array(
        z.object({
          objective: objectiveLineSchema,
          sentence: sentenceSchema,
          cover: coverSchema,
        }),
      ),
    }),
  ),
})
export type IndicatorPartnerships = z.infer<typeof indicatorPartnershipsSchema>
