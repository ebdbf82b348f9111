import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PgDialect } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { PgliteSession, PgliteTransaction } from 'drizzle-orm/pglite/session'
import type { Store } from '#server/store/store.ts'
import { migrationsFolder, type Database, type Driver, type Transaction } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { storeOver } from './postgres-store.ts'

/**
 * Opens the embedded database, bringing its tables up to date.
 *
 * @param directory made when it is not there; null for a database in memory, gone when closed
 * @throws DirectoryInUse when a running process has the directory open
 */
export async function openPglite(directory: string | null): Promise<Store> {
  if (directory === null) return storeOver(await pgliteDriver(await PGlite.create()))
  const unlock = await lockDirectory(directory)
  try {
    const path = join(resolve(directory), 'database')
    // The database's own files can be written by everyone; its folder keeps others out.
    await mkdir(path, { recursive: true, mode: 0o700 })
    const driver = await pgliteDriver(await PGlite.create(path))
    const close = async () => {
      await driver.close()
      await unlock()
    }
    return storeOver({ ...driver, close })
  } catch (error) {
    await unlock()
    throw error
  }
}

/** @param client closed with the driver, or when its tables cannot be brought up to date */
export async function pgliteDriver(client: PGlite): Promise<Driver> {
  const database = drizzle({ client })
  try {
    await migrate(database, { migrationsFolder })
  } catch (error) {
    await client.close()
    throw error
  }
  // There is one connection: a read from within a landing would wait for the landing's end, which
  // waits for the read. It goes to the landing's own transaction, and `asOf` hides what is new there.
  const landing = new AsyncLocalStorage<Database>()
  return {
    kind: 'pglite',
    reads: () => landing.getStore() ?? database,
    transact: (work) =>
      client.transaction(async (connection) => {
        const dialect = new PgDialect()
        const session = new PgliteSession(connection, dialect, undefined)
        const transaction: Transaction = {
          database: new PgliteTransaction(dialect, session, undefined),
          async copy(target, lines) {
            const blob = new Blob([lines])
            await connection.query(`copy ${target} from '/dev/blob'`, [], { blob })
          },
        }
        return landing.run(transaction.database, () => work(transaction))
      }),
    close: () => client.close(),
  }
}
