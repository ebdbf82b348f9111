import { partnershipOf, type PartnershipRecord } from '#contract/partnership-record.ts'
import type { RecordFate } from '#server/store/record-port.ts'
import type { Origin } from '#server/store/store.ts'

export type LandedRecord = {
  record: PartnershipRecord
  origin: Origin
  /** Further rows that are part of the record, and share its fate. */
  parts: readonly Origin[]
  fate: RecordFate
}

/**
 * What became of one row of a file that gave several records (an IATI activity gives a partnership
 * with everything in it): new when its partnership is, changed when anything of it is new or
 * changed, else known already. A row of one record has that record's fate.
 */
function fateOfRow(records: readonly LandedRecord[]): RecordFate {
  const [only] = records
  if (records.length === 1 && only !== undefined) return only.fate
  const partnership = records.find(({ record }) => record.kind === 'partnership')
  if (partnership?.fate === 'new') return 'new'
  // Organisations stand in many rows and are new in the first of them only.
  const own = records.filter(({ record }) => partnershipOf(record) !== null)
  return own.some(({ fate }) => fate !== 'unchanged') ? 'superseded' : 'unchanged'
}

/** @returns the number of rows of each fate; a row is a file's, sheet's and line's */
export function countRows(records: readonly LandedRecord[]): Record<RecordFate, number> {
  const counts = { new: 0, superseded: 0, unchanged: 0 }
  const rows = Map.groupBy(records, ({ origin }) =>
    JSON.stringify([origin.file, origin.sheet, origin.row]),
  )
  for (const row of rows.values()) counts[fateOfRow(row)] += 1
  for (const { fate, parts } of records) counts[fate] += parts.length
  return counts
}
