import type { Checked } from './faults.ts'

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const qualified = /^[<>≤≥~≈±]/
const grouped = /^[+-]?[1-9]\d{0,2}(?:[,.' \u00A0\u202F]\d{3})+(?:[.,]\d+)?$/
const withComma = /^[+-]?\d*,\d+$/
const nonZeroDigit = /^[^e]*[1-9]/i

/**
 * Far above and below any figure, and near enough that ratios, sums and projections of figures stay
 * numbers: 1e308 doubled is none.
 */
const largest = 1e30
const smallest = 1e-30

const form = 'a plain number with a point before its decimals, such as 1234.5 or 1e-3'

/**
 * Reads a number strictly: whatever could be read in two ways is refused, and nothing that is not
 * a number becomes zero.
 *
 * @param text without spaces around it
 * @returns the number, or the rule it breaks: `empty-value`, `qualified-number` (`<5`, `>95`),
 *   `decimal-comma`, `thousands-separator`, `number-out-of-range` (`1e308`, `1e400`, `1e-400`),
 *   `not-a-number` (`N/A`, `Infinity`, `12%`)
 */
export function parseNumber(text: string): Checked<number> {
  if (text === '')
    return { ok: false, rule: 'empty-value', expected: 'a number; the cell is empty' }
  if (text.length <= 100 && plain.test(text)) return parsePlain(text)
  if (qualified.test(text)) {
    return {
      ok: false,
      rule: 'qualified-number',
      expected: `${form}; a bound or an approximation is not a value`,
    }
  }
  if (text.length <= 100 && grouped.test(text)) {
    return {
      ok: false,
      rule: 'thousands-separator',
      expected: `${form}, with nothing between thousands`,
    }
  }
  if (text.length <= 100 && withComma.test(text)) {
    return { ok: false, rule: 'decimal-comma', expected: `${form}; not a comma` }
  }
  return { ok: false, rule: 'not-a-number', expected: form }
}

function parsePlain(text: string): Checked<number> {
  const value = Number(text)
  const size = Math.abs(value)
  const isZero = size === 0 && !nonZeroDigit.test(text)
  if (!isZero && !(size >= smallest && size <= largest)) {
    return {
      ok: false,
      rule: 'number-out-of-range',
      expected: 'zero, or a number between 1e-30 and 1e30 on either side of it',
    }
  }
  // -0 is 0 in any database.
  return { ok: true, value: value === 0 ? 0 : value }
}
