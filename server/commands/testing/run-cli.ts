import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
/** Milliseconds after which a command that hangs is ended, which fails its test. */
const patience = 100_000

export type Finished = { code: number | null; stdout: string; stderr: string }

/** Starts the command line as a process of its own, in `folder`, without a database address. */
export function startCli(args: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '', DEBUG: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  })
}

/** Runs the command line to its end. */
export async function runCli(
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const child = startCli(args, folder, env)
  const ended = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code: child.exitCode, stdout, stderr }
}

/** An empty folder for a test's files, and how to write into it. */
export async function makeFolder() {
  const path = await mkdtemp(join(tmpdir(), 'mitra17-cli-'))
  return {
    path,
    write: (name: string, content: string | Uint8Array) => writeFile(join(path, name), content),
    remove: () => rm(path, { recursive: true, force: true }),
  }
}
export type Folder = Awaited<ReturnType<typeof makeFolder>>
