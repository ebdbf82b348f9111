import type { Contribution } from './contribution.ts'
import type { Measurement, Objective } from './objective.ts'
import type { Organisation } from './organisation.ts'
import type { Concern, Meeting, Membership, Partnership, Rating } from './partnership.ts'

/** Everything that is stored of partnerships, by kind. */
export type RecordKinds = {
  organisation: Organisation
  partnership: Partnership
  membership: Membership
  objective: Objective
  measurement: Measurement
  contribution: Contribution
  meeting: Meeting
  concern: Concern
  rating: Rating
}
export type RecordKind = keyof RecordKinds
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

/** A record with its kind, as readers give it and stores keep it. */
export type PartnershipRecord = {
  [Kind in RecordKind]: { kind: Kind; record: RecordKinds[Kind] }
}[RecordKind]

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
    case 'concern':
      return named([stored.record.mediator])
  }
}
