import { describe, expect, it } from 'vitest'
import { collect, landRows, row, values, type Fresh } from './samples.ts'

/** Observations: what is read of them, in which order, and as of when. */
export function observationsSuite(fresh: Fresh): void {
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
        row({ period: 'FY 2014', year: 2014 }),
      ])
      const rows = await store.observations({ series: 'WATER', asOf: 1 })
      expect(rows.map((one) => [one.place, one.disaggregation, one.period])).toEqual([
        ['ID-JK', {}, '2015'],
        ['IDN', {}, 'FY 2014'],
        ['IDN', {}, '2016'],
        ['IDN', {}, '2017'],
        ['IDN', rural.disaggregation, '2016'],
        ['MYS', {}, '2015'],
      ])
      expect(rows[4]).toEqual({
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
}
