import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DirectoryInUse, lockDirectory } from './directory-lock.ts'

async function emptyDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'mitra17-lock-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** A process that waits until it is killed; its directory lock is written here. */
async function otherProcess(): Promise<{ pid: number; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'])
  await once(child, 'spawn')
  const kill = async () => {
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
  if (child.pid === undefined) throw new Error('the process has no number')
  return { pid: child.pid, kill }
}

describe('the lock of a directory', () => {
  it('is a file with the number of the process, in a directory made for it', async () => {
    const directory = join(await emptyDirectory(), 'made', 'here')
    const unlock = await lockDirectory(directory)
    expect(await readFile(join(directory, 'mitra17.pid'), 'utf8')).toBe(`${process.pid}\n`)
    await unlock()
    expect(await readdir(directory)).toEqual([])
  })

  it('is taken once by a process, however the path is written, until it is given free', async () => {
    const directory = await emptyDirectory()
    const unlock = await lockDirectory(directory)
    await expect(lockDirectory(join(directory, 'x', '..'))).rejects.toThrow(
      'in use by this process',
    )
    await unlock()
    const again = await lockDirectory(directory)
    await again()
  })

  it('refuses the directory of a running process, saying which and what to do', async () => {
    const directory = await emptyDirectory()
    const holder = await otherProcess()
    const lock = join(directory, 'mitra17.pid')
    await writeFile(lock, `${holder.pid}\n`)
    const refused = lockDirectory(directory)
    await expect(refused).rejects.toThrow(DirectoryInUse)
    await expect(refused).rejects.toThrow(`in use by process ${holder.pid}.`)
    await expect(refused).rejects.toThrow(`delete ${lock}`)
    expect(await readdir(directory)).toEqual(['mitra17.pid'])
    await holder.kill()
    const unlock = await lockDirectory(directory)
    expect(await readFile(lock, 'utf8')).toBe(`${process.pid}\n`)
    await unlock()
  })

  it.each([
    ['without a number', ''],
    ['of an earlier process with the number we have now', `${process.pid}\n`],
  ])('takes over a file %s', async (_, content) => {
    const directory = await emptyDirectory()
    await writeFile(join(directory, 'mitra17.pid'), content)
    const unlock = await lockDirectory(directory)
    expect(await readdir(directory)).toEqual(['mitra17.pid'])
    await unlock()
  })
})
