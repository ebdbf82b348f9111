import * as z from 'zod/mini'
import { contributionSchema } from './contribution.ts'
import { measurementSchema, objectiveSchema } from './objective.ts'
import { organisationSchema } from './organisation.ts'
import {
  concernSchema,
  meetingSchema,
  membershipSchema,
  partnershipSchema,
  ratingSchema,
} from './partnership.ts'

/** A record with its kind, as readers give it and stores keep it. */
export const partnershipRecordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisation'), record: organisationSchema }),
  z.object({ kind: z.literal('partnership'), record: partnershipSchema }),
  z.object({ kind: z.literal('membership'), record: membershipSchema }),
  z.object({ kind: z.literal('objective'), record: objectiveSchema }),
  z.object({ kind: z.literal('measurement'), record: measurementSchema }),
  z.object({ kind: z.literal('contribution'), record: contributionSchema }),
  z.object({ kind: z.literal('meeting'), record: meetingSchema }),
  z.object({ kind: z.literal('concern'), record: concernSchema }),
  z.object({ kind: z.literal('rating'), record: ratingSchema }),
])
export type PartnershipRecord = z.infer<typeof partnershipRecordSchema>
export type RecordKind = PartnershipRecord['kind']
/** The record of each kind. */
export type RecordKinds = { [One in PartnershipRecord as One['kind']]: One['record'] }
export const recordKinds = [
  'organisation',
  'partnership',
  'membership',
  'objective',
  'measurement',
  'contribution',
  'meeting',
  'concern',
  'rating',
] as const satisfies readonly RecordKind[]

const isOfKind = <Kind extends RecordKind>(
  stored: PartnershipRecord,
  kind: Kind,
): stored is PartnershipRecord & { kind: Kind; record: RecordKinds[Kind] } => stored.kind === kind

/** The records of one kind among others. */
export const ofKind = <Kind extends RecordKind>(
  records: readonly PartnershipRecord[],
  kind: Kind,
): RecordKinds[Kind][] =>
  records.flatMap((stored) => (isOfKind(stored, kind) ? [stored.record] : []))

/** What makes a record the same record again: its id, for a membership `partnership|organisation`. */
export const recordId = (stored: PartnershipRecord): string =>
  stored.kind === 'membership'
    ? `${stored.record.partnership}|${stored.record.organisation}`
    : stored.record.id

/** The partnership a record belongs to; an organisation belongs to none. */
export const partnershipOf = (stored: PartnershipRecord): string | null => {
  if (stored.kind === 'organisation') return null
  return stored.kind === 'partnership' ? stored.record.id : stored.record.partnership
}

const named = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
]

/** Ids of the organisations a record names; they find a partner's records again. */
export const organisationsOf = (stored: PartnershipRecord): string[] => {
  switch (stored.kind) {
    case 'organisation':
      return [stored.record.id]
    case 'partnership':
      return named(stored.record.agreement?.signatories ?? [])
    case 'membership':
    case 'rating':
      return [stored.record.organisation]
    case 'objective':
      return named([stored.record.owner])
    case 'measurement':
      return named([stored.record.reportedBy, ...stored.record.sharedWith])
    case 'contribution':
      return named([stored.record.from, stored.record.to])
    case 'meeting':
      return named(stored.record.decisions.map(({ owner }) => owner))
    default:
      return named([stored.record.mediator])
  }
}
