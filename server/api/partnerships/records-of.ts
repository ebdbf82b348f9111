import type { PartnershipRecord, RecordKind, RecordKinds } from '#contract/partnership-record.ts'

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
