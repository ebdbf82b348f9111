import { describe, expect, it } from 'vitest'
import { land, landRows, place, row, series, type Fresh } from './samples.ts'

const rate = (currency: string, year: number, perUsd: number) => ({ currency, year, perUsd })

/** Places, series and rates, as of a release. */
export function recordsSuite(fresh: Fresh): void {
  describe('places', () => {
    it('are listed by code with their number of series, those without values too', async () => {
      const store = await fresh()
      const jakarta = { code: 'ID-JK', m49: null, name: { en: 'Jakarta' }, parent: 'IDN' }
      await land(store, async (landing) => landing.places([place('THA'), jakarta]))
      await landRows(store, [
        row(),
        row({ period: '2016' }),
        row({ series: 'TOILET' }),
        row({ place: 'THA' }),
      ])
      const counts = async (asOf: number) =>
        (await store.places(asOf)).map(({ code, series: many }) => [code, many])
      expect(await counts(1)).toEqual([
        ['ID-JK', 0],
        ['THA', 0],
      ])
      expect(await counts(2)).toEqual([
        ['ID-JK', 0],
        ['IDN', 2],
        ['THA', 1],
      ])
      expect((await store.places(2))[0]).toEqual({ ...jakarta, series: 0 })
    })

    it('keep the name they had as of a release', async () => {
      const store = await fresh()
      await land(store, async (landing) => landing.places([place('IDN')]))
      const renamed = { ...place('IDN'), m49: 360, name: { en: 'Indonesia', id: 'Indonesia' } }
      await land(store, async (landing) => landing.places([place('IDN'), renamed]))
      expect(await store.places(1)).toEqual([{ ...place('IDN'), series: 0 }])
      expect(await store.places(2)).toEqual([{ ...renamed, series: 0 }])
    })
  })

  describe('series', () => {
    it('are found by id, by indicator, or all, as of a release', async () => {
      const store = await fresh()
      const shared = series('SHARED', ['1.4.1', '6.1.1'])
      await land(store, async (landing) => {
        expect(
          await landing.series([series('WATER'), series('TOILET', ['6.2.1']), shared]),
        ).toEqual(['WATER', 'TOILET', 'SHARED'])
      })
      const ids = async (...[filter]: [Parameters<typeof store.series>[1]?]) =>
        (await store.series(1, filter)).map(({ id }) => id)
      expect(await ids()).toEqual(['SHARED', 'TOILET', 'WATER'])
      expect(await ids({ ids: ['WATER', 'NONE'] })).toEqual(['WATER'])
      expect(await ids({ indicators: ['6.1.1', '9.9.9'] })).toEqual(['SHARED', 'WATER'])
      expect(await ids({ indicators: ['6.1.1'], ids: ['SHARED', 'TOILET'] })).toEqual(['SHARED'])
      expect(await ids({ indicators: [] })).toEqual([])
      expect(await store.series(0)).toEqual([])
      expect(await store.series(1, { ids: ['SHARED'] })).toEqual([shared])
    })

    it('are changed only where they differ, and keep what they were', async () => {
      const store = await fresh()
      await land(store, async (landing) => {
        await landing.series([series('WATER'), series('TOILET')])
      })
      const { settings, ...rest } = series('WATER')
      const turned = { ...rest, settings: { ...settings, target: 95 } }
      // The same content with its fields in another order is the same record.
      const fields = Object.entries(series('TOILET')).toReversed()
      const reordered = Object.assign(series('TOILET'), Object.fromEntries(fields))
      await land(store, async (landing) => {
        expect(await landing.series([turned, reordered])).toEqual(['WATER'])
      })
      expect(await store.series(1, { ids: ['WATER'] })).toEqual([series('WATER')])
      expect(await store.series(2, { ids: ['WATER'] })).toEqual([turned])
      expect(await store.series(2, { ids: ['TOILET'] })).toEqual([series('TOILET')])
    })

    it('are told once when a landing describes them twice', async () => {
      const store = await fresh()
      await land(store, async (landing) => {
        expect(
          await landing.series([series('WATER'), series('WATER', ['6.1.1', '1.4.1'])]),
        ).toEqual(['WATER'])
        expect(await landing.series([series('WATER', ['6.1.1', '1.4.1'])])).toEqual([])
      })
      expect(await store.series(1)).toEqual([series('WATER', ['6.1.1', '1.4.1'])])
    })
  })

  describe('rates', () => {
    it('are kept by currency and year, as of a release, and counted', async () => {
      const store = await fresh()
      await land(store, async (landing) => {
        const rows = [
          rate('IDR', 2020, 14_582.2),
          rate('EUR', 2021, 0.845),
          rate('EUR', 2020, 0.876),
        ]
        expect(await landing.rates(rows)).toEqual({ new: 3, unchanged: 0, superseded: 0 })
      })
      await land(store, async (landing) => {
        const rows = [rate('IDR', 2020, 14_500), rate('EUR', 2021, 0.845), rate('JPY', 2020, 106.8)]
        expect(await landing.rates([...rows, rate('JPY', 2020, 106.8)])).toEqual({
          new: 1,
          unchanged: 2,
          superseded: 1,
        })
      })
      expect(await store.rates(1)).toEqual([
        rate('EUR', 2020, 0.876),
        rate('EUR', 2021, 0.845),
        rate('IDR', 2020, 14_582.2),
      ])
      expect((await store.rates(2)).map(({ perUsd }) => perUsd)).toEqual([
        0.876, 0.845, 14_500, 106.8,
      ])
    })
  })

  describe('example data', () => {
    it('remains until nothing visible comes from it', async () => {
      const store = await fresh()
      expect(await store.exampleRemains(0)).toBe(false)
      await landRows(store, [row(), row({ period: '2016' })], { example: true })
      await landRows(store, [row({ value: 51 })])
      await landRows(store, [row({ period: '2016', value: 53 })])
      expect(await store.exampleRemains(1)).toBe(true)
      expect(await store.exampleRemains(2)).toBe(true)
      expect(await store.exampleRemains(3)).toBe(false)
    })
  })

  it('is ready', async () => {
    const store = await fresh()
    expect(await store.ready()).toBe(true)
  })
}
