import type { Disaggregation } from '#contract/series.ts'

/** Codes that mean "not split by this dimension" in the UN portal and in SDMX. */
export const totalCodes: ReadonlySet<string> = new Set([
  'T',
  '_T',
  'TOTAL',
  'ALLAREA',
  'ALLAGE',
  'BOTHSEX',
  'ALL',
  'ALLDOMAINS',
])

const byCodeUnits = (one: string, other: string): number => {
  if (one === other) return 0
  return one < other ? -1 : 1
}

const escaped = (text: string): string =>
  text.replaceAll(/[%;=|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const unescaped = (text: string): string =>
  text.replaceAll(/%(25|3B|3D|7C)/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )

/**
 * A disaggregation as text, for keys and addresses: `dimension=CODE;dimension=CODE`, dimensions in
 * the order of their code units whatever the reader's language, `;`, `=`, `|` and `%` escaped as
 * in addresses.
 *
 * @param codes dimension → code
 * @returns '' for the total
 */
export const toKey = (codes: Disaggregation): string =>
  Object.entries(codes)
    .toSorted(([one], [other]) => byCodeUnits(one, other))
    .map(([dimension, code]) => `${escaped(dimension)}=${escaped(code)}`)
    .join(';')

/**
 * The disaggregation a key stands for; the reverse of `toKey`.
 *
 * @param key from `toKey`, or written by a person, then in any order
 * @returns `{}` for ''; null when it is not such a key (a part without `=`, an empty dimension or
 *   code, a dimension named twice)
 */
export const fromKey = (key: string): Disaggregation | null => {
  if (key === '') return {}
  const codes = new Map<string, string>()
  for (const part of key.split(';')) {
    const [dimension = '', code = '', ...rest] = part.split('=').map(unescaped)
    if (dimension === '' || code === '' || rest.length > 0 || codes.has(dimension)) return null
    codes.set(dimension, code)
  }
  return Object.fromEntries(codes)
}

/**
 * One spelling for a dimension's name: `[Type of product]` and `type_of_product` are the same.
 *
 * @param name as a column is headed
 * @returns snake_case, without brackets; '' when nothing is left
 */
export const dimensionName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_|_$/g, '')

/**
 * A row's dimensions as stored: names in one spelling, what is empty or a total left out, so that
 * `{}` is the total.
 *
 * @param raw column heading → code, as in the file
 * @returns codes as in the file, without spaces around them; where two headings are one dimension,
 *   the later one with a code
 */
export const normalise = (raw: Readonly<Record<string, string>>): Disaggregation =>
  Object.fromEntries(
    Object.entries(raw)
      .map(([name, code]) => [dimensionName(name), code.trim()] as const)
      .filter(([name, code]) => name !== '' && code !== '' && !totalCodes.has(code)),
  )
