import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

describe('a number in either way of writing is read the same in both languages', () => {
  test.each([
    ['56,8', 56.8],
    ['56.8', 56.8],
    [' 56,8 % ', 56.8],
    ['1.234.567,5', 1_234_567.5],
    ['1,234,567.5', 1_234_567.5],
    ['1 234 567,5', 1_234_567.5],
    ['12\u00A0345', 12_345],
    ['−3,5', -3.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['2,5e3', 2500],
    ['100', 100],
  ])('%s', (text, value) => {
    expect(readNumber(text, 'id-ID')).toBe(value)
    expect(readNumber(text, 'en-GB')).toBe(value)
  })
})

test('where a sign can mean both, the reader’s locale decides', () => {
  expect(readNumber('1.234', 'id-ID')).toBe(1234)
  expect(readNumber('1.234', 'en-GB')).toBe(1.234)
  expect(readNumber('1,234', 'id-ID')).toBe(1.234)
  expect(readNumber('1,234', 'en-GB')).toBe(1234)
})

test.each([
  '',
  'abc',
  '<5',
  'N/A',
  '1.2.3',
  '1,23,4.5',
  '1.234,567.8',
  '5-3',
  '12 orang',
  '1e999',
  ',',
  '%',
])('%s is not a number', (text) => {
  expect(readNumber(text, 'id-ID')).toBeNull()
  expect(readNumber(text, 'en-GB')).toBeNull()
})

test.each(['en-GB', 'id-ID'])('what %s writes is read back', (locale) => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (tenThousandths) => {
      const value = tenThousandths / 10_000
      expect(readNumber(format.format(value), locale)).toBeCloseTo(value, 6)
    }),
  )
})
