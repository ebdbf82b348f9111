import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, flowRows, rowCount, stackRows, textWidth } from './label-rows.ts'

const thing = fc.record({
  x: fc.integer({ min: -50, max: 650 }),
  width: fc.integer({ min: 1, max: 300 }),
})

describe('stackRows', () => {
  it('never lets two things of a row touch, nor one leave the frame', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 12 }), (things) => {
        const placed = stackRows(things, 600, 8)
        for (const [index, one] of placed.entries()) {
          const width = things[index]?.width ?? 0
          expect(one.left).toBeGreaterThanOrEqual(0)
          expect(one.left + width).toBeLessThanOrEqual(600)
          for (const [after, other] of placed.entries()) {
            if (after <= index || other.row !== one.row) continue
            const clear =
              one.left + width + 8 <= other.left ||
              other.left + (things[after]?.width ?? 0) + 8 <= one.left
            expect(clear).toBe(true)
          }
        }
      }),
    )
  })
  it('keeps in one row what has room beside each other', () => {
    const apart = [0, 200, 400].map((x) => ({ x, width: 100 }))
    expect(stackRows(apart, 600, 8).map(({ row }) => row)).toEqual([0, 0, 0])
  })
})

describe('fitText', () => {
  it('leaves what fits, and cuts the rest to the width with a sign that it is cut', () => {
    expect(fitText('Waduk', 100, 13)).toBe('Waduk')
    const cut = fitText('Kementerian Jalan Penghubung', 100, 13)
    expect(cut).toMatch(/^Kementerian.*…$/)
    expect(textWidth(cut, 13)).toBeLessThanOrEqual(100)
  })
})

describe('flowRows', () => {
  it('begins a new row for what would leave the frame, and for nothing else', () => {
    const places = flowRows([100, 90, 60, 300], 200, 10)
    expect(places).toEqual([
      { row: 0, left: 0 },
      { row: 0, left: 110 },
      { row: 1, left: 0 },
      { row: 2, left: 0 },
    ])
    expect(rowCount(places)).toBe(3)
    expect(rowCount([])).toBe(0)
  })
})
