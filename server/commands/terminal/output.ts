import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** The reader at the other end of the pipe has gone (`… | head`): stop quietly. */
export class PipeClosed extends Error {
  constructor() {
    super('the output was closed')
    this.name = 'PipeClosed'
  }
}

let failure: Error | null = null

/**
 * Lets a closed pipe end the command instead of crashing it. Called once, before anything is
 * written.
 */
export function watchPipes(streams: readonly Writable[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      failure = error.code === 'EPIPE' || error.code === 'EOF' ? new PipeClosed() : error
    })
  }
}

/**
 * Writes to standard output and waits while the other end is slow, so that an export of any size
 * stays small in memory.
 *
 * @throws PipeClosed when nobody reads any more; the system's error when writing fails otherwise
 */
export async function write(text: string): Promise<void> {
  if (failure !== null) throw failure
  if (process.stdout.write(text)) return
  // Rejects with the stream's error, which `watchPipes` has seen first.
  await once(process.stdout, 'drain').catch((error: unknown) => {
    throw failure ?? error
  })
}

/** One line on standard output. */
export async function line(text: string): Promise<void> {
  await write(`${text}\n`)
}

/** One line on standard error, for what is not the command's answer. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`)
}
