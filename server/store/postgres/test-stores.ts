import { is, sql } from 'drizzle-orm'
import { getTableName } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import type { Fresh } from '#server/store/suite/samples.ts'
import type { Driver } from './database.ts'
import { storeOver } from './postgres-store.ts'
import * as schema from './schema.ts'

const tables = Object.values(schema)
  .filter((one) => is(one, PgTable))
  .map((table) => sql.identifier(getTableName(table)))

/**
 * Empty stores for tests, one after another over one database: opening a database for each test
 * would take most of the time.
 */
export function emptyStores(driver: Driver): Fresh {
  return async () => {
    await driver.reads().execute(sql`truncate ${sql.join(tables, sql`, `)} restart identity`)
    return storeOver(driver)
  }
}
