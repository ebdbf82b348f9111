import type { Disaggregation } from '#contract/series.ts'
import type { LocalisedText } from '#contract/text.ts'
import words from './dimension-words.json' with { type: 'json' }

type Codes = Readonly<Record<string, LocalisedText>>
const dimensions: Codes = words.dimensions
const codes: Readonly<Record<string, Codes>> = words.codes

// Ages as the UN portal, its SDMX form and national files write them.
const agePatterns: readonly (readonly [RegExp, (found: readonly string[]) => LocalisedText])[] = [
  [
    /^Y?(\d+)(?:-|_|T)(\d+)$/,
    ([, from, to]) => ({ en: `${from}–${to} years`, id: `${from}–${to} tahun` }),
  ],
  [/^(?:<|LT_?)(\d+)Y?$/, ([, to]) => ({ en: `under ${to} years`, id: `di bawah ${to} tahun` })],
  [/^(\d+)\+$/, ([, from]) => ({ en: `${from} years and over`, id: `${from} tahun ke atas` })],
  [/^M(\d+)T(\d+)$/, ([, from, to]) => ({ en: `${from}–${to} months`, id: `${from}–${to} bulan` })],
]

const ageWords = (code: string): LocalisedText | null => {
  for (const [pattern, write] of agePatterns) {
    const found = pattern.exec(code)
    if (found !== null) return write(found)
  }
  return null
}

/** A dimension's name in words; one that is not in the dictionary as it stands in the source. */
export const dimensionWords = (dimension: string): LocalisedText =>
  dimensions[dimension] ?? { en: dimension.replaceAll('_', ' ') }

/** A code's meaning in words; one that is not in the dictionary as it stands in the source. */
export const codeWords = (dimension: string, code: string): LocalisedText =>
  codes[dimension]?.[code] ??
  (dimension === 'age' ? ageWords(code) : null) ??
  codes['*']?.[code] ?? { en: code, id: code }

/**
 * A disaggregation in words, `Sex: female; Age: under 5 years`.
 *
 * @param codesByDimension dimension → code; `{}` is the total and gives ''
 * @param write picks the reader's language
 */
export const disaggregationWords = (
  codesByDimension: Disaggregation,
  write: (text: LocalisedText) => string,
): string =>
  Object.entries(codesByDimension)
    .map(
      ([dimension, code]) =>
        `${write(dimensionWords(dimension))}: ${write(codeWords(dimension, code))}`,
    )
    .join('; ')
