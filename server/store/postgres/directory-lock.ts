import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Another process, or this one, has the directory's database open. */
export class DirectoryInUse extends Error {
  constructor(directory: string, holder: string, lock: string) {
    super(
      `${directory} is in use by ${holder}. The embedded database can be open only once: stop that process, ` +
        `or set DATABASE_URL to share a PostgreSQL server. If no Mitra17 is running, delete ${lock}.`,
    )
    this.name = 'DirectoryInUse'
  }
}

/** Directories this process holds: after a crash its process number may be an earlier holder's. */
const held = new Set<string>()

/**
 * Takes a directory for this process by a file with its process number. The file of a process that
 * is gone is taken over.
 *
 * @param directory made when it is not there
 * @returns what gives the directory free again
 * @throws DirectoryInUse
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = resolve(directory)
  const lock = join(path, 'mitra17.pid')
  if (held.has(path)) throw new DirectoryInUse(path, 'this process', lock)
  held.add(path)
  try {
    await mkdir(path, { recursive: true })
    while (!(await create(lock))) {
      const holder = await holderOf(lock)
      if (holder !== process.pid && isRunning(holder)) {
        throw new DirectoryInUse(path, `process ${holder}`, lock)
      }
      await removeOf(holder, lock)
    }
  } catch (error) {
    held.delete(path)
    throw error
  }
  return async () => {
    await rm(lock, { force: true })
    held.delete(path)
  }
}

async function create(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** The process number in the file; NaN when there is none, or the file is gone. */
async function holderOf(lock: string): Promise<number> {
  // A file without a number is one that another process is writing just now, or never finished.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const holder = Number.parseInt(await textOf(lock), 10)
    if (!Number.isNaN(holder)) return holder
    await sleep(20)
  }
  return Number.NaN
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}

function isRunning(pid: number): boolean {
  if (Number.isNaN(pid)) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // The process exists but belongs to another user.
    return codeOf(error) === 'EPERM'
  }
}

/** Removes the file of a process that is gone, unless another process has taken it over since. */
async function removeOf(holder: number, lock: string): Promise<void> {
  const aside = `${lock}.${process.pid}`
  try {
    await rename(lock, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const found = Number.parseInt(await textOf(aside), 10)
  await (Object.is(found, holder) ? rm(aside) : rename(aside, lock))
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
