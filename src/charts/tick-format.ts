import type { Axis } from './axis-ticks.ts'

// From here on numbers on an axis are shortened (2.5M, 2,5 jt).
const compactFrom = 100_000

/** With the minus sign proper, as all other numbers of the page. */
function writer(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat(locale, options)
  return (value) => format.format(value).replace('-', '\u2212')
}

/** Decimals a step of an axis needs to be told apart: 0.25 needs 2, 20 none. */
function decimalsOf(step: number): number {
  const text = step.toPrecision(6)
  const [digits = '', exponent = '0'] = text.split('e')
  const fraction = (digits.split('.')[1] ?? '').replace(/0+$/, '').length
  return Math.min(Math.max(fraction - Number(exponent), 0), 12)
}

/** Writes the ticks of one axis alike: the same decimals, all shortened or none. */
export function tickFormat(axis: Axis, locale: string): (tick: number) => string {
  const largest = Math.max(...axis.ticks.map(Math.abs))
  if (largest < compactFrom) {
    const decimals = decimalsOf(axis.step)
    return writer(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  }
  const thousands = Math.floor(Math.log10(largest) / 3 + 1e-9)
  return writer(locale, {
    notation: 'compact',
    maximumFractionDigits: decimalsOf(axis.step / 1000 ** thousands),
  })
}

/**
 * Writes the numbers of one column of a table alike, so that they can be compared by eye: as many
 * decimals as the values have, but no more than make four digits of the largest.
 */
export function columnFormat(values: readonly number[], locale: string): (value: number) => string {
  const largest = Math.max(...values.map(Math.abs), 0)
  const wholeDigits = largest === 0 ? 1 : Math.floor(Math.log10(largest)) + 1
  const wanted = Math.min(Math.max(4 - wholeDigits, 0), 12)
  const given = values.map((value) => decimalsOf(Number(value.toFixed(wanted))))
  const decimals = Math.min(wanted, Math.max(...given, 0))
  return writer(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}
