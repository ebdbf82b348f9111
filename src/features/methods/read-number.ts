/** Spaces, no-break spaces and apostrophes: used to group digits, never as a decimal sign. */
const spacing = /[\s'’]/gu
const minusSigns = /^[−–]/u
const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i

const separatorsOf = (locale: string): { group: string; decimal: string } => {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12_345.6)
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  return { group: sign('group'), decimal: sign('decimal') }
}

/** Digits in threes after the first, as in `12.345.678` and `1,234,567.8`. */
const isGrouped = (text: string, group: string): boolean =>
  text.split(group).every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))

/** The number with a decimal point and no groups; null when its separators make no sense. */
const withPoint = (digits: string, locale: string): string | null => {
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma === -1 && point === -1) return digits

  if (comma !== -1 && point !== -1) {
    const decimal = comma > point ? ',' : '.'
    const group = decimal === ',' ? '.' : ','
    const [whole = '', ...fractions] = digits.split(decimal)
    if (fractions.length !== 1 || !isGrouped(whole, group)) return null
    return `${whole.replaceAll(group, '')}.${fractions[0]}`
  }

  const sign = comma === -1 ? '.' : ','
  const once = digits.indexOf(sign) === digits.lastIndexOf(sign)
  // 1.234 is one thousand and more where the point groups digits, and a little over one elsewhere.
  const groups = isGrouped(digits, sign) && !digits.startsWith('0')
  if (!once || (groups && separatorsOf(locale).group === sign))
    return groups ? digits.replaceAll(sign, '') : null
  return digits.replace(sign, '.')
}

/**
 * Reads a number as people write it: decimal comma or point, grouped or not, a percent sign after
 * it. Only where both readings are possible (`1.234`) does the locale decide.
 *
 * @param text what was typed; surrounding spaces do not matter
 * @param locale the reader's, such as `id-ID`
 * @returns the number, or null for what is not one or is too large to calculate with
 */
export function readNumber(text: string, locale: string): number | null {
  const tidy = text.trim().replace(/%$/, '').replaceAll(spacing, '').replace(minusSigns, '-')
  const [, sign = '', digits = '', exponent = ''] =
    /^([+-]?)([\d.,]*)(e[+-]?\d+)?$/i.exec(tidy) ?? []
  const pointed = withPoint(digits, locale)
  if (pointed === null) return null
  const canonical = `${sign}${pointed}${exponent}`
  const value = plain.test(canonical) ? Number(canonical) : Number.NaN
  return Number.isFinite(value) ? value : null
}
