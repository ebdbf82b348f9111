import { fromKey, toKey } from '#domain/disaggregation.ts'
import type { IncomingObservation } from './store.ts'

/**
 * Checks rows before they are staged: a value must be a number that JSON can carry, and a
 * disaggregation one that its key can be turned back into.
 *
 * @returns a function from a row to its disaggregation key; it throws when a reader let through what
 *   it should have reported
 */
export function createRowCheck(): (row: IncomingObservation) => string {
  const checked = new Set<string>()
  return ({ series, value, disaggregation, origin: { file, row } }) => {
    if (!Number.isFinite(value)) {
      throw new RangeError(`${file}, row ${row}: ${value} is not a value for ${series}`)
    }
    const key = toKey(disaggregation)
    if (!checked.has(key)) {
      if (fromKey(key) === null) {
        throw new RangeError(`${file}, row ${row}: "${key}" has an empty dimension or code`)
      }
      checked.add(key)
    }
    return key
  }
}
