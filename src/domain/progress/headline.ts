import type { Disaggregation } from '#contract/series.ts'
import { toKey } from '#domain/disaggregation.ts'

/**
 * Which of a series' disaggregations stands for the whole at one place: the first accepted one that
 * is there, else the total (`{}`), else the only one there is. Anything further would be a guess:
 * the series then cannot be judged, reason `no-headline`.
 *
 * @param disaggregations those with values, in any order, total codes already left out
 * @param accepted the series' accepted headlines, best first (`SeriesSettings.headline`)
 * @returns one of `disaggregations`, or null
 */
export const pickHeadline = (
  disaggregations: readonly Disaggregation[],
  accepted: readonly Disaggregation[],
): Disaggregation | null => {
  const present = new Map(disaggregations.map((codes) => [toKey(codes), codes]))
  for (const wanted of [...accepted, {}]) {
    const found = present.get(toKey(wanted))
    if (found !== undefined) return found
  }
  const [only] = present.values()
  return present.size === 1 ? (only ?? null) : null
}
