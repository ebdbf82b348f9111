import type { Checked } from './faults.ts'

/** `period` as in the source, but for a spreadsheet's `2021.0`; `year` is the one it counts as. */
export type Period = { period: string; year: number }

const firstYear = 1900
const lastYear = 2100
/** Longest span of years that is one period; what is longer is a slip, or a month: `2015-01`. */
const longestSpan = 10

const wholeYear = /^(\d{4,})(?:\.0+)?$/
const span = /^(\d{4})\s?[-–/]\s?(\d{2}|\d{4})$/

/**
 * Reads a period: a year (`2015`) or years that belong together (`2015-16`, `2015/16`,
 * `2013-2015`), which count as the first of them, as in Open SDG.
 *
 * @param text without spaces around it
 * @returns the period, or the rule it breaks: `year-out-of-range` (before 1900, after 2100,
 *   `20222`), `not-a-period`
 */
export function parsePeriod(text: string): Checked<Period> {
  const year = text.length > 20 ? null : wholeYear.exec(text)
  if (year?.[1] !== undefined) return inRange(year[1], Number(year[1]))
  const years = text.length > 20 ? null : span.exec(text)
  if (years?.[1] !== undefined && years[2] !== undefined) {
    const from = Number(years[1])
    if (isSpan(from, years[2])) return inRange(text, from)
  }
  return {
    ok: false,
    rule: 'not-a-period',
    expected: 'a year such as 2015, or years that belong together such as 2015-16',
  }
}

/** `15-16` within a century, `99-00` over its end. */
function isSpan(from: number, end: string): boolean {
  const century = from - (from % 100)
  const short = century + Number(end)
  const to = end.length === 4 ? Number(end) : short <= from ? short + 100 : short
  return to > from && to - from < longestSpan
}

function inRange(period: string, year: number): Checked<Period> {
  if (year >= firstYear && year <= lastYear) return { ok: true, value: { period, year } }
  return {
    ok: false,
    rule: 'year-out-of-range',
    expected: `a year from ${firstYear} to ${lastYear}`,
  }
}
