import type { Store } from '#server/store/store.ts'
import { openPostgres } from './node-postgres.ts'
import { openPglite } from './pglite.ts'

/**
 * Opens the store that the configuration names.
 *
 * @param where `databaseUrl`: a PostgreSQL server; `dataDir`: the embedded database in a directory
 * @throws DirectoryInUse when another process has the directory open
 */
export function openStore(where: { dataDir: string } | { databaseUrl: string }): Promise<Store> {
  return 'databaseUrl' in where ? openPostgres(where.databaseUrl) : openPglite(where.dataDir)
}
