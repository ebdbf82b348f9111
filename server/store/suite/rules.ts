import { describe, expect, it } from 'vitest'
import { mergeRules, natureOrder, reportingTypeOrder } from '#server/store/settle-rules.ts'
import type { IncomingObservation } from '#server/store/store.ts'
import { landRows, row, sumOf, type Fresh } from './samples.ts'

const at = (file: string, line: number, sheet: string | null = null) => ({
  origin: { file, sheet, row: line },
})

/** The written rules of `settle-rules.ts`, each with a case. */
export function rulesSuite(fresh: Fresh): void {
  async function settle(rows: IncomingObservation[]) {
    const store = await fresh()
    const { settled, release } = await landRows(store, rows)
    expect(sumOf(settled)).toBe(rows.length)
    const asOf = release?.number ?? 0
    return { settled, stored: await store.observations({ series: 'WATER', asOf }) }
  }

  describe('rules between rows of one key', () => {
    it('exact-repeat: the same row twice is one value', async () => {
      const { settled, stored } = await settle([row(), row(), row()])
      expect(settled).toMatchObject({ new: 1, merged: { 'exact-repeat': 2 }, conflictRows: 0 })
      expect(settled.losers).toEqual([])
      expect(stored).toHaveLength(1)
    })

    it('same-series-other-indicator: rows under several indicators are one value', async () => {
      const { settled, stored } = await settle([
        row({ indicator: '6.1.1' }),
        row({ indicator: '1.4.1' }),
        row({ indicator: '1.4.1' }),
        row({ indicator: null }),
      ])
      expect(settled.merged).toEqual({ 'same-series-other-indicator': 2, 'exact-repeat': 1 })
      expect(settled.losers).toEqual([])
      expect(stored).toHaveLength(1)
    })

    it('same-value-other-note: one value with several notes keeps the first', async () => {
      const { settled, stored } = await settle([
        row({ note: 'first' }),
        row({ note: 'second' }),
        row({ note: 'first', source: 'Survey' }),
      ])
      expect(settled.merged).toEqual({ 'same-value-other-note': 2 })
      expect(stored).toMatchObject([{ note: 'first', source: 'Census' }])
    })

    it('reporting-type: global goes before national, before other codes, before none', async () => {
      const codes = [null, 'Z', 'A', ...reportingTypeOrder.toReversed()]
      const foremost = ['G', 'N', 'A', 'Z', null]
      for (let left = codes.length; left > 1; left -= 1) {
        const rows = codes
          .slice(0, left)
          .map((reportingType, value) => row({ reportingType, value }))
        const { settled, stored } = await settle(rows)
        expect(stored).toMatchObject([{ reportingType: foremost[foremost.length - left] }])
        expect(settled.merged).toEqual({ 'reporting-type': left - 1 })
        expect(settled.losers.map(({ rule }) => rule)).toEqual(
          Array.from({ length: left - 1 }, () => 'reporting-type'),
        )
      }
    })

    it('nature: country data, adjusted, estimated, modelled, global, not available, others, none', async () => {
      const codes = [null, 'Z', 'A', ...natureOrder.toReversed()]
      const foremost = ['C', 'CA', 'E', 'M', 'G', 'N', 'A', 'Z', null]
      for (let left = codes.length; left > 1; left -= 1) {
        const rows = codes.slice(0, left).map((nature, value) => row({ nature, value }))
        const { settled, stored } = await settle(rows)
        expect(stored).toMatchObject([{ nature: foremost[foremost.length - left] }])
        expect(settled.merged).toEqual({ nature: left - 1 })
      }
    })

    it('reporting type decides before nature', async () => {
      const { settled, stored } = await settle([
        row({ reportingType: 'N', nature: 'C', value: 1 }),
        row({ reportingType: 'G', nature: 'M', value: 2 }),
        row({ reportingType: 'G', nature: 'N', value: 3 }),
      ])
      expect(stored).toMatchObject([{ value: 2 }])
      expect(settled.merged).toEqual({ 'reporting-type': 1, nature: 1 })
    })

    it('lists each loser with both rows and what they say', async () => {
      const { settled } = await settle([
        row({ value: 48, nature: 'E', disaggregation: { sex: 'F' }, ...at('un.xlsx', 7, 'Goal6') }),
        row({ value: 50, nature: 'C', disaggregation: { sex: 'F' }, ...at('own.csv', 3) }),
        row({ value: 50, reportingType: null, disaggregation: { sex: 'F' }, ...at('own.csv', 4) }),
      ])
      const winner = 'row 3 of own.csv with 50 (reporting type G, nature C)'
      const key = 'one value for WATER, IDN, 2015, sex=F'
      expect(settled.losers).toEqual([
        {
          file: 'un.xlsx',
          sheet: 'Goal6',
          row: 7,
          column: null,
          found: '48 (reporting type G, nature E)',
          expected: `${key}; ${winner} goes before by its nature`,
          rule: 'nature',
        },
        {
          file: 'own.csv',
          sheet: null,
          row: 4,
          column: null,
          found: '50 (reporting type none, nature C)',
          expected: `${key}; ${winner} goes before by its reporting type`,
          rule: 'reporting-type',
        },
      ])
    })

    it('conflict: two values that no rule decides are both left out, and the fault names both', async () => {
      const { settled, stored } = await settle([
        row({ value: 50, ...at('a.csv', 2) }),
        row({ value: 51, ...at('b.xlsx', 9, 'Sheet 1') }),
        row({ value: 52, ...at('a.csv', 4) }),
        row({ period: '2016', ...at('a.csv', 5) }),
      ])
      expect(settled).toMatchObject({ new: 1, merged: {}, conflictRows: 3 })
      const first =
        'one value for WATER, IDN, 2015; row 2 of a.csv with 50 (reporting type G, nature C)'
      expect(settled.conflicts).toEqual([
        {
          file: 'b.xlsx',
          sheet: 'Sheet 1',
          row: 9,
          column: null,
          found: '51 (reporting type G, nature C)',
          expected: `${first} says otherwise`,
          rule: 'conflict',
        },
        {
          file: 'a.csv',
          sheet: null,
          row: 4,
          column: null,
          found: '52 (reporting type G, nature C)',
          expected: `${first} says otherwise`,
          rule: 'conflict',
        },
      ])
      expect(stored.map(({ period }) => period)).toEqual(['2016'])
    })

    it('writes nothing of a key whose foremost rows are in conflict', async () => {
      const { settled, stored } = await settle([
        row({ value: 1, nature: 'E' }),
        row({ value: 2, nature: 'C' }),
        row({ value: 3, nature: 'C' }),
      ])
      expect(settled).toMatchObject({ new: 0, merged: { nature: 1 }, conflictRows: 2 })
      expect(settled.losers).toHaveLength(1)
      expect(stored).toEqual([])
    })

    it('reports a conflict between rows behind the one that stays', async () => {
      const { settled, stored } = await settle([
        row({ value: 1, nature: 'E' }),
        row({ value: 2, nature: 'E' }),
        row({ value: 3, nature: 'C' }),
      ])
      expect(settled).toMatchObject({ new: 1, merged: {}, conflictRows: 2 })
      expect(settled.conflicts).toHaveLength(1)
      expect(stored).toMatchObject([{ value: 3 }])
    })

    it('finds no conflict between values that differ in series, place, period or disaggregation', async () => {
      const { settled } = await settle([
        row({ value: 1 }),
        row({ value: 2, series: 'TOILET' }),
        row({ value: 3, place: 'MYS' }),
        row({ value: 4, period: '2015-16' }),
        row({ value: 5, disaggregation: { sex: 'F' } }),
        row({ value: 6, disaggregation: { age: 'F' } }),
      ])
      expect(settled).toMatchObject({ new: 6, merged: {}, conflictRows: 0 })
    })

    it('leaves the stored value as it is when the new ones are in conflict', async () => {
      const store = await fresh()
      await landRows(store, [row({ value: 50 })])
      const { settled, release } = await landRows(store, [row({ value: 50 }), row({ value: 51 })])
      expect(settled).toMatchObject({ unchanged: 0, superseded: 0, conflictRows: 2 })
      expect(release).toBeNull()
    })

    it('counts by file as well', async () => {
      const { settled } = await settle([
        row({ ...at('a.csv', 2) }),
        row({ ...at('b.csv', 2) }),
        row({ period: '2016', ...at('b.csv', 3) }),
        row({ period: '2017', value: 1, ...at('b.csv', 4) }),
        row({ period: '2017', value: 2, ...at('c.xlsx', 5, 'one') }),
        row({ period: '2018', ...at('c.xlsx', 6, 'two') }),
      ])
      const none = { new: 0, unchanged: 0, superseded: 0, merged: {}, conflictRows: 0 }
      expect(settled.byFile).toEqual({
        'a.csv': { ...none, new: 1 },
        'b.csv': { ...none, new: 1, merged: { 'exact-repeat': 1 }, conflictRows: 1 },
        'c.xlsx': { ...none, new: 1, conflictRows: 1 },
      })
    })

    it('lists the first thousand losers and counts the others', async () => {
      const rows = Array.from({ length: 1_100 }, (_, position) => [
        row({ place: `P${position}`, nature: 'C', value: 1 }),
        row({ place: `P${position}`, nature: 'E', value: 2 }),
      ]).flat()
      const { settled } = await settle(rows)
      expect(settled.merged).toEqual({ nature: 1_100 })
      expect(settled.losers).toHaveLength(1_000)
      expect(settled.losers[0]?.row).toBe(rows[1]?.origin.row)
      expect(settled.losers.at(-1)?.row).toBe(rows[1_999]?.origin.row)
    })

    it('has no count that is not a rule', async () => {
      const { settled } = await settle([row(), row(), row({ nature: 'E' })])
      expect(mergeRules).toEqual(expect.arrayContaining(Object.keys(settled.merged)))
    })
  })
}
