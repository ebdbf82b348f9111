import { describe, expect, it } from 'vitest'
import type { Point } from '#contract/status.ts'
import type { Landing, Store } from '#server/store/store.ts'
import {
  judged,
  judgement,
  land,
  landRows,
  place,
  rollup,
  row,
  series,
  settleRows,
  type Fresh,
} from './samples.ts'

type Touched = { place: string; series: Record<string, Record<string, Point[]>> }[]

async function touchedBy(landing: Landing, changedSeries: string[] = []): Promise<Touched> {
  const found: Touched = []
  for await (const { place: code, series: changed } of landing.touched(changedSeries)) {
    found.push({
      place: code,
      series: Object.fromEntries(
        changed.map((one) => [one.series, Object.fromEntries(one.byDisaggregation)]),
      ),
    })
  }
  return found
}

const codes = ['IDN', 'MYS', 'THA']

/** Series and places there are judgements of, without values. */
async function described(landing: Landing): Promise<void> {
  await landing.places(codes.map(place))
  await landing.series(['WATER', 'TOILET'].map((id) => series(id)))
}

const statusesOf = async (store: Store, asOf: number, at = 'IDN') =>
  (await store.judgements({ place: at, asOf })).map((one) => [one.series, one.judgement.status])

/** What a release touched, and the judgements and roll-ups stored with it. */
export function derivedSuite(fresh: Fresh): void {
  describe('touched', () => {
    it('is all points of the series whose values changed, place by place', async () => {
      const store = await fresh()
      const female = { disaggregation: { sex: 'F' } }
      await landRows(store, [
        row({ period: '2015', value: 50 }),
        row({ period: '2016', value: 52 }),
        row({ period: '2015', value: 48, ...female }),
        row({ series: 'TOILET', value: 30 }),
        row({ place: 'MYS', value: 80 }),
      ])
      await land(store, async (landing) => {
        await settleRows(landing, [
          row({ period: '2010', value: 40 }),
          row({ period: '2016', value: 53 }),
          row({ series: 'TOILET', value: 30 }),
          row({ series: 'TOILET', place: 'AUS', value: 99 }),
        ])
        expect(await touchedBy(landing)).toEqual([
          { place: 'AUS', series: { TOILET: { '': [{ year: 2015, value: 99 }] } } },
          {
            place: 'IDN',
            series: {
              WATER: {
                '': [
                  { year: 2010, value: 40 },
                  { year: 2015, value: 50 },
                  { year: 2016, value: 53 },
                ],
                'sex=F': [{ year: 2015, value: 48 }],
              },
            },
          },
        ])
      })
    })

    it('takes in the series whose settings changed, wherever they have values', async () => {
      const store = await fresh()
      await landRows(store, [row(), row({ place: 'MYS' }), row({ series: 'TOILET' })])
      await land(store, async (landing) => {
        await settleRows(landing, [row({ period: '2016', value: 51 })])
        const touched = await touchedBy(landing, ['TOILET', 'UNKNOWN'])
        expect(touched.map((one) => [one.place, Object.keys(one.series)])).toEqual([
          ['IDN', ['TOILET', 'WATER']],
        ])
        const all = await touchedBy(landing, ['WATER'])
        expect(all.map((one) => [one.place, Object.keys(one.series)])).toEqual([
          ['IDN', ['WATER']],
          ['MYS', ['WATER']],
        ])
      })
    })

    it('takes the newest period where several give one year', async () => {
      const store = await fresh()
      await land(store, async (landing) => {
        await settleRows(landing, [
          row({ period: '2015-16', value: 51 }),
          row({ period: '2015', value: 50 }),
          row({ period: '2015-H1', value: 52 }),
        ])
        const [touched] = await touchedBy(landing)
        expect(touched?.series).toEqual({ WATER: { '': [{ year: 2015, value: 52 }] } })
      })
    })

    it('is nothing when nothing changed', async () => {
      const store = await fresh()
      await landRows(store, [row()])
      await land(store, async (landing) => {
        await settleRows(landing, [row()])
        expect(await touchedBy(landing)).toEqual([])
        return { changed: false }
      })
    })

    it('allows writing while it is read', async () => {
      const store = await fresh()
      await land(store, async (landing) => {
        await settleRows(
          landing,
          codes.map((code) => row({ place: code })),
        )
        for await (const { place: code } of landing.touched([])) {
          await landing.writeJudgements([judged('WATER', 'on-track', code)])
          expect(await landing.judgements(code)).toHaveLength(1)
        }
      })
      for (const code of codes) expect(await statusesOf(store, 1, code)).toHaveLength(1)
    })
  })

  describe('judgements', () => {
    it('come back as they were written, by series', async () => {
      const store = await fresh()
      const water = judged('WATER', 'on-track')
      const toilet = {
        ...judged('TOILET', 'no-data'),
        headline: null,
        points: [],
        judgement: judgement('no-data', { base: null, value: null, thresholds: null, score: -0.1 }),
      }
      await land(store, async (landing) => {
        await described(landing)
        await landing.writeJudgements([water, toilet, judged('WATER', 'limited', 'MYS')])
        expect(await landing.judgements('IDN')).toEqual([toilet, water])
      })
      expect(await store.judgements({ place: 'IDN', asOf: 1 })).toEqual([toilet, water])
      expect(await store.judgements({ place: 'IDN', asOf: 1, series: ['WATER'] })).toEqual([water])
      expect(await store.judgements({ place: 'IDN', asOf: 1, series: [] })).toEqual([])
      expect(await store.judgements({ place: 'THA', asOf: 1 })).toEqual([])
    })

    it('are kept by release, and equal ones are not written again', async () => {
      const store = await fresh()
      for (const status of ['limited', 'limited', 'on-track'] as const) {
        await land(store, async (landing) => {
          await described(landing)
          await landing.writeJudgements([judged('WATER', status), judged('TOILET', 'achieved')])
        })
      }
      expect(await statusesOf(store, 2)).toEqual([
        ['TOILET', 'achieved'],
        ['WATER', 'limited'],
      ])
      expect(await statusesOf(store, 3)).toEqual([
        ['TOILET', 'achieved'],
        ['WATER', 'on-track'],
      ])
      expect((await store.changes('IDN', 1, 2)).crossings).toEqual([])
    })

    it('are replaced within a landing without leaving a trace', async () => {
      const store = await fresh()
      await land(store, async (landing) => {
        await described(landing)
        await landing.writeJudgements([judged('WATER', 'limited')])
        await landing.writeJudgements([judged('WATER', 'achieved')])
      })
      expect(await statusesOf(store, 1)).toEqual([['WATER', 'achieved']])
    })
  })

  describe('roll-ups', () => {
    it('of a place are replaced as a whole', async () => {
      const store = await fresh()
      const goal = rollup('goal', '6', 'on-track')
      const target = rollup('target', '6.1', 'limited')
      const indicator = rollup('indicator', '6.1.1', 'limited')
      await land(store, async (landing) => {
        await described(landing)
        await landing.writeRollups('IDN', [target, indicator, goal])
        await landing.writeRollups('MYS', [rollup('goal', '6', 'achieved', 'MYS')])
      })
      const better = rollup('target', '6.1', 'on-track')
      await land(store, async (landing) => landing.writeRollups('IDN', [goal, better]))
      await land(store, async (landing) => landing.writeRollups('IDN', [goal, better, indicator]))
      expect(await store.rollups({ place: 'IDN', asOf: 1 })).toEqual([goal, indicator, target])
      expect(await store.rollups({ place: 'IDN', asOf: 2 })).toEqual([goal, better])
      expect(await store.rollups({ place: 'IDN', asOf: 3 })).toEqual([goal, indicator, better])
      expect(await store.rollups({ place: 'IDN', asOf: 2, level: 'target' })).toEqual([better])
      expect(await store.rollups({ place: 'MYS', asOf: 3 })).toHaveLength(1)
    })
  })

  describe('changes', () => {
    it('between two releases are new values, restated ones and crossings, at one place', async () => {
      const store = await fresh()
      await land(store, async (landing) => {
        await settleRows(landing, [
          row({ period: '2015', value: 50 }),
          row({ period: '2016', value: 52 }),
          row({ period: '2017', value: 54 }),
          row({ place: 'MYS' }),
        ])
        await landing.series([series('TOILET')])
        await landing.writeJudgements([judged('WATER', 'limited'), judged('TOILET', 'no-data')])
      })
      await land(store, async (landing) => {
        await settleRows(landing, [
          row({ period: '2015', value: 49 }),
          row({ period: '2016', value: 52, note: 'only the note' }),
          row({ period: '2017', value: 55 }),
          row({ period: '2018', value: 56 }),
          row({ place: 'MYS', value: 81 }),
        ])
        await landing.writeJudgements([judged('WATER', 'on-track'), judged('SCHOOL', 'achieved')])
        await landing.series([series('SCHOOL')])
      })
      await land(store, async (landing) => {
        await settleRows(landing, [
          row({ period: '2017', value: 54 }),
          row({ period: '2018', value: 57 }),
        ])
        await landing.writeJudgements([judged('WATER', 'limited'), judged('TOILET', 'achieved')])
      })
      expect(await store.changes('IDN', 1, 2)).toEqual({
        newValues: 1,
        restated: 2,
        crossings: [{ series: 'WATER', from: 'limited', to: 'on-track' }],
      })
      expect(await store.changes('IDN', 2, 3)).toEqual({
        newValues: 0,
        restated: 2,
        crossings: [
          { series: 'TOILET', from: 'no-data', to: 'achieved' },
          { series: 'WATER', from: 'on-track', to: 'limited' },
        ],
      })
      // Over both, 2017 came back to what it was, and so did the status of water.
      expect(await store.changes('IDN', 1, 3)).toEqual({
        newValues: 1,
        restated: 1,
        crossings: [{ series: 'TOILET', from: 'no-data', to: 'achieved' }],
      })
      expect(await store.restatements('IDN', 1, 3)).toEqual([
        { series: 'WATER', disaggregation: {}, period: '2015', before: 50, after: 49 },
      ])
      expect(await store.restatements('IDN', 2, 3)).toMatchObject([
        { period: '2017', before: 55, after: 54 },
        { period: '2018', before: 56, after: 57 },
      ])
      expect(await store.changes('IDN', 0, 1)).toEqual({ newValues: 3, restated: 0, crossings: [] })
      expect(await store.changes('MYS', 1, 3)).toMatchObject({ newValues: 0, restated: 1 })
      expect(await store.changes('THA', 0, 3)).toEqual({ newValues: 0, restated: 0, crossings: [] })
    })
  })
}
