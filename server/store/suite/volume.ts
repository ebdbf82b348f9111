import { describe, expect, it } from 'vitest'
import type { IncomingObservation } from '#server/store/store.ts'
import { land, place, result, row, series, type Fresh } from './samples.ts'

const seriesIds = Array.from({ length: 40 }, (_, position) => `SERIES_${position}`)
const places = Array.from({ length: 30 }, (_, position) => `P${position}`)
const years = Array.from({ length: 25 }, (_, position) => String(2000 + position))

/** 30,000 rows, some hundred at a time, never all of them at once. */
function* batches(valueOf: (position: number) => number): Generator<IncomingObservation[]> {
  let position = 0
  for (const id of seriesIds) {
    const batch: IncomingObservation[] = []
    for (const code of places) {
      for (const period of years) {
        batch.push(row({ series: id, place: code, period, value: valueOf(position) }))
        position += 1
      }
    }
    yield batch
  }
}

/** Files of many rows, in batches of any size. */
export function volumeSuite(fresh: Fresh): void {
  describe('many rows', () => {
    it('land in one release, are compared and superseded, each counted once', async () => {
      const store = await fresh()
      const all = seriesIds.length * places.length * years.length
      const landAll = (valueOf: (position: number) => number) =>
        land(store, async (landing) => {
          await landing.places(places.map(place))
          await landing.series(seriesIds.map((id) => series(id)))
          for (const batch of batches(valueOf)) await landing.observations(batch)
          const settled = await landing.settle()
          return {
            tally: {
              ...result().tally,
              read: all,
              new: settled.new,
              superseded: settled.superseded,
            },
            changed: settled.new + settled.superseded > 0,
          }
        })
      const first = await landAll((position) => position)
      expect(first?.tally).toMatchObject({ new: all, superseded: 0 })
      expect(await landAll((position) => position)).toBeNull()
      const third = await landAll((position) => (position % 10 === 0 ? -1 : position))
      expect(third?.tally).toMatchObject({ new: 0, superseded: all / 10 })
      expect(await store.changes('P0', 1, 2)).toMatchObject({ newValues: 0, restated: 40 * 3 })
      let streamed = 0
      for await (const page of store.streamObservations({ asOf: 2 })) streamed += page.length
      expect(streamed).toBe(all)
    })
  })
}
