import { fileURLToPath } from 'node:url'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Store } from '#server/store/store.ts'

type Answer<Row> = { rows: Row[] }
/** What both drivers answer to SQL text: rows as objects. */
interface Rows extends PgQueryResultHKT {
  type: Answer<this['row']>
}

/** Drizzle over any of the drivers. */
export type Database = PgDatabase<Rows>

/** One transaction, on one connection. */
export type Transaction = {
  database: Database
  /**
   * The quick way in for many rows.
   *
   * @param target table and columns as after `COPY`: `staged (a, b)`
   * @param lines COPY's text format, each line ended by `\n`
   */
  copy: (target: string, lines: string) => Promise<void>
}

export type Driver = {
  kind: Exclude<Store['kind'], 'memory'>
  /** What reads go to. Inside the work of a transaction this may be the transaction itself. */
  reads: () => Database
  /** Commits when `work` resolves, rolls back when it rejects. */
  transact: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

/** Numbers of the locks that processes sharing a PostgreSQL server take; no meaning in themselves. */
export const advisoryLocks = { migrate: 1_714_017, land: 1_714_018 }
