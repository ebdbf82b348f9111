import type { Tally } from '#contract/release.ts'
import type { SettledCounts } from '#server/store/store.ts'

export function emptyTally(): Tally {
  return { read: 0, new: 0, unchanged: 0, superseded: 0, merged: {}, skipped: {} }
}

/** Adds `count` under `rule`; nothing is noted for 0. */
export function countUnder(counts: Record<string, number>, rule: string, count = 1): void {
  if (count > 0) counts[rule] = (counts[rule] ?? 0) + count
}

/** Adds what became of staged observations; rows in conflict are skipped under `conflict`. */
export function addSettled(tally: Tally, settled: SettledCounts): void {
  tally.new += settled.new
  tally.unchanged += settled.unchanged
  tally.superseded += settled.superseded
  for (const [rule, count] of Object.entries(settled.merged)) countUnder(tally.merged, rule, count)
  countUnder(tally.skipped, 'conflict', settled.conflictRows)
}

/** @returns the sum of tallies, field by field and rule by rule */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const tally of tallies) {
    sum.read += tally.read
    sum.new += tally.new
    sum.unchanged += tally.unchanged
    sum.superseded += tally.superseded
    for (const [rule, count] of Object.entries(tally.merged)) countUnder(sum.merged, rule, count)
    for (const [rule, count] of Object.entries(tally.skipped)) countUnder(sum.skipped, rule, count)
  }
  return sum
}

/** Rows a tally accounts for: equal to `read` when every row has been accounted for. */
export function accountedFor(tally: Tally): number {
  const rules = [...Object.values(tally.merged), ...Object.values(tally.skipped)]
  return rules.reduce((sum, count) => sum + count, tally.new + tally.unchanged + tally.superseded)
}
