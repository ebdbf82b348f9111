import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

export type TestServer = { url: string; stop: () => Promise<void> }

/** Where Debian's packages put the servers: a folder a version. */
const installed = '/usr/lib/postgresql'
const patience = 60_000
const run = promisify(execFile)

/**
 * Starts a PostgreSQL server of its own for tests and measurements: in a temporary directory, on a
 * free port of this machine only. The server refuses to run as root; then it runs as the user
 * `postgres`.
 *
 * @returns null, with the reason printed, when there is no server to start
 */
export async function startTestServer(): Promise<TestServer | null> {
  const programs = newestPrograms()
  const owner = await serverUser()
  if (programs === null || owner === null) {
    const reason = programs === null ? 'it is not installed' : 'there is no user to run it as'
    console.warn(`PostgreSQL is left out: ${reason} (Debian: apt-get install postgresql)`)
    return null
  }
  const directory = await mkdtemp(join(tmpdir(), 'mitra17-postgres-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    const password = crypto.randomUUID()
    const passwordFile = join(directory, 'password')
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (owner.uid !== undefined && owner.gid !== undefined) {
      await chown(directory, owner.uid, owner.gid)
      await chown(passwordFile, owner.uid, owner.gid)
    }
    const files = join(directory, 'files')
    await run(
      join(programs, 'initdb'),
      `--username mitra17 --auth scram-sha-256 --encoding UTF8 --locale C --no-sync`
        .split(' ')
        .concat('--pwfile', passwordFile, '--pgdata', files),
      { cwd: directory, ...owner },
    )
    const port = await freePort()
    // What is written here is thrown away, so nothing waits for the disk.
    const settings = [
      'listen_addresses=127.0.0.1',
      `port=${port}`,
      'unix_socket_directories=',
      'fsync=off',
    ]
    const server = spawn(
      join(programs, 'postgres'),
      ['-D', files, ...settings.flatMap((setting) => ['-c', setting])],
      { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'], ...owner },
    )
    const stop = stopperOf(server)
    const url = `postgres://mitra17:${password}@127.0.0.1:${port}/postgres`
    try {
      await answered(url, server)
    } catch (error) {
      await stop()
      throw error
    }
    return {
      url,
      async stop() {
        await stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

function newestPrograms(): string | null {
  if (!existsSync(installed)) return null
  return (
    readdirSync(installed)
      .toSorted((one, other) => Number(other) - Number(one))
      .map((version) => join(installed, version, 'bin'))
      .find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ??
    null
  )
}

/** Whom to run as: nobody else unless this is root; null when root finds no user for it. */
async function serverUser(): Promise<{ uid?: number; gid?: number } | null> {
  if (process.getuid?.() !== 0) return {}
  try {
    const [user, group] = await Promise.all(
      ['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])),
    )
    return { uid: Number(user?.stdout), gid: Number(group?.stdout) }
  } catch {
    return null
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Ends the server by its own process, and with this process at the latest. */
function stopperOf(server: ChildProcess): () => Promise<void> {
  const ended = once(server, 'exit')
  const end = () => server.kill('SIGINT')
  process.once('exit', end)
  return async () => {
    process.off('exit', end)
    if (server.exitCode === null && server.signalCode === null) end()
    await ended
  }
}

async function answered(url: string, server: ChildProcess): Promise<void> {
  let log = ''
  server.stderr?.on('data', (piece) => {
    log = (log + String(piece)).slice(-2_000)
  })
  const deadline = Date.now() + patience
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query('select 1')
      return
    } catch (error) {
      const gone = server.exitCode !== null || server.signalCode !== null
      if (gone || Date.now() > deadline) {
        throw new Error(`PostgreSQL did not start: ${log}`, { cause: error })
      }
      await sleep(100)
    } finally {
      await client.end().catch(() => {})
    }
  }
}
