import { parseDate } from '../date.ts'
import { RowFault } from '../faults.ts'
import { parseNumber } from '../number.ts'
import { attributeOf, childOf, type XmlElement } from './element.ts'
import { checked } from './remarks.ts'

/** Far above any amount of any currency, far below where sums lose their units. */
const largest = 1e18

/** Commas that can only stand between thousands: two of them, or one before a decimal point. */
const plainlyGrouped = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/

/**
 * @param where names the element for a fault
 * @throws RowFault when it is no number, could be read in two ways (`1,234`), or is beyond 1e18
 */
export function numberIn(where: string, text: string): number {
  const bare = plainlyGrouped.test(text) ? text.replaceAll(',', '') : text
  const value = checked(where, text, parseNumber(bare))
  if (Math.abs(value) <= largest) return value
  throw new RowFault(where, text, 'number-out-of-range', 'a number between -1e18 and 1e18')
}

/** @throws RowFault when there is no date or it is outside 1900 to 2100 */
export function dateIn(where: string, element: XmlElement | undefined): string {
  const text = attributeOf(element, 'iso-date')
  if (text === null) throw new RowFault(where, null, 'missing-date', 'a date in @iso-date')
  return checked(where, text, parseDate(text))
}

/** @returns the address of an element's first document on the web; null when it names none */
export function documentUrl(element: XmlElement): string | null {
  const url = attributeOf(childOf(element, 'document-link'), 'url')
  return url !== null && isWebAddress(url) ? url : null
}

/** Whether it can be a link on a page: no script hides in it. */
export const isWebAddress = (url: string): boolean =>
  /^https?:/i.test(url) && URL.canParse(url) && !/[\s<>"]/.test(url)

/** @returns a function that makes ids unique: a repeated one gets `~2`, `~3` … in order */
export function uniqueIds(): (id: string) => string {
  const counts = new Map<string, number>()
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  }
}
