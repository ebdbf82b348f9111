import * as z from 'zod/mini'
import { dateSchema } from './citation.ts'
import { levels } from './objective.ts'
import { roleSchema } from './partnership.ts'
import { partnershipRowSchema } from './partnerships.ts'
import { moneySchema, quantitySchema, yearlySchema } from './results.ts'
import { statusSchema } from './status.ts'
import { localisedTextSchema } from './text.ts'

/** A report, promise or decision that is still open. `owner` is the organisation it is due from. */
export const dueSchema = z.object({
  kind: z.enum(['report', 'promise', 'decision']),
  id: z.string(),
  title: localisedTextSchema,
  objective: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  due: dateSchema,
  overdue: z.boolean(),
  /** What of a promise is not delivered; null for reports and decisions. */
  outstanding: z.nullable(quantitySchema),
})
export type Due = z.infer<typeof dueSchema>

/**
 * One partnership as lists, facets, coverage and the overview need it: judged on the day its
 * release landed and stored with it, so that a request reads and never recomputes it.
 */
export const partnershipSummarySchema = z.object({
  /** Day of judging. */
  on: dateSchema,
  row: partnershipRowSchema,
  parents: z.array(z.string()),
  members: z.array(z.object({ organisation: z.string(), roles: z.array(roleSchema) })),
  objectives: z.array(
    z.object({
      id: z.string(),
      title: localisedTextSchema,
      level: z.enum(levels),
      status: statusSchema,
      pace: z.nullable(z.number()),
      overdue: z.boolean(),
      /** Day from which the next report counts as overdue. */
      nextReport: z.nullable(dateSchema),
      owner: z.nullable(z.string()),
      sdgTarget: z.nullable(z.string()),
      indicator: z.nullable(z.string()),
    }),
  ),
  byYear: z.array(yearlySchema),
  /** What is open and due up to 90 days after the day of judging: the overdue first. */
  due: z.array(dueSchema),
  /** What each organisation has given, in the reporting currency. */
  givers: z.array(z.object({ organisation: z.string(), money: moneySchema })),
  /** Ids in `domain/partnerships/role-gaps.ts`. */
  roleGaps: z.array(z.string()),
})
export type PartnershipSummary = z.infer<typeof partnershipSummarySchema>
