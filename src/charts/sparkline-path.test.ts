import { expect, test } from 'vitest'
import { drawSparkline } from './sparkline-path.ts'

const size = { width: 104, height: 24, inset: 2 }
const points = (...pairs: [year: number, value: number][]) =>
  pairs.map(([year, value]) => ({ year, value }))

test('runs from the first year to the last, high values up', () => {
  const drawing = drawSparkline(points([2000, 10], [2001, 20], [2002, 30]), size)
  expect(drawing?.path).toBe('M2 22L52 12L102 2')
  expect(drawing?.last).toEqual({ x: 102, y: 2 })
})

test('leaves a gap where years are missing, and shows a lone value as a dot', () => {
  const drawing = drawSparkline(points([2000, 1], [2001, 1], [2005, 2], [2009, 1], [2010, 1]), size)
  expect(drawing?.path.match(/M/g)).toHaveLength(2)
  expect(drawing?.lone).toHaveLength(1)
})

test('a survey every third year is one line, not a row of dots', () => {
  const drawing = drawSparkline(points([2000, 1], [2003, 2], [2006, 3], [2009, 4]), size)
  expect(drawing?.path.match(/M/g)).toHaveLength(1)
  expect(drawing?.lone).toEqual([])
})

test('a flat series runs through the middle, a single value stands at the end', () => {
  expect(drawSparkline(points([2000, 7], [2001, 7]), size)?.path).toBe('M2 12L102 12')
  expect(drawSparkline(points([2020, 7]), size)).toMatchObject({
    path: '',
    last: { x: 102, y: 12 },
  })
})

test('draws nothing without a value', () => {
  expect(drawSparkline([], size)).toBeNull()
})
