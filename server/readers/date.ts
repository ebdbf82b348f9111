import type { Checked } from './faults.ts'

const firstYear = 1900
const lastYear = 2100
/** A time and a time zone, which XML allows after a date, say nothing about the calendar day meant. */
const form = /^(\d{4,6})-(\d{2})-(\d{2})(?:T[\d:.]{1,20})?(?:Z|[+-]\d{2}:\d{2})?$/

/**
 * Reads a calendar date.
 *
 * @param text ISO 8601 without spaces around it: `2026-11-21`, `2026-11-21Z`, `2026-11-21T00:00:00Z`
 * @returns the date as `2026-11-21`, or the rule it breaks: `not-a-date` (`21/11/2026`,
 *   `2026-02-30`), `date-out-of-range` (before 1900, after 2100)
 */
export function parseDate(text: string): Checked<string> {
  const [, year, month, day] = text.length > 50 ? [] : (form.exec(text) ?? [])
  if (year === undefined || month === undefined || day === undefined || !exists(year, month, day)) {
    return { ok: false, rule: 'not-a-date', expected: 'a date such as 2026-11-21' }
  }
  if (Number(year) < firstYear || Number(year) > lastYear) {
    return {
      ok: false,
      rule: 'date-out-of-range',
      expected: `a date from ${firstYear} to ${lastYear}`,
    }
  }
  return { ok: true, value: `${year}-${month}-${day}` }
}

/** `2026-02-30` would roll over into March. */
function exists(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
