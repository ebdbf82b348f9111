import { describe, expect, test } from 'vitest'
import { formatsOf } from './format.ts'

describe('figures have the digits their size deserves', () => {
  test.each([
    [0, '0', '0'],
    [0.0634, '0.063', '0,063'],
    [-0.5, '\u22120.5', '\u22120,5'],
    [4.206, '4.21', '4,21'],
    [56.78, '56.8', '56,8'],
    [999.96, '1,000', '1.000'],
    [1234.5, '1,235', '1.235'],
  ])('%d', (value, english, indonesian) => {
    expect(formatsOf('en-GB').figure(value)).toBe(english)
    expect(formatsOf('id-ID').figure(value)).toBe(indonesian)
  })
})

test('long figures are shortened in the words of the language, and exact on request', () => {
  expect(formatsOf('en-GB').compact(2_361_000)).toBe('2.36m')
  expect(formatsOf('id-ID').compact(2_361_000)).toBe('2,36\u00A0jt')
  expect(formatsOf('en-GB').compact(99_999)).toBe('99,999')
  expect(formatsOf('en-GB').exact(2_361_000.123)).toBe('2,361,000.123')
})

test('years are never grouped', () => {
  expect(formatsOf('en-GB').year(2015)).toBe('2015')
  expect(formatsOf('id-ID').year(2015)).toBe('2015')
})

test('shares, rates and scores carry per cent and sign', () => {
  const { share, rate, signed } = formatsOf('en-GB')
  expect([share(0.6603), rate(0.0214), rate(-0.0063), rate(0)]).toEqual([
    '66%',
    '+2.14%',
    '\u22120.63%',
    '+0%',
  ])
  expect([signed(0.789), signed(-3.1063), signed(0)]).toEqual(['+0.79', '\u22123.11', '0'])
})

test('dates follow the locale', () => {
  const noon = '2025-05-12T12:00:00Z'
  expect(formatsOf('en-GB').date(noon)).toBe('12 May 2025')
  expect(formatsOf('id-ID').date(noon)).toBe('12 Mei 2025')
})
