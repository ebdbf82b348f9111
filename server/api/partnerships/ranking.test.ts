import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Ranking } from './ranking.ts'

const row = fc.record({
  name: fc.string({ maxLength: 2 }),
  size: fc.option(fc.integer({ min: -3, max: 3 }), { nil: null }),
  day: fc.option(fc.constantFrom('2025-01-01', '2025-06-30', '2026-01-01'), { nil: null }),
})

it('orders by text and by figure either way, what has none last, ties by the first sort', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 20 }),
      fc.constantFrom('name' as const, 'size' as const, 'day' as const),
      fc.constantFrom('asc' as const, 'desc' as const),
      (rows, sort, order) => {
        const ranking = new Ranking(
          rows,
          { name: ({ name }) => name, size: ({ size }) => size, day: ({ day }) => day },
          'name',
        )
        const compare = (one: string | number, other: string | number) =>
          one < other ? -1 : Number(one > other)
        const expected = rows
          .map((one, at) => ({ ...one, at }))
          .toSorted((one, other) => compare(one.name, other.name) || one.at - other.at)
          .toSorted((one, other) => {
            const [key, otherKey] = [one[sort], other[sort]]
            if (key === null || otherKey === null)
              return Number(key === null) - Number(otherKey === null)
            return order === 'asc' ? compare(key, otherKey) : compare(otherKey, key)
          })
          .map(({ at }) => at)
        expect(ranking.sorted([...rows.keys()], sort, order)).toEqual(expected)
      },
    ),
  )
})
