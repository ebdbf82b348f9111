import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import type { IncomingObservation, Store } from '#server/store/store.ts'
import { collect, land, row, settleRows, type Fresh } from './samples.ts'

/** Few different values, so that keys meet and every rule has its turn. */
const rowShape = fc.record({
  series: fc.constantFrom('WATER', 'TOILET'),
  place: fc.constantFrom('IDN', 'MYS'),
  period: fc.constantFrom('2015', '2015-16', '2016'),
  disaggregation: fc.constantFrom({}, { sex: 'F' }),
  value: fc.constantFrom(1, 2, -0.5),
  nature: fc.constantFrom('C', 'E', 'X', 'Y', null),
  reportingType: fc.constantFrom('G', 'N', 'L', null),
  source: fc.constantFrom('Census', null),
  note: fc.constantFrom('a', '', null),
  indicator: fc.constantFrom('6.1.1', '1.4.1', null),
})

async function landAll(store: Store, releases: readonly IncomingObservation[][]) {
  const found: unknown[] = []
  for (const rows of releases) {
    const release = await land(store, async (landing) => {
      const settled = await settleRows(landing, rows)
      found.push(settled)
      for await (const touched of landing.touched(['TOILET'])) found.push(touched)
      return { changed: settled.new + settled.superseded > 0 }
    })
    found.push(release?.number)
  }
  for (let asOf = 0; asOf <= releases.length; asOf += 1) {
    found.push(await collect(store.streamObservations({ asOf })))
    found.push(
      await store.places(asOf),
      await store.changes('IDN', asOf - 1, asOf),
      await store.restatements('IDN', 0, asOf),
      await store.restatements('IDN', asOf - 1, asOf),
    )
  }
  return found
}

/** The same rows give the same counts, faults and values in every store. */
export function agreementSuite(fresh: Fresh): void {
  describe('agreement with the memory store', () => {
    it('holds for any rows in any releases', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(rowShape, { maxLength: 25 }), { minLength: 1, maxLength: 3 }),
          async (releases) => {
            const rows = releases.map((shapes) => shapes.map((shape) => row(shape)))
            expect(await landAll(await fresh(), rows)).toEqual(
              await landAll(createMemoryStore(), rows),
            )
          },
        ),
        { numRuns: 40 },
      )
    }, 120_000)
  })
}
