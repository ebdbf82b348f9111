import { describe, expect, it } from 'vitest'
import type { Partnership } from '#contract/partnership.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { aContribution, aReport } from '#domain/partnerships/example-records.ts'
import { ratesFrom } from '#domain/partnerships/money.ts'
import { summarise } from '#domain/partnerships/summary.ts'
import type { RecordFate } from '#server/store/record-port.ts'
import type { Store } from '#server/store/store.ts'
import { collect, land, type Fresh } from './samples.ts'

const partnership = (id: string, changes: Partial<Partnership> = {}): Partnership => ({
  id,
  title: { en: `Partnership ${id}` },
  summary: null,
  structure: null,
  function: null,
  status: 'implementation',
  start: null,
  end: null,
  places: ['IDN'],
  goals: [6],
  targets: ['6.1'],
  parents: [],
  agreement: null,
  fictional: true,
  citation: null,
  ...changes,
})
const stored = (id: string, changes?: Partial<Partnership>): PartnershipRecord => ({
  kind: 'partnership',
  record: partnership(id, changes),
})
const member = (id: string, organisation: string): PartnershipRecord => ({
  kind: 'membership',
  record: {
    partnership: id,
    organisation,
    roles: ['lead'],
    responsibilities: null,
    from: null,
    to: null,
  },
})
const report = (id: string, partnershipId: string, organisation: string): PartnershipRecord => ({
  kind: 'measurement',
  record: aReport(id, { partnership: partnershipId, reportedBy: organisation, value: 1 }),
})

async function landRecords(store: Store, records: readonly PartnershipRecord[]) {
  const seen: { fates: RecordFate[]; touched: string[] } = { fates: [], touched: [] }
  await land(store, async (landing) => {
    seen.fates = await landing.records(records)
    seen.touched = await collect(landing.touchedPartnerships())
    return { changed: seen.fates.some((fate) => fate !== 'unchanged') }
  })
  return seen
}

/** Records of partnerships: versions, queries and what a landing tells of them. */
export function partnershipsSuite(fresh: Fresh): void {
  describe('records of partnerships', () => {
    it('says of each record whether it is new, changed or known, and which partnerships changed', async () => {
      const store = await fresh()
      const first = await landRecords(store, [stored('a'), stored('b'), member('a', 'o1')])
      expect(first).toEqual({ fates: ['new', 'new', 'new'], touched: ['a', 'b'] })
      const second = await landRecords(store, [
        stored('a'),
        stored('b', { status: 'closed' }),
        member('b', 'o1'),
      ])
      expect(second).toEqual({ fates: ['unchanged', 'superseded', 'new'], touched: ['b'] })
    })

    it('shows each release as it was', async () => {
      const store = await fresh()
      await landRecords(store, [stored('a')])
      await landRecords(store, [stored('a', { status: 'closed' })])
      const statuses = await Promise.all(
        [1, 2].map(async (asOf) => store.records({ asOf, kinds: ['partnership'] })),
      )
      expect(statuses.flat().map(({ record }) => record)).toEqual([
        partnership('a'),
        partnership('a', { status: 'closed' }),
      ])
      expect(await store.recordHistory('a', 2)).toEqual([
        { release: 2, changes: 1 },
        { release: 1, changes: 1 },
      ])
    })

    it('finds records by partnership, by organisation and by id', async () => {
      const store = await fresh()
      await landRecords(store, [
        stored('a'),
        member('a', 'o1'),
        report('m1', 'a', 'o1'),
        report('m2', 'a', 'o2'),
        stored('b'),
        member('b', 'o2'),
      ])
      const kinds = (records: PartnershipRecord[]) => records.map(({ kind }) => kind)
      expect(kinds(await store.records({ asOf: 1, partnerships: ['a'] }))).toEqual([
        'measurement',
        'measurement',
        'membership',
        'partnership',
      ])
      expect(kinds(await store.records({ asOf: 1, organisation: 'o2' }))).toEqual([
        'measurement',
        'membership',
      ])
      expect(await store.records({ asOf: 1, kinds: ['partnership'], ids: ['b', 'none'] })).toEqual([
        stored('b'),
      ])
    })

    it('keeps nothing of a landing that failed', async () => {
      const store = await fresh()
      await expect(
        land(store, async (landing) => {
          await landing.records([stored('a')])
          throw new Error('cut off')
        }),
      ).rejects.toThrow('cut off')
      expect(await store.records({ asOf: 9 })).toEqual([])
    })

    it('counts what is new between two releases, by partnership', async () => {
      const store = await fresh()
      await landRecords(store, [stored('a'), report('m1', 'a', 'o1')])
      await landRecords(store, [
        stored('b'),
        report('m1', 'a', 'o2'),
        report('m2', 'a', 'o1'),
        report('m3', 'b', 'o1'),
        report('m4', 'b', 'o1'),
      ])
      expect(await store.newRecords('measurement', 1, 2)).toEqual([
        { partnership: 'a', count: 1 },
        { partnership: 'b', count: 2 },
      ])
      expect(await store.newRecords('measurement', 0, 1)).toEqual([{ partnership: 'a', count: 1 }])
      expect(await store.newRecords('measurement', 2, 2)).toEqual([])
      expect(await store.newRecords('partnership', 1, 2)).toEqual([{ partnership: 'b', count: 1 }])
    })

    it('finds the partnerships with a promise that fell due, as of a release', async () => {
      const store = await fresh()
      const promise = (id: string, partnershipId: string, due: string | null) =>
        ({
          kind: 'contribution',
          record: aContribution(id, { partnership: partnershipId, due }),
        }) as const
      await landRecords(store, [
        promise('c1', 'a', '2026-03-01'),
        promise('c2', 'a', '2026-03-31'),
        promise('c3', 'b', '2026-02-28'),
        promise('c4', 'c', null),
      ])
      await landRecords(store, [promise('c3', 'b', '2026-03-15')])
      const march = { after: '2026-02-28', until: '2026-03-31' }
      expect(await store.partnershipsDue(1, march)).toEqual(['a'])
      expect(await store.partnershipsDue(2, march)).toEqual(['a', 'b'])
      expect(await store.partnershipsDue(2, { after: '', until: '2026-02-28' })).toEqual([])
      expect(await store.partnershipsDue(2, { after: '2026-03-31', until: '2027-01-01' })).toEqual(
        [],
      )
    })

    it('knows of example records until others have taken their place', async () => {
      const store = await fresh()
      await land(
        store,
        async (landing) => {
          await landing.records([stored('a')])
          return { changed: true }
        },
        { example: true },
      )
      await landRecords(store, [stored('a', { status: 'closed' })])
      expect([await store.exampleRemains(1), await store.exampleRemains(2)]).toEqual([true, false])
    })

    it('reads everything in pages, in one order', async () => {
      const store = await fresh()
      const many = Array.from({ length: 1201 }, (_, at) =>
        stored(`p${String(at).padStart(4, '0')}`),
      )
      await landRecords(store, many.toReversed())
      const read = await collect(store.streamRecords({ asOf: 1, kinds: ['partnership'] }))
      expect(read).toEqual(many)
    })

    it('keeps summaries by release, tells when they last changed and which were replaced', async () => {
      const store = await fresh()
      const summary = (id: string, status: Partnership['status']) =>
        summarise(
          partnership(id, { status }),
          {
            memberships: [],
            objectives: [],
            measurements: [],
            contributions: [],
            meetings: [],
            concerns: [],
          },
          new Map(),
          { on: '2026-11-21', rates: ratesFrom([]) },
        )
      const releases = [
        [summary('a', 'pipeline'), summary('b', 'pipeline')],
        [summary('a', 'closed'), summary('c', 'closed')],
      ]
      for (const summaries of releases) {
        await land(store, async (landing) => {
          await landing.writeSummaries(summaries)
          return { changed: true }
        })
      }
      expect(await collect(store.summaries(1))).toEqual(releases[0])
      expect(await collect(store.summaries(2))).toEqual([
        summary('a', 'closed'),
        summary('b', 'pipeline'),
        summary('c', 'closed'),
      ])
      expect(await collect(store.summaries(2, 1))).toEqual(releases[1])
      expect(await collect(store.summaries(2, 2))).toEqual([])
      expect([await store.summariesSince(1), await store.summariesSince(9)]).toEqual([1, 2])
      expect(await collect(store.replacedSummaries(1, 2))).toEqual([summary('a', 'pipeline')])
      expect(await collect(store.replacedSummaries(0, 2))).toEqual([])
      expect(await collect(store.replacedSummaries(2, 2))).toEqual([])
    })
  })
}
