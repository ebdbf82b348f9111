import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { along, type Box, placeLabels, spread } from './place-labels.ts'

const frame: Box = { x: 0, y: 0, width: 400, height: 400 }
const box = (x: number, y: number): Box => ({ x, y, width: 80, height: 16 })

describe('placeLabels', () => {
  it('takes the first place that is free', () => {
    const placed = placeLabels(
      [
        { id: 'one', candidates: [box(10, 10), box(10, 40)] },
        { id: 'two', candidates: [box(50, 12), box(50, 60), box(50, 90)] },
      ],
      [],
      frame,
    )
    expect(placed.get('one')).toEqual(box(10, 10))
    expect(placed.get('two')).toEqual(box(50, 60))
  })
  it('keeps off what is drawn and inside the frame', () => {
    const line = along(
      [
        { x: 0, y: 18 },
        { x: 400, y: 18 },
      ],
      6,
    )
    const placed = placeLabels(
      [{ id: 'one', candidates: [box(100, 10), box(390, 60), box(100, 30)] }],
      line,
      frame,
    )
    expect(placed.get('one')).toEqual(box(100, 30))
  })
  it('never lays one label over another while a free place is offered', () => {
    const rows = Array.from({ length: 12 }, (_, index) => box(100, index * 20))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat(11)), (count, from) => {
        const wishes = Array.from({ length: count }, (_, index) => {
          const start = from.next().value
          return { id: String(index), candidates: [...rows.slice(start), ...rows.slice(0, start)] }
        })
        const tops = [...placeLabels(wishes, [], frame).values()].map(({ y }) => y)
        expect(new Set(tops).size).toBe(count)
      }),
    )
  })
})

describe('along', () => {
  it('leaves no stretch longer than the step', () => {
    const spots = along(
      [
        { x: 0, y: 0 },
        { x: 30, y: 40 },
        { x: 31, y: 40 },
      ],
      7,
    )
    for (const [index, spot] of spots.slice(1).entries()) {
      const before = spots[index]
      expect(Math.hypot(spot.x - (before?.x ?? 0), spot.y - (before?.y ?? 0))).toBeLessThanOrEqual(
        7,
      )
    }
    expect(spots.at(-1)).toEqual({ x: 31, y: 40 })
  })
})

describe('spread', () => {
  it('keeps labels apart, in order and inside, wherever there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 8 }),
        (wanted) => {
          const placed = spread(wanted, 16, 0, 300)
          const sorted = placed.toSorted((one, other) => one - other)
          for (const [index, y] of sorted.entries()) {
            expect(y).toBeGreaterThanOrEqual(-1e-9)
            expect(y).toBeLessThanOrEqual(300 + 1e-9)
            if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9)
          }
        },
      ),
    )
  })
  it('does not move labels that have room', () => {
    expect(spread([100, 10, 200], 16, 0, 300)).toEqual([100, 10, 200])
  })
})
