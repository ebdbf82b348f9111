/** A linear axis: `domain` in the data's unit, `ticks` inside it, `step` between two ticks. */
export type Axis = { domain: [number, number]; ticks: number[]; step: number }

const steps = [1, 2, 2.5, 5, 10]

/** The least of 1, 2, 2.5, 5, 10 × 10ⁿ that is at least `rough`. */
function niceStep(rough: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const factor = steps.find((step) => step * magnitude >= rough * (1 - 1e-9)) ?? 10
  return factor * magnitude
}

/** Removes the binary noise of repeated addition: 0.30000000000000004 → 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12))

/**
 * Round ticks that cover all values.
 *
 * Zero is included when the values come near it (the lowest is under a third of the highest), so
 * that a small change in a large number is neither hidden nor blown up. A `limit` such as 100
 * percent is never passed when no value passes it.
 *
 * @param values in the unit of the axis; not finite ones are ignored
 * @param options `wanted` number of intervals (default 5), `limit` natural upper limit, `zero` to
 *   force the zero line (bars)
 * @returns an axis of 0 to 1 when there is no value
 */
export function axisFor(
  values: readonly number[],
  options: { wanted?: number; limit?: number | null; zero?: boolean } = {},
): Axis {
  // Below 1e-300 a step underflows to zero; on any axis such a value is zero.
  const finite = values
    .filter(Number.isFinite)
    .map((value) => (Math.abs(value) < 1e-300 ? 0 : value))
  if (finite.length === 0) return { domain: [0, 1], ticks: [0, 0.5, 1], step: 0.5 }
  let low = Math.min(...finite)
  let high = Math.max(...finite)
  if (options.zero === true || (low > 0 && low < high / 3)) low = Math.min(low, 0)
  if (options.zero === true || (high < 0 && high > low / 3)) high = Math.max(high, 0)
  // Closer than a number can be told apart on any screen (and than its last bits can carry).
  if (high - low <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9) {
    const room = Math.abs(low) * 0.1 || 1
    if (low !== 0) low -= room
    high += room
  }
  const step = niceStep((high - low) / (options.wanted ?? 5))
  const from = clean(Math.floor(low / step + 1e-9) * step)
  let to = clean(Math.ceil(high / step - 1e-9) * step)
  const limit = options.limit ?? null
  if (limit !== null && to > limit && Math.max(...finite) <= limit) to = limit
  const count = Math.floor((to - from) / step + 1e-9) + 1
  const ticks = Array.from({ length: count }, (_, index) => clean(from + index * step))
  return { domain: [from, to], ticks, step }
}

/**
 * Years for a time axis: first and last always, between them every 1, 2, 5 or 10 years, as many as
 * fit in `room` labels.
 */
export function yearTicks(first: number, last: number, room: number): number[] {
  const span = last - first
  const every = [1, 2, 5, 10, 20, 50].find((step) => span / step <= Math.max(room - 1, 1)) ?? 100
  const ticks = new Set([first, last])
  for (let year = Math.ceil(first / every) * every; year < last; year += every) {
    // A label closer than half a step to either end would run into it.
    if (year - first >= every / 2 && last - year >= every / 2) ticks.add(year)
  }
  return [...ticks].toSorted((a, b) => a - b)
}
