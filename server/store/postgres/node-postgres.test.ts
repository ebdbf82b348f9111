import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, describe, expect, it } from 'vitest'
import { land, landRows, row, settleRows, values } from '#server/store/suite/samples.ts'
import { agreementSuite } from '#server/store/suite/agreement.ts'
import { storeSuite } from '#server/store/suite.ts'
import { openPostgres, postgresDriver } from './node-postgres.ts'
import { openStore } from './open-store.ts'
import { startTestServer } from './test-server.ts'
import { emptyStores } from './test-stores.ts'

const server = await startTestServer()
afterAll(async () => server?.stop())

describe.skipIf(server === null)('PostgreSQL', async () => {
  if (server === null) return
  const { url } = server
  const driver = await postgresDriver(url)
  afterAll(() => driver.close())
  const fresh = emptyStores(driver)
  storeSuite(fresh)
  agreementSuite(fresh)

  it('is what a database address opens', async () => {
    const store = await openStore({ databaseUrl: url })
    expect(store.kind).toBe('postgresql')
    await store.close()
  })

  it('can be opened by several processes on an empty database at once', async () => {
    const admin = await openPostgres(url)
    await driver.reads().execute('drop database if exists empty_one')
    await driver.reads().execute('create database empty_one')
    const address = url.replace(/postgres$/, 'empty_one')
    const stores = await Promise.all([1, 2, 3].map(() => openPostgres(address)))
    expect(await Promise.all(stores.map((store) => store.ready()))).toEqual([true, true, true])
    await Promise.all([admin, ...stores].map((store) => store.close()))
  })

  it('lands one release at a time, whichever process it comes from', async () => {
    await fresh()
    const [one, other] = [await openPostgres(url), await openPostgres(url)]
    let inside = 0
    const landed = await Promise.all(
      [one, other, one, other].map((store, position) =>
        land(store, async (landing) => {
          inside += 1
          expect(inside).toBe(1)
          await settleRows(landing, [row({ period: String(2000 + position), value: position })])
          inside -= 1
        }),
      ),
    )
    expect(new Set(landed.map((release) => release?.number))).toEqual(new Set([1, 2, 3, 4]))
    expect(await values(one, 4)).toEqual(await values(other, 4))
    await Promise.all([one.close(), other.close()])
  })

  it('is read by others while a release lands', async () => {
    const store = await fresh()
    await landRows(store, [row({ value: 50 })])
    const other = await openPostgres(url)
    await land(store, async (landing) => {
      await settleRows(landing, [row({ value: 40 })])
      expect(await values(other, 2)).toEqual([50])
    })
    expect(await values(other, 2)).toEqual([40])
    await other.close()
  })

  it('holds no process open once it is closed', async () => {
    const opener = JSON.stringify(new URL('node-postgres.ts', import.meta.url).href)
    const script = `import { openPostgres } from ${opener}
      const store = await openPostgres(process.env.TEST_URL)
      await store.releases()
      await store.close()`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TEST_URL: url },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('says that it is not ready once it is closed', async () => {
    const store = await openPostgres(url)
    await store.close()
    expect(await store.ready()).toBe(false)
  })

  it('refuses an address where nothing answers', async () => {
    await expect(openPostgres('postgres://127.0.0.1:1/none')).rejects.toThrow('ECONNREFUSED')
  })
})
