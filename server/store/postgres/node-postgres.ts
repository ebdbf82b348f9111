import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Store } from '#server/store/store.ts'
import { advisoryLocks, migrationsFolder, type Driver } from './database.ts'
import { storeOver } from './postgres-store.ts'

/**
 * Connects to PostgreSQL, or to what speaks its protocol, and brings its tables up to date.
 *
 * @param url `postgres://user:password@host:port/database`
 * @throws the driver's error when there is no connection, or no right to make the tables
 */
export async function openPostgres(url: string): Promise<Store> {
  return storeOver(await postgresDriver(url))
}

export async function postgresDriver(url: string): Promise<Driver> {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000 })
  let closed = false
  // An idle connection that breaks is dropped by the pool; without a listener it ends the process.
  pool.on('error', (error) => {
    if (!closed) console.error(`PostgreSQL connection lost: ${error.message}`)
  })

  async function connected<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    let broken: Error | undefined
    const onError = (error: Error) => {
      broken = error
    }
    client.on('error', onError)
    try {
      return await work(client)
    } finally {
      client.off('error', onError)
      client.release(broken)
    }
  }

  try {
    await connected(async (client) => {
      const database = drizzle({ client })
      // Several processes may start on an empty database at once.
      await database.execute(sql`select pg_advisory_lock(${advisoryLocks.migrate})`)
      await migrate(database, { migrationsFolder })
      await database.execute(sql`select pg_advisory_unlock(${advisoryLocks.migrate})`)
    })
  } catch (error) {
    await pool.end()
    throw error
  }
  const database = drizzle({ client: pool })
  return {
    kind: 'postgresql',
    reads: () => database,
    transact: (work) =>
      connected((client) =>
        drizzle({ client }).transaction((transaction) =>
          work({
            database: transaction,
            copy: (target, lines) =>
              pipeline(Readable.from([lines]), client.query(copyFrom(`copy ${target} from stdin`))),
          }),
        ),
      ),
    close() {
      closed = true
      return pool.end()
    },
  }
}
