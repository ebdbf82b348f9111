import { describe, expect, it } from 'vitest'
import { fault, land, landRows, place, result, row, series, settleRows, values } from './samples.ts'
import type { Fresh } from './samples.ts'

/** Releases land whole or not at all, one at a time, and never change what was there. */
export function landingSuite(fresh: Fresh): void {
  describe('landing', () => {
    it('numbers releases from 1 and keeps what was said of them, newest first', async () => {
      const store = await fresh()
      const files = [{ name: 'a.csv', sha256: 'ab', bytes: 3, format: 'tidy', rows: 2 }]
      const tally = { ...result().tally, read: 2, new: 1, merged: { nature: 1 } }
      const first = await store.land({ by: 'Ana', example: true }, async (landing) => {
        expect(landing.number).toBe(1)
        await settleRows(landing, [row()])
        return result({ files, tally })
      })
      const { release: second } = await landRows(store, [row({ value: 51 })])
      expect(first).toEqual({
        number: 1,
        by: 'Ana',
        example: true,
        files,
        tally,
        date: first?.date,
      })
      expect(new Date(first?.date ?? '').toISOString()).toBe(first?.date)
      expect(await store.releases()).toEqual([second, first])
    })

    it('shows any page as of any release', async () => {
      const store = await fresh()
      await landRows(store, [row({ period: '2015', value: 50 })])
      await landRows(store, [row({ period: '2016', value: 52 })])
      await landRows(store, [row({ period: '2015', value: 49 })])
      expect(await values(store, 0)).toEqual([])
      expect(await values(store, 1)).toEqual([50])
      expect(await values(store, 2)).toEqual([50, 52])
      expect(await values(store, 3)).toEqual([49, 52])
      expect(await values(store, 99)).toEqual([49, 52])
    })

    it('says of a restated value what it replaced and which release had brought that', async () => {
      const store = await fresh()
      await landRows(store, [row({ value: 50 })])
      await landRows(store, [row({ value: 49 })])
      await landRows(store, [row({ value: 49, note: 'revised' })])
      const [then] = await store.observations({ series: 'WATER', asOf: 1 })
      const [restated] = await store.observations({ series: 'WATER', asOf: 2 })
      const [noted] = await store.observations({ series: 'WATER', asOf: 3 })
      expect(then).toMatchObject({ value: 50, release: 1, restated: null })
      expect(restated).toMatchObject({ value: 49, release: 2, restated: { value: 50, release: 1 } })
      expect(noted).toMatchObject({
        value: 49,
        release: 3,
        note: 'revised',
        restated: { value: 50, release: 1 },
      })
    })

    it.each([
      ['nature', { nature: 'E' }],
      ['note', { note: 'see footnote' }],
      ['source', { source: null }],
      ['reporting type', { reportingType: 'N' }],
    ])(
      'supersedes a row of which only the %s changed, without calling it restated',
      async (_, change) => {
        const store = await fresh()
        await landRows(store, [row()])
        const { settled } = await landRows(store, [row(change)])
        expect(settled).toMatchObject({ new: 0, unchanged: 0, superseded: 1 })
        const rows = await store.observations({ series: 'WATER', asOf: 2 })
        expect(rows).toMatchObject([{ ...change, value: 50, restated: null }])
      },
    )

    it('makes no release of rows that are stored already', async () => {
      const store = await fresh()
      await landRows(store, [row(), row({ period: '2016' })])
      const { release, settled } = await landRows(store, [
        row({ indicator: '1.4.1' }),
        row({ period: '2016' }),
      ])
      expect(settled).toMatchObject({ new: 0, unchanged: 2, superseded: 0 })
      expect(release).toBeNull()
      expect(await store.releases()).toHaveLength(1)
    })

    it('writes nothing when the work says that nothing changed', async () => {
      const store = await fresh()
      const release = await land(store, async (landing) => {
        await settleRows(landing, [row()])
        return { changed: false }
      })
      expect(release).toBeNull()
      expect(await store.releases()).toEqual([])
      expect(await values(store, 1)).toEqual([])
      expect(await store.places(1)).toEqual([])
      expect(await store.series(1)).toEqual([])
    })

    it('rolls everything back when the work fails, and lands the next release', async () => {
      const store = await fresh()
      await landRows(store, [row({ value: 50 })])
      const failing = land(store, async (landing) => {
        await settleRows(landing, [row({ value: 40 }), row({ series: 'TOILET', place: 'MYS' })])
        await landing.rates([{ currency: 'IDR', year: 2020, perUsd: 14_582 }])
        throw new Error('the disk is full')
      })
      await expect(failing).rejects.toThrow('the disk is full')
      expect(await values(store, 2)).toEqual([50])
      expect(await store.places(2)).toHaveLength(1)
      expect(await store.rates(2)).toEqual([])
      const { release } = await landRows(store, [row({ period: '2016', value: 60 })])
      expect(release?.number).toBe(2)
      expect(await values(store, 2)).toEqual([50, 60])
    })

    it('shows nothing of a release that has not landed', async () => {
      const store = await fresh()
      await landRows(store, [row({ value: 50 })])
      await land(store, async (landing) => {
        await settleRows(landing, [row({ value: 40 })])
        expect(await values(store, 1)).toEqual([50])
        expect(await store.releases()).toHaveLength(1)
        return {}
      })
      expect(await values(store, 2)).toEqual([40])
    })

    it('lands concurrent releases one after another', async () => {
      const store = await fresh()
      let inside = 0
      const landed = await Promise.all(
        Array.from({ length: 5 }, (_, position) =>
          land(store, async (landing) => {
            inside += 1
            expect(inside).toBe(1)
            await settleRows(landing, [row({ period: String(2000 + position), value: position })])
            inside -= 1
          }),
        ),
      )
      expect(new Set(landed.map((release) => release?.number))).toEqual(new Set([1, 2, 3, 4, 5]))
      expect(await values(store, 5)).toEqual([0, 1, 2, 3, 4])
    })

    it('goes on landing after a concurrent release that failed', async () => {
      const store = await fresh()
      const failing = land(store, async () => {
        throw new Error('no')
      })
      const next = landRows(store, [row()])
      await expect(failing).rejects.toThrow('no')
      expect((await next).release?.number).toBe(1)
    })

    it('refuses values of a series that nothing describes', async () => {
      const store = await fresh()
      const landing = land(store, async (one) => {
        await one.places([place('IDN')])
        await one.observations([row()])
        await one.settle()
      })
      await expect(landing).rejects.toThrow('WATER has values but no record')
      expect(await store.releases()).toEqual([])
    })

    it.each([
      ['a value that is not a number', { value: Number.NaN }, /water\.csv, row \d+: NaN/],
      ['an endless value', { value: Number.POSITIVE_INFINITY }, /Infinity/],
      ['a dimension without a code', { disaggregation: { sex: '' } }, /"sex=" has an empty/],
    ])('refuses %s, which no reader may let through', async (_, change, message) => {
      const store = await fresh()
      await expect(landRows(store, [row(change)])).rejects.toThrow(message)
    })

    it('settles once', async () => {
      const store = await fresh()
      const twice = land(store, async (landing) => {
        await settleRows(landing, [row()])
        await landing.settle()
      })
      await expect(twice).rejects.toThrow('settled once')
      const late = land(store, async (landing) => {
        await settleRows(landing, [row()])
        await landing.observations([row()])
      })
      await expect(late).rejects.toThrow('before they are settled')
    })

    it('keeps texts exactly, whatever is in them', async () => {
      const store = await fresh()
      const texts = [
        'tab\there',
        'two\nlines\r\n',
        '\\N',
        '\\',
        '"quoted", {braces}',
        'كتاب – “目標”',
        '',
      ]
      await landRows(
        store,
        texts.map((note, position) => row({ period: String(2000 + position), note, source: note })),
      )
      const rows = await store.observations({ series: 'WATER', asOf: 1 })
      expect(rows.map(({ note }) => note)).toEqual(texts)
      expect(rows.map(({ source }) => source)).toEqual(texts)
    })

    it('keeps numbers exactly', async () => {
      const store = await fresh()
      const numbers = [0.1 + 0.2, 1e-300, -1.5, 123_456_789_012_345.67, 5e-324, 1.797e308, 0]
      await landRows(
        store,
        numbers.map((value, position) => row({ period: String(2000 + position), value })),
      )
      expect(await values(store, 1)).toEqual(numbers)
    })

    it('lists the rows a release skipped, in their order, up to a limit', async () => {
      const store = await fresh()
      const skipped = Array.from({ length: 2_500 }, (_, position) => fault(position + 2))
      await land(store, async (landing) => {
        await landing.series([series('WATER')])
        return { skipped }
      })
      const { rows, total } = await store.skipped(1, 1_200)
      expect(total).toBe(2_500)
      expect(rows).toEqual(skipped.slice(0, 1_200))
      expect(await store.skipped(2, 10)).toEqual({ rows: [], total: 0 })
    })
  })
}
