import { describe, expect, it } from 'vitest'
import { PGlite } from '@electric-sql/pglite'
import { land, place, row, series } from '#server/store/suite/samples.ts'
import type { Driver } from './database.ts'
import { pgliteDriver } from './pglite.ts'
import { storeOver } from './postgres-store.ts'

describe('staging', () => {
  it('sends rows on in pieces of about a megabyte, however many are staged', async () => {
    const driver = await pgliteDriver(await PGlite.create())
    const pieces: number[] = []
    const counting: Driver = {
      ...driver,
      transact: (work) =>
        driver.transact((transaction) =>
          work({
            ...transaction,
            copy(target, lines) {
              pieces.push(lines.length)
              return transaction.copy(target, lines)
            },
          }),
        ),
    }
    const store = storeOver(counting)
    const note = 'n'.repeat(1_000)
    await land(store, async (landing) => {
      await landing.places([place('IDN')])
      await landing.series([series('WATER')])
      for (let year = 1; year <= 5_000; year += 1) {
        await landing.observations([row({ period: String(year), note })])
      }
      const settled = await landing.settle()
      expect(settled.new).toBe(5_000)
    })
    expect(pieces.length).toBeGreaterThan(4)
    expect(Math.max(...pieces)).toBeLessThan(1_100_000)
    await store.close()
  })
})
