import { and, asc, desc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm'
import {
  organisationsOf,
  type PartnershipRecord,
  partnershipOf,
  recordId,
  type RecordKind,
} from '#contract/partnership-record.ts'
import type { PartnershipSummary } from '#contract/partnership-summary.ts'
import type { RecordLanding, RecordQuery, RecordStore } from '#server/store/record-port.ts'
import type { Database, Driver } from './database.ts'
import { anyOf, visible } from './record-reads.ts'
import { dueDay, partnershipRecords, partnershipSummaries } from './schema.ts'
import { supersede } from './versions.ts'

const pageLength = 500

/** Where to go on after the last row of a page, in the order of kind and id. */
type Position = { kind: string; id: string }

const conditions = (query: RecordQuery): (SQL | undefined)[] => [
  visible(partnershipRecords, query.asOf),
  query.kinds && inArray(partnershipRecords.kind, [...query.kinds]),
  query.ids && anyOf(partnershipRecords.id, query.ids),
  query.partnerships && anyOf(partnershipRecords.partnership, query.partnerships),
  query.organisation === undefined
    ? undefined
    : sql`${partnershipRecords.organisations} @> array[${query.organisation}]::text[]`,
]

async function select(database: Database, query: RecordQuery): Promise<PartnershipRecord[]> {
  const rows = await database
    .select({ record: partnershipRecords.record })
    .from(partnershipRecords)
    .where(and(...conditions(query)))
    .orderBy(asc(partnershipRecords.kind), asc(partnershipRecords.id))
  return rows.map(({ record }) => record)
}

async function page(
  database: Database,
  asOf: number,
  kinds: readonly RecordKind[],
  after: Position,
): Promise<PartnershipRecord[]> {
  const rows = await database
    .select({ record: partnershipRecords.record })
    .from(partnershipRecords)
    .where(
      and(
        ...conditions({ asOf, kinds }),
        sql`(${partnershipRecords.kind}, ${partnershipRecords.id}) > (${after.kind}, ${after.id})`,
      ),
    )
    .orderBy(asc(partnershipRecords.kind), asc(partnershipRecords.id))
    .limit(pageLength)
  return rows.map(({ record }) => record)
}

/** What a landing does with records of partnerships, see `RecordLanding`. */
export function openRecordLanding(database: Database, number: number): RecordLanding {
  let written = false
  return {
    async records(records) {
      const last = new Map(
        records.map((record) => [JSON.stringify([record.kind, recordId(record)]), record]),
      )
      const rows = [...last.values()].map((record) => ({
        kind: record.kind,
        id: recordId(record),
        partnership: partnershipOf(record),
        organisations: organisationsOf(record),
        record,
      }))
      const fates = new Map(
        (await supersede(database, partnershipRecords, number, rows)).map(({ row, fresh }) => [
          row.record,
          fresh ? ('new' as const) : ('superseded' as const),
        ]),
      )
      written ||= fates.size > 0
      // An earlier record of the same id in the same batch gave way to the last one.
      return records.map((record) => fates.get(record) ?? 'unchanged')
    },
    async *touchedPartnerships(all = false) {
      // Nothing else tells the planner of an embedded database how many records there are now.
      if (written) await database.execute(sql`analyze partnership_record`)
      let last = ''
      for (;;) {
        const rows = await database
          .selectDistinct({ id: partnershipRecords.partnership })
          .from(partnershipRecords)
          .where(
            and(
              all ? undefined : eq(partnershipRecords.release, number),
              gt(partnershipRecords.partnership, last),
            ),
          )
          .orderBy(asc(partnershipRecords.partnership))
          .limit(pageLength)
        const ids = rows.map(({ id }) => id).filter((id) => id !== null)
        if (ids.length === 0) return
        yield ids
        last = ids.at(-1) ?? last
      }
    },
    landedRecords: (query) => select(database, { ...query, asOf: number }),
    async writeSummaries(summaries) {
      const rows = summaries.map((record) => ({ id: record.row.id, record }))
      await supersede(database, partnershipSummaries, number, rows)
    },
  }
}

async function* summaryPages(
  reads: Driver['reads'],
  condition: SQL | undefined,
): AsyncGenerator<PartnershipSummary[]> {
  let after = ''
  for (;;) {
    const rows = await reads()
      .select({ id: partnershipSummaries.id, record: partnershipSummaries.record })
      .from(partnershipSummaries)
      .where(and(condition, gt(partnershipSummaries.id, after)))
      .orderBy(asc(partnershipSummaries.id))
      .limit(pageLength)
    if (rows.length === 0) return
    yield rows.map(({ record }) => record)
    after = rows.at(-1)?.id ?? after
  }
}

/** Reads of partnerships, one statement each. */
export function partnershipReads(reads: Driver['reads']): RecordStore {
  return {
    records: (query) => select(reads(), query),
    async *streamRecords({ asOf, kinds }) {
      let after: Position = { kind: '', id: '' }
      for (;;) {
        const records = await page(reads(), asOf, kinds, after)
        if (records.length === 0) return
        yield records
        const last = records.at(-1)
        if (last !== undefined) after = { kind: last.kind, id: recordId(last) }
      }
    },
    summaries: (asOf, since = 0) =>
      summaryPages(
        reads,
        and(visible(partnershipSummaries, asOf), gt(partnershipSummaries.release, since)),
      ),
    replacedSummaries: (from, to) =>
      summaryPages(
        reads,
        and(
          lte(partnershipSummaries.release, from),
          gt(partnershipSummaries.until, from),
          lte(partnershipSummaries.until, to),
        ),
      ),
    async summariesSince(asOf) {
      const rows = await reads()
        .select({
          release: sql<number>`coalesce(max(${partnershipSummaries.release}), 0)::integer`,
        })
        .from(partnershipSummaries)
        .where(lte(partnershipSummaries.release, asOf))
      return rows[0]?.release ?? 0
    },
    async newRecords(kind, from, to) {
      const { rows } = await reads().execute<{ partnership: string; count: number }>(sql`
        select later.partnership, count(*)::integer as count
        from partnership_record later
        where later.kind = ${kind} and later.partnership is not null
          and later.release > ${from} and later.release <= ${to}
          and (later.until is null or later.until > ${to})
          and not exists (
            select from partnership_record earlier
            where earlier.kind = later.kind and earlier.id = later.id
              and earlier.release <= ${from}
              and (earlier.until is null or earlier.until > ${from})
          )
        group by later.partnership
        order by later.partnership`)
      return rows
    },
    async partnershipsDue(asOf, { after, until }) {
      const rows = await reads()
        .selectDistinct({ id: partnershipRecords.partnership })
        .from(partnershipRecords)
        .where(
          and(
            // Written out as in the index's condition: a parameter would not be seen to meet it.
            sql`kind = 'contribution'`,
            sql`${dueDay} > ${after} and ${dueDay} <= ${until}`,
            visible(partnershipRecords, asOf),
          ),
        )
        .orderBy(asc(partnershipRecords.partnership))
      return rows.map(({ id }) => id).filter((id) => id !== null)
    },
    async recordHistory(partnership, asOf) {
      return reads()
        .select({
          release: partnershipRecords.release,
          changes: sql<number>`count(*)::integer`,
        })
        .from(partnershipRecords)
        .where(
          and(
            eq(partnershipRecords.partnership, partnership),
            lte(partnershipRecords.release, asOf),
          ),
        )
        .groupBy(partnershipRecords.release)
        .orderBy(desc(partnershipRecords.release))
    },
  }
}
