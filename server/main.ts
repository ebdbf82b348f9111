import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { createApi } from './api/app.ts'
import { CannotServe } from './http/cannot-serve.ts'
import { keepWarm } from './http/keep-warm.ts'
import { listen } from './http/listen.ts'
import { createWebApp } from './http/web-app.ts'
import { importFiles } from './import/import-files.ts'
import { openFromDisk } from './import/on-disk.ts'
import { openStore } from './store/postgres/open-store.ts'
import type { Store } from './store/store.ts'

const root = resolve(import.meta.dirname, '..')
/** Milliseconds the database has to close once no request is left. */
const graceToClose = 800

export type ServeOptions = {
  /** undefined: the usual port, or the next that is free. */
  port?: number | undefined
  /** Interface to listen on; undefined: the environment's HOST, else this machine only. */
  host?: string | undefined
  /** Where the embedded database lies. */
  dataDir: string
  /** Address of a PostgreSQL database, used instead of the embedded one. */
  databaseUrl?: string | undefined
  /** Directory of the built app; the project's own unless another is given. */
  appDir?: string | undefined
  /** Where messages go, a line each. */
  print?: ((line: string) => void) | undefined
}

export type RunningServer = { url: string; close(): Promise<void> }

/**
 * Starts the server: API and built app on one address. An empty database is filled with the
 * example data.
 *
 * @returns its address, and a way to stop it within five seconds
 * @throws CannotServe when the port is taken or the app has not been built; the database's errors
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { port, host = usualHost(), dataDir, databaseUrl, print = () => {} } = options
  const store = await openStore(databaseUrl === undefined ? { dataDir } : { databaseUrl })
  try {
    const stop = new AbortController()
    let closed = false
    // What is still being warmed when the database closes fails, and nobody waits for it.
    const report = (error: unknown) => {
      if (!closed) console.error(error)
    }
    const api = createApi(store, { version: packageJson.version, report })
    const app = createWebApp(api, options.appDir ?? join(root, 'dist'), report)
    await fillWithExample(store, print)
    const listening = await listen(app, host, port)
    const warming = keepWarm(app, stop.signal).catch(report)
    const close = async () => {
      stop.abort()
      await listening.close()
      closed = true
      await within(graceToClose, Promise.all([store.close(), warming]))
    }
    return { url: listening.url, close }
  } catch (error) {
    await store.close()
    throw error
  }
}

/**
 * Serves until the process is asked to stop, then finishes what is under way and ends the process.
 *
 * @throws as `startServer`
 */
export async function serve(options: ServeOptions): Promise<never> {
  const print = options.print ?? console.log
  const server = await startServer({ ...options, print })
  print(`Mitra17 is ready at ${server.url}`)
  const signal = await stopSignal()
  print(`Stopping (${signal}).`)
  await server.close()
  // Not left to end by itself: what is still being worked out for a first visitor is for nobody now.
  process.exit()
}

function usualHost(): string {
  const host = process.env['HOST'] ?? ''
  return host === '' ? '127.0.0.1' : host
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((settle) => {
    process.once('SIGTERM', settle)
    process.once('SIGINT', settle)
  })
}

async function fillWithExample(store: Store, print: (line: string) => void): Promise<void> {
  const releases = await store.releases()
  if (releases.length > 0) return
  const folder = join(root, 'mocks', 'example')
  const tables = (await readdir(folder)).filter((name) => name.endsWith('.csv'))
  const { inputs, tools } = await openFromDisk(
    [...tables, 'partnerships'].map((name) => join(folder, name)),
  )
  const report = await importFiles(store, inputs, {
    tools,
    by: 'mitra17 serve',
    example: true,
    dryRun: false,
    skipBadRows: false,
    place: null,
  })
  if (report.outcome === 'refused') {
    throw new CannotServe(`The example data cannot be read: ${report.faults.first[0]?.expected}`)
  }
  print('The database was empty: example data has been loaded and is labelled so on every page.')
  print('Import your own file with: npm run -s mitra17 -- import FILE')
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve: giveUp } = Promise.withResolvers<void>()
  const timer = setTimeout(giveUp, milliseconds)
  await Promise.race([work, promise])
  clearTimeout(timer)
}
