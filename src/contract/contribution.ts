import * as z from 'zod/mini'
import { citationSchema, dateSchema } from './citation.ts'

export const contributionKinds = [
  'grant',
  'loan',
  'equity',
  'guarantee',
  'technical-assistance',
  'in-kind',
  'staff-time',
  'data',
  'policy-or-framework',
  'advocacy',
  'not-stated',
] as const
/** IATI transaction types: pledged 12, 13; committed 2, 11; delivered 3, 4; received 1 is `incoming`. */
export const stages = ['pledged', 'committed', 'delivered', 'incoming'] as const
export const stageSchema = z.enum(stages)
export type Stage = z.infer<typeof stageSchema>

/** Money (amount and currency) or things (quantity and unit); in-kind may state both. */
export const contributionSchema = z.object({
  id: z.string(),
  partnership: z.string(),
  objective: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  kind: z.enum(contributionKinds),
  stage: stageSchema,
  amount: z.nullable(z.number()),
  /** ISO 4217. */
  currency: z.nullable(z.string()),
  quantity: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  date: dateSchema,
  due: z.nullable(dateSchema),
  /** IATI transaction type code, kept so that an export gives the same transaction again. */
  transactionType: z.nullable(z.string()),
  note: z.nullable(z.string()),
  citation: z.nullable(citationSchema),
})
export type Contribution = z.infer<typeof contributionSchema>
