import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DirectoryInUse } from '#server/store/postgres/directory-lock.ts'
import { openStore } from '#server/store/postgres/open-store.ts'
import type { Store } from '#server/store/store.ts'
import { CannotRun } from './command.ts'
import { codeOf, messageOf } from './terminal/error-words.ts'

export const dataOption = { data: { type: 'string' } } as const
export const dataHelp = `  --data DIR          folder of the embedded database; default: the PostgreSQL server that the
                      environment variable DATABASE_URL names, else the folder data`

const usualFolder = 'data'

/** Where the figures are. What the command line says goes before the environment. */
export type Whereabouts = { dataDir: string } | { databaseUrl: string }

/** @param folder value of `--data` */
export function whereIs(folder: string | undefined): Whereabouts {
  const databaseUrl = process.env['DATABASE_URL'] ?? ''
  return folder === undefined && databaseUrl !== ''
    ? { databaseUrl }
    : { dataDir: folder ?? usualFolder }
}

/**
 * Runs `work` over the database and closes it, whatever happens.
 *
 * @param access `read` never makes a database where there is none
 * @throws CannotRun when it cannot be opened; the message says why and what to do
 */
export async function withDatabase<T>(
  folder: string | undefined,
  access: 'read' | 'write',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const where = whereIs(folder)
  if (access === 'read' && 'dataDir' in where && (await isMissing(folder))) {
    throw new CannotRun(
      `there is no database in ${resolve(where.dataDir)}. Import a file first, or say where it is with --data`,
    )
  }
  const store = await open(where)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Whether the embedded database is not there yet: its files lie in a folder of their own. */
export async function isMissing(folder: string | undefined): Promise<boolean> {
  const where = whereIs(folder)
  if ('databaseUrl' in where) return false
  try {
    await stat(join(where.dataDir, 'database'))
    return false
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}

async function open(where: Whereabouts): Promise<Store> {
  try {
    return await openStore(where)
  } catch (error) {
    throw new CannotRun(explain(where, error), { cause: error })
  }
}

function explain(where: Whereabouts, error: unknown): string {
  if (error instanceof DirectoryInUse) return error.message
  const code = codeOf(error)
  const reason = messageOf(error)
  if ('databaseUrl' in where) {
    // Never the address itself: it may hold a password.
    return `the database of DATABASE_URL cannot be used: ${reason}`
  }
  const folder = resolve(where.dataDir)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `the folder ${folder} cannot be written. Choose another one with --data`
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return `${folder} is not a folder. Choose another one with --data`
  }
  if (code === 'ENOSPC') return `the disk of ${folder} is full`
  return `the database in ${folder} cannot be opened: ${reason}`
}
