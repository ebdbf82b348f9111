import { DrizzleQueryError, sql } from 'drizzle-orm'
import type { Fault, Release } from '#contract/release.ts'
import type { Landing, LandResult, ReleaseDraft, Store } from '#server/store/store.ts'
import { advisoryLocks, type Database, type Driver } from './database.ts'
import { changeReads } from './change-reads.ts'
import { openLanding } from './landing.ts'
import { observationReads } from './observation-reads.ts'
import { partnershipReads } from './partnership-records.ts'
import { recordReads } from './record-reads.ts'
import { releases, skippedRows } from './schema.ts'

/** Ends a transaction without an error: nothing changed, so nothing is kept. */
class NothingChanged extends Error {}

/** The store over a database whose tables are up to date; closing it closes the driver. */
export function storeOver(driver: Driver): Store {
  const { kind, reads } = driver
  let closing: Promise<void> | undefined
  return {
    kind,
    async ready() {
      try {
        await reads().execute(sql`select 1`)
        return true
      } catch {
        return false
      }
    },
    close() {
      closing ??= driver.close()
      return closing
    },
    land: (draft, work) => land(driver, draft, work),
    ...recordReads(reads),
    ...observationReads(reads),
    ...changeReads(reads),
    ...partnershipReads(reads),
  }
}

async function land(
  driver: Driver,
  draft: ReleaseDraft,
  work: (landing: Landing) => Promise<LandResult>,
): Promise<Release | null> {
  try {
    return await driver.transact(async (transaction) => {
      const { database } = transaction
      // One release at a time: another landing waits here until this one has ended.
      await database.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.land})`)
      const number = await nextNumber(database)
      const { files, tally, skipped, changed } = await work(await openLanding(transaction, number))
      if (!changed) throw new NothingChanged()
      await checkDescribed(database)
      const release = { number, date: new Date().toISOString(), ...draft, files, tally }
      await database.insert(releases).values({ ...release, date: new Date(release.date) })
      await writeSkipped(database, number, skipped)
      return release
    })
  } catch (error) {
    if (error instanceof NothingChanged) return null
    // Drizzle's own message repeats the statement with all of its parameters: megabytes of rows.
    throw error instanceof DrizzleQueryError ? (error.cause ?? error) : error
  }
}

async function nextNumber(database: Database): Promise<number> {
  const { rows } = await database.execute<{ next: number }>(
    sql`select coalesce(max(number), 0) + 1 as next from release`,
  )
  return rows[0]?.next ?? 1
}

/** Values of a series or place without a record could never be shown. */
async function checkDescribed(database: Database): Promise<void> {
  const { rows } = await database.execute<{ code: string }>(sql`
    select code from series_code where not exists (select from series where series_id = id)
    union all
    select code from place_code where not exists (select from place where place_id = id)
    limit 1`)
  const [missing] = rows
  if (missing !== undefined) throw new Error(`${missing.code} has values but no record`)
}

async function writeSkipped(
  database: Database,
  release: number,
  skipped: readonly Fault[],
): Promise<void> {
  const atOnce = 1_000
  for (let start = 0; start < skipped.length; start += atOnce) {
    const rows = skipped
      .slice(start, start + atOnce)
      .map((fault, position) => ({ release, position: start + position, fault }))
    await database.insert(skippedRows).values(rows)
  }
}
