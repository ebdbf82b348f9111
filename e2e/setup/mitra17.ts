import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** The project's own folder: commands run there and its inputs lie beside it. */
export const root = resolve(import.meta.dirname, '..', '..')

/** Milliseconds; a server that is asked to stop does so within five seconds by its own promise. */
const patienceToStop = 8_000

export type Served = { url: string; stop(): Promise<void> }

/** Runs a command of the command line to its end. @throws with what it said when it fails */
export async function mitra17(...args: string[]): Promise<string> {
  const { child, said } = start(args)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`mitra17 ${args[0]} ended with ${code}:\n${said()}`)
  return said()
}

/**
 * Starts the real server on a free port of this machine over the database in `folder`.
 *
 * @throws with what it said when it ends before it is ready
 */
export async function serve(folder: string): Promise<Served> {
  const { child, said } = start(['serve', '--port', '0', '--data', folder])
  const ready = Promise.withResolvers<string>()
  if (child.stdout === null) throw new Error('The server has no output to read.')
  createInterface({ input: child.stdout }).on('line', (line) => {
    const url = /ready at (http:\S+)/.exec(line)?.[1]
    if (url !== undefined) ready.resolve(url)
  })
  child.once('close', (code) => {
    ready.reject(new Error(`The server ended with ${code}:\n${said()}`))
  })
  return { url: await ready.promise, stop: () => stop(child) }
}

function start(args: readonly string[]): { child: ChildProcess; said: () => string } {
  const { DATABASE_URL: _other, ...environment } = process.env
  const child = spawn(process.execPath, ['server/cli.ts', ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const parts: string[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part.toString()))
  child.stderr.on('data', (part: Buffer) => parts.push(part.toString()))
  return { child, said: () => parts.join('') }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), patienceToStop)
  await closed
  clearTimeout(late)
}
