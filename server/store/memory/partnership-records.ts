import {
  ofKind,
  organisationsOf,
  type PartnershipRecord,
  partnershipOf,
  recordId,
} from '#contract/partnership-record.ts'
import type { PartnershipSummary } from '#contract/partnership-summary.ts'
import type { RecordLanding, RecordQuery, RecordStore } from '#server/store/record-port.ts'
import { createHistory, type History, supersede, type Version } from './history.ts'
import { compareCodes, toText } from './keys.ts'

export type RecordTables = {
  records: History<PartnershipRecord>
  summaries: History<PartnershipSummary>
}
export const createRecordTables = (): RecordTables => ({
  records: createHistory(),
  summaries: createHistory(),
})
export function undoRecords(tables: RecordTables, release: number): void {
  tables.records.undo(release)
  tables.summaries.undo(release)
}

const pageLength = 500

function* pagesOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += pageLength)
    yield rows.slice(start, start + pageLength)
}

function select(
  { records }: RecordTables,
  { asOf, kinds, partnerships, organisation, ids }: RecordQuery,
): PartnershipRecord[] {
  const wanted = ids === undefined ? null : new Set(ids)
  return records
    .visible(asOf)
    .map(({ record }) => record)
    .filter(
      (record) =>
        (kinds === undefined || kinds.includes(record.kind)) &&
        (wanted === null || wanted.has(recordId(record))) &&
        (partnerships === undefined || partnerships.includes(partnershipOf(record) ?? '')) &&
        (organisation === undefined || organisationsOf(record).includes(organisation)),
    )
    .toSorted(
      (one, other) =>
        compareCodes(one.kind, other.kind) || compareCodes(recordId(one), recordId(other)),
    )
}

/** What a landing does with records of partnerships, see `RecordLanding`. */
export function openRecordLanding(tables: RecordTables, number: number): RecordLanding {
  const touched = new Set<string>()
  return {
    async records(records) {
      return records.map((record) => {
        const fate = supersede(
          tables.records,
          toText(record.kind, recordId(record)),
          record,
          number,
        )
        const partnership = partnershipOf(record)
        if (fate !== 'unchanged' && partnership !== null) touched.add(partnership)
        return fate
      })
    },
    async *touchedPartnerships(all = false) {
      const stored = all ? select(tables, { asOf: number, kinds: ['partnership'] }) : []
      const ids = new Set([...touched, ...stored.map(recordId)])
      yield* pagesOf([...ids].toSorted(compareCodes))
    },
    landedRecords: async (query) => select(tables, { ...query, asOf: number }),
    async writeSummaries(summaries) {
      for (const summary of summaries) supersede(tables.summaries, summary.row.id, summary, number)
    },
  }
}

/** @param landed number of the newest release: one that is landing is not seen before */
export function createRecordReads(tables: RecordTables, landed: () => number): RecordStore {
  const until = (asOf: number) => Math.min(asOf, landed())
  return {
    records: async (query) => select(tables, { ...query, asOf: until(query.asOf) }),
    async *streamRecords({ asOf, kinds }) {
      yield* pagesOf(select(tables, { asOf: until(asOf), kinds }))
    },
    async *summaries(asOf, since = 0) {
      const visible = tables.summaries
        .visible(until(asOf))
        .filter(({ release }) => release > since)
        .map(({ record }) => record)
      yield* pagesOf(visible.toSorted((one, other) => compareCodes(one.row.id, other.row.id)))
    },
    async *replacedSummaries(from, to) {
      const now = new Map(
        tables.summaries.visible(until(to)).map(({ record, release }) => [record.row.id, release]),
      )
      const replaced = tables.summaries
        .visible(until(from))
        .filter(({ record, release }) => now.get(record.row.id) !== release)
        .map(({ record }) => record)
      yield* pagesOf(replaced.toSorted((one, other) => compareCodes(one.row.id, other.row.id)))
    },
    async summariesSince(asOf) {
      const releases = tables.summaries.visible(until(asOf)).map(({ release }) => release)
      return releases.reduce((newest, release) => Math.max(newest, release), 0)
    },
    async newRecords(kind, from, to) {
      const counts = new Map<string, number>()
      for (const { record } of tables.records.visible(until(to))) {
        const partnership = partnershipOf(record)
        if (record.kind !== kind || partnership === null) continue
        if (tables.records.at(toText(kind, recordId(record)), from) !== undefined) continue
        counts.set(partnership, (counts.get(partnership) ?? 0) + 1)
      }
      return [...counts]
        .toSorted(([one], [other]) => compareCodes(one, other))
        .map(([partnership, count]) => ({ partnership, count }))
    },
    async partnershipsDue(asOf, { after, until: last }) {
      const found = ofKind(
        select(tables, { asOf: until(asOf), kinds: ['contribution'] }),
        'contribution',
      )
        .filter(({ due }) => due !== null && due > after && due <= last)
        .map(({ partnership }) => partnership)
      return [...new Set(found)].toSorted(compareCodes)
    },
    async recordHistory(partnership, asOf) {
      const changes = new Map<number, number>()
      const count = ({ release, record }: Version<PartnershipRecord>) => {
        if (release <= until(asOf) && partnershipOf(record) === partnership)
          changes.set(release, (changes.get(release) ?? 0) + 1)
      }
      for (const version of tables.records.all()) count(version)
      return [...changes]
        .map(([release, changed]) => ({ release, changes: changed }))
        .toSorted((one, other) => other.release - one.release)
    },
  }
}
