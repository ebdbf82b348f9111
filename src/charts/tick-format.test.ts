import { describe, expect, it } from 'vitest'
import { axisFor } from './axis-ticks.ts'
import { columnFormat, tickFormat } from './tick-format.ts'

const written = (values: number[], locale = 'en-GB') => {
  const axis = axisFor(values)
  return axis.ticks.map(tickFormat(axis, locale)).map((tick) => tick.replace('\u00A0', ' '))
}

describe('tickFormat', () => {
  it('writes all ticks of an axis with the same decimals', () => {
    expect(written([70, 72.5])).toEqual(['70.0', '70.5', '71.0', '71.5', '72.0', '72.5'])
    expect(written([0.02, 0.1])).toEqual(['0.00', '0.02', '0.04', '0.06', '0.08', '0.10'])
    expect(written([3, 96])).toEqual(['0', '20', '40', '60', '80', '100'])
  })
  it('keeps long numbers short and still apart', () => {
    expect(written([270_100_000, 271_900_000], 'en-US')).toEqual([
      '270M',
      '270.5M',
      '271M',
      '271.5M',
      '272M',
    ])
    expect(written([1_200_000, 2_400_000], 'id-ID')).toContain('1,25 jt')
  })
  it.each([
    [[0]],
    [[1e-9, 3e-9]],
    [[-4, 17]],
    [[99_999, 123_456]],
    [[1.2e12, 1.9e12]],
    [[33, 33.0001]],
  ])('writes no two ticks of %j alike', (values) => {
    const ticks = written(values)
    expect(new Set(ticks).size).toBe(ticks.length)
  })
})

describe('columnFormat', () => {
  it('gives a column one number of decimals, no more than its values have', () => {
    const format = columnFormat([4.1, 12.34567, 98], 'en-GB')
    expect([4.1, 12.34567, 98].map(format)).toEqual(['4.10', '12.35', '98.00'])
    expect([4.1, 98].map(columnFormat([4.1, 98], 'en-GB'))).toEqual(['4.1', '98.0'])
  })
  it('writes large numbers whole and small ones with what they hold', () => {
    expect(columnFormat([32_653_174.74], 'en-GB')(32_653_174.74)).toBe('32,653,175')
    expect(columnFormat([0.0631], 'en-GB')(0.0631)).toBe('0.0631')
    expect(columnFormat([], 'en-GB')(3)).toBe('3')
  })
})
