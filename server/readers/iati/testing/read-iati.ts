import type { PartnershipRecord, RecordKind, RecordKinds } from '#contract/partnership-record.ts'
import type { Fault } from '#contract/release.ts'
import { loadBuiltInPlaces } from '../../built-in-files.ts'
import { placeFinder } from '../../places/place-finder.ts'
import type { SourceInput } from '../../reader.ts'
import { readAll } from '../../testing/read-all.ts'
import { textInput } from '../../text-input.ts'
import { iatiActivities } from '../iati.ts'

/** Knows all places that come with the project. */
export const findPlace = placeFinder(await loadBuiltInPlaces())

type Read = {
  records: PartnershipRecord[]
  faults: Fault[]
  skipped: Fault[]
  rows: number
}

/** Reads an IATI file to its end. */
export async function readIati(input: SourceInput | string): Promise<Read> {
  const file = typeof input === 'string' ? textInput('a.xml', input) : input
  const { records, faults, rows, batches } = await readAll(iatiActivities, file, { findPlace })
  return {
    records: records.flatMap((one) => (one.kind === 'record' ? [one.record] : [])),
    faults,
    skipped: batches.flatMap(({ skipped }) => skipped ?? []),
    rows,
  }
}

/** @returns the records of one kind */
export const recordsOf = <Kind extends RecordKind>(
  records: readonly PartnershipRecord[],
  kind: Kind,
): RecordKinds[Kind][] => records.flatMap((stored) => (isOf(stored, kind) ? [stored.record] : []))

const isOf = <Kind extends RecordKind>(
  stored: PartnershipRecord,
  kind: Kind,
): stored is PartnershipRecord & { kind: Kind; record: RecordKinds[Kind] } => stored.kind === kind
