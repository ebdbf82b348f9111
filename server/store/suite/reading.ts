import { describe, expect, it } from 'vitest'
import { collect, land, landRows, place, row, series, values, type Fresh } from './samples.ts'

const rate = (currency: string, year: number, perUsd: number) => ({ currency, year, perUsd })

/** What is read, in which order, and as of when. */
export function readingSuite(fresh: Fresh): void {
  describe('observations', () => {
    it('carry everything the row said, by place, disaggregation key and year', async () => {
      const store = await fresh()
      const rural = { disaggregation: { location: 'RURAL', sex: 'F' } }
      await landRows(store, [
        row({ place: 'MYS' }),
        row({ period: '2017', value: 3 }),
        row({ period: '2016', value: 2, nature: null, source: null, note: 'n', ...rural }),
        row({ period: '2016', value: 1 }),
        row({ place: 'ID-JK' }),
      ])
      const rows = await store.observations({ series: 'WATER', asOf: 1 })
      expect(rows.map((one) => [one.place, one.disaggregation, one.period])).toEqual([
        ['ID-JK', {}, '2015'],
        ['IDN', {}, '2016'],
        ['IDN', {}, '2017'],
        ['IDN', rural.disaggregation, '2016'],
        ['MYS', {}, '2015'],
      ])
      expect(rows[3]).toEqual({
        series: 'WATER',
        place: 'IDN',
        period: '2016',
        year: 2016,
        ...rural,
        value: 2,
        nature: null,
        reportingType: 'G',
        source: null,
        note: 'n',
        release: 1,
        restated: null,
      })
    })

    it('are filtered by place and disaggregation key; the empty key is the total', async () => {
      const store = await fresh()
      await landRows(store, [
        row({ value: 1 }),
        row({ value: 2, disaggregation: { sex: 'F' } }),
        row({ value: 3, place: 'MYS' }),
        row({ value: 4, series: 'TOILET' }),
      ])
      expect(await values(store, 1)).toEqual([1, 2, 3])
      expect(await values(store, 1, { places: ['MYS', 'XXX'] })).toEqual([3])
      expect(await values(store, 1, { places: [] })).toEqual([])
      expect(await values(store, 1, { disaggregation: '' })).toEqual([1, 3])
      expect(await values(store, 1, { disaggregation: 'sex=F' })).toEqual([2])
      expect(await values(store, 1, { series: 'NONE' })).toEqual([])
    })

    it('keep dimensions and codes with signs that keys are made of', async () => {
      const store = await fresh()
      const odd = { 'a=b;c': '1|2', 'ü %3B': '<95%>' }
      await landRows(store, [row({ disaggregation: odd })])
      const [key = ''] = await store.disaggregations('WATER', ['IDN'], 1)
      const rows = await store.observations({ series: 'WATER', asOf: 1, disaggregation: key })
      expect(rows).toMatchObject([{ disaggregation: odd }])
    })

    it('stream in bounded pages, each once, by series, place, disaggregation key and year', async () => {
      const store = await fresh()
      const rows = ['B', 'A', 'C'].flatMap((id) =>
        ['THA', 'IDN'].flatMap((at) =>
          Array.from({ length: 1_300 }, (_, position) =>
            row({
              series: id,
              place: at,
              period: String(2000 + (position % 26)),
              disaggregation: { age: String(Math.floor(position / 26)) },
              value: position,
            }),
          ),
        ),
      )
      await landRows(store, rows)
      const sizes: number[] = []
      const order: string[] = []
      for await (const page of store.streamObservations({ asOf: 1 })) {
        sizes.push(page.length)
        for (const { series: id, place: at, disaggregation, year } of page) {
          order.push([id, at, `age=${disaggregation['age']}`, year].join(' '))
        }
      }
      expect(Math.max(...sizes)).toBeLessThanOrEqual(5_000)
      expect(sizes.length).toBeGreaterThan(1)
      expect(order).toHaveLength(rows.length)
      expect(new Set(order).size).toBe(rows.length)
      expect(order).toEqual(order.toSorted())
    })

    it('stream with the same filters as a query', async () => {
      const store = await fresh()
      await landRows(store, [
        row({ value: 1 }),
        row({ value: 2, disaggregation: { sex: 'F' } }),
        row({ value: 3, place: 'MYS' }),
        row({ value: 4, series: 'TOILET' }),
      ])
      await landRows(store, [row({ value: 5 })])
      const streamed = async (query: {
        series?: string
        places?: string[]
        disaggregation?: string
      }) =>
        (await collect(store.streamObservations({ asOf: 1, ...query }))).map(({ value }) => value)
      expect(await streamed({})).toEqual([4, 1, 2, 3])
      expect(await streamed({ series: 'WATER' })).toEqual(await values(store, 1))
      expect(await streamed({ places: ['IDN'], disaggregation: '' })).toEqual([4, 1])
      expect(await collect(store.streamObservations({ asOf: 2, series: 'WATER' }))).toEqual(
        await store.observations({ series: 'WATER', asOf: 2 }),
      )
    })

    it('can be read by others while a slow reader streams', async () => {
      const store = await fresh()
      await landRows(store, [row({ value: 1 }), row({ value: 2, place: 'MYS' })])
      for await (const page of store.streamObservations({ asOf: 1 })) {
        expect(await values(store, 1)).toHaveLength(page.length)
        await landRows(store, [row({ period: '2016', value: 3 })])
      }
      expect(await values(store, 2)).toEqual([1, 3, 2])
    })
  })

  describe('disaggregations', () => {
    it('are the keys of a series at any of the places, as of a release', async () => {
      const store = await fresh()
      await landRows(store, [row(), row({ place: 'MYS', disaggregation: { sex: 'M' } })])
      await landRows(store, [
        row({ disaggregation: { sex: 'F' } }),
        row({ series: 'TOILET', disaggregation: { age: '<5Y' } }),
      ])
      expect(await store.disaggregations('WATER', ['IDN', 'MYS'], 1)).toEqual(['', 'sex=M'])
      expect(await store.disaggregations('WATER', ['IDN'], 2)).toEqual(['', 'sex=F'])
      expect(await store.disaggregations('WATER', ['IDN', 'MYS'], 2)).toEqual([
        '',
        'sex=F',
        'sex=M',
      ])
      expect(await store.disaggregations('WATER', [], 2)).toEqual([])
      expect(await store.disaggregations('NONE', ['IDN'], 2)).toEqual([])
    })
  })

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
