import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementSuite } from '#server/store/suite/agreement.ts'
import { land, landRows, row, settleRows, values } from '#server/store/suite/samples.ts'
import { storeSuite } from '#server/store/suite.ts'
import { openStore } from './open-store.ts'
import { openPglite, pgliteDriver } from './pglite.ts'
import { emptyStores } from './test-stores.ts'

describe('PGlite', async () => {
  const driver = await pgliteDriver(await PGlite.create())
  afterAll(() => driver.close())
  const fresh = emptyStores(driver)
  storeSuite(fresh)
  agreementSuite(fresh)

  it('is read from within a landing, which has its only connection', async () => {
    const store = await fresh()
    await landRows(store, [row({ value: 50 })])
    await land(store, async (landing) => {
      await settleRows(landing, [row({ value: 40 })])
      expect(await values(store, 1)).toEqual([50])
    })
    expect(await values(store, 2)).toEqual([40])
  })
})

describe('PGlite in a directory', () => {
  let parent = ''
  const directory = () => join(parent, 'made', 'here')
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'mitra17-pglite-'))
    const store = await openStore({ dataDir: directory() })
    await landRows(store, [row({ value: 50 })])
    await store.close()
  }, 120_000)
  afterAll(() => rm(parent, { recursive: true, force: true }))

  it('keeps what landed when it is opened again', async () => {
    const store = await openPglite(directory())
    expect(store.kind).toBe('pglite')
    expect(await store.releases()).toHaveLength(1)
    expect(await values(store, 1)).toEqual([50])
    const { release } = await landRows(store, [row({ value: 51 })])
    expect(release?.number).toBe(2)
    await store.close()
  })

  it('is opened once, until it is closed', async () => {
    const store = await openPglite(directory())
    await expect(openPglite(directory())).rejects.toThrow('in use by this process')
    await store.close()
    await store.close()
    expect(await store.ready()).toBe(false)
    expect(await readdir(directory())).toEqual(['database'])
  })

  it('survives a process that is killed with it open', async () => {
    const child = inProcess(directory(), `console.log('open'); process.stdin.resume()`)
    await once(child.stdout, 'data')
    await expect(openPglite(directory())).rejects.toThrow(`in use by process ${child.pid}`)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const store = await openPglite(directory())
    expect(await values(store, 1)).toEqual([50])
    await store.close()
  }, 120_000)

  it('holds no process open once it is closed', async () => {
    const child = inProcess(directory(), 'await store.close()')
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 120_000)

  it('gives the directory free when the database cannot be opened', async () => {
    const blocked = join(parent, 'blocked')
    await mkdir(blocked)
    await writeFile(join(blocked, 'database'), 'a file in the way')
    await expect(openPglite(blocked)).rejects.toThrow('EEXIST')
    expect(await readdir(blocked)).toEqual(['database'])
  })
})

/** A process of its own that opens the store of a directory, then does what the code says. */
function inProcess(directory: string, code: string) {
  const opener = JSON.stringify(new URL('pglite.ts', import.meta.url).href)
  const script = `import { openPglite } from ${opener}
    const store = await openPglite(${JSON.stringify(directory)})
    ${code}`
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}
