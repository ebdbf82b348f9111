import { expect, it } from 'vitest'
import { keepCatalogs } from '../catalog.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { facetAnswer } from './facet-answer.ts'

const store = createMemoryStore()
const catalog = await keepCatalogs(store)({
  number: 1,
  date: '2026-01-01T00:00:00.000Z',
  by: 'test',
  example: false,
  files: [],
  tally: { read: 0, new: 0, unchanged: 0, superseded: 0, merged: {}, skipped: {} },
})

const named = (at: number) => `o${String(at).padStart(3, '0')}`
/** 200 partners; the hundred first twice as frequent as the others. */
const counts = new Map([
  [
    'partner',
    new Map(
      Array.from({ length: 200 }, (_, at): [string, number] => [
        named(199 - at),
        at >= 100 ? 2 : 1,
      ]),
    ),
  ],
])

it('names the most frequent of a long list, ties by their id, and counts the rest', () => {
  const { values, more } = facetAnswer('partner', counts, [], catalog)
  expect(values.map(({ value }) => value)).toEqual(Array.from({ length: 60 }, (_, at) => named(at)))
  expect(more).toBe(140)
})

it('names what is chosen too, however rare, and what nobody has with 0', () => {
  const chosen = [named(3), named(150), 'nobody']
  const { values, more } = facetAnswer('partner', counts, chosen, catalog)
  expect(values.slice(60)).toEqual([
    { value: named(150), label: null, count: 1 },
    { value: 'nobody', label: null, count: 0 },
  ])
  expect(values).toHaveLength(62)
  expect(more).toBe(139)
})
