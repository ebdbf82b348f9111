import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Facets } from './facets.ts'

const row = fc.record({
  colour: fc.subarray(['red', 'green', 'blue']),
  size: fc.subarray(['small', 'large']),
})
type Row = { colour: string[]; size: string[] }
const passes = (one: readonly string[], chosen: readonly string[]) =>
  chosen.length === 0 || chosen.some((value) => one.includes(value))

it('filters like a plain filter, and counts what choosing one more value would give', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), row, (rows: Row[], chosen) => {
      const facets = new Facets(['colour', 'size'])
      for (const one of rows) facets.add(one)
      const found = facets.count(chosen)
      expect(found.rows).toEqual(
        rows.flatMap((one, at) =>
          passes(one.colour, chosen.colour) && passes(one.size, chosen.size) ? [at] : [],
        ),
      )
      for (const value of ['red', 'green', 'blue']) {
        const expected = rows.filter(
          (one) => passes(one.size, chosen.size) && one.colour.includes(value),
        ).length
        expect(found.counts.get('colour')?.get(value) ?? 0).toBe(expected)
      }
    }),
  )
})
