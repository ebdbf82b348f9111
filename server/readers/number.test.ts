import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from './number.ts'

test.each([
  ['1234.5', 1234.5],
  ['1e-3', 0.001],
  ['-7', -7],
  ['+7', 7],
  ['.5', 0.5],
  ['5.', 5],
  ['1E5', 100_000],
  ['0', 0],
  ['0e5', 0],
  ['0.0', 0],
  ['1.234', 1.234],
])('the plain number %s is read', (text, value) => {
  expect(parseNumber(text)).toEqual({ ok: true, value })
})

test('minus zero is zero', () => {
  const number = parseNumber('-0')
  expect(number.ok && Object.is(number.value, 0)).toBe(true)
})

test.each([
  ['', 'empty-value'],
  ['<5', 'qualified-number'],
  ['>95', 'qualified-number'],
  ['<0.5', 'qualified-number'],
  ['≤5', 'qualified-number'],
  ['~5', 'qualified-number'],
  ['12,5', 'decimal-comma'],
  ['0,123', 'decimal-comma'],
  ['-3,25', 'decimal-comma'],
  ['1,234', 'thousands-separator'],
  ['1,234.5', 'thousands-separator'],
  ['1.234.567,8', 'thousands-separator'],
  ['1 234', 'thousands-separator'],
  ['1\u00A0234', 'thousands-separator'],
  ["1'234", 'thousands-separator'],
  ['1e308', 'number-out-of-range'],
  ['-1e31', 'number-out-of-range'],
  ['1e-31', 'number-out-of-range'],
  ['1e400', 'number-out-of-range'],
  ['-1e400', 'number-out-of-range'],
  ['1e-400', 'number-out-of-range'],
  ['Infinity', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['N/A', 'not-a-number'],
  ['N', 'not-a-number'],
  ['-', 'not-a-number'],
  ['.', 'not-a-number'],
  ['12%', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['1_000', 'not-a-number'],
  ['١٢', 'not-a-number'],
  ['１２', 'not-a-number'],
  ['1e', 'not-a-number'],
  ['1 2', 'not-a-number'],
  ['9'.repeat(101), 'not-a-number'],
])('%s is no value: %s', (text, rule) => {
  expect(parseNumber(text)).toMatchObject({ ok: false, rule })
})

test('whatever number within range a program prints is read back as it was', () => {
  const inRange = fc
    .double({ min: -1e30, max: 1e30, noNaN: true })
    .filter((value) => value === 0 || Math.abs(value) >= 1e-30)
  fc.assert(
    fc.property(inRange, (value) => {
      expect(parseNumber(String(value))).toEqual({ ok: true, value: value === 0 ? 0 : value })
    }),
  )
})

const numberLike = fc.string({ maxLength: 12, unit: fc.constantFrom(...'0123456789.,eE+-<N ') })

test('no text that is not the number zero becomes zero', () => {
  fc.assert(
    fc.property(numberLike, (text) => {
      const number = parseNumber(text)
      const isZero = number.ok && number.value === 0
      expect(isZero).toBe(number.ok && /^[+-]?[0.]+(?:e[+-]?\d+)?$/i.test(text))
    }),
  )
})

test('a long run of digits is refused at once and not by backtracking', () => {
  const text = `${'1'.repeat(32_000)}x`
  expect(parseNumber(text)).toMatchObject({ ok: false, rule: 'not-a-number' })
})
