import type { Measurement, Objective } from '#contract/objective.ts'
import type { Ledger } from '#contract/results.ts'
import { deliveries } from './counting.ts'
import { actualOf, settleReports } from './settlement.ts'

/**
 * The shared-result ledger: starting level → what each organisation delivered alone → results
 * delivered together, once → actual → what is still missing. `baseline + Σ steps + sharedOnce =
 * actual` and `actual + gap = target`, up or down. Outcomes and impact are never divided: all of it
 * is in `sharedOnce`.
 *
 * The starting level is the baseline for cumulative objectives of one line; periodic ones add up
 * from nothing, so theirs is 0.
 *
 * @returns null where amounts do not add: percentages, binary, qualitative, or nothing counted
 */
export function ledger(objective: Objective, measurements: readonly Measurement[]): Ledger | null {
  const settlement = settleReports(objective, measurements)
  const actual = actualOf(objective, settlement.counted)
  if (objective.measure !== 'number' || actual === null) return null
  const alone = new Map<string | null, number>()
  let sharedOnce = 0
  for (const { amount, organisations } of deliveries(objective, settlement)) {
    if (objective.level !== 'output' || organisations.length > 1) sharedOnce += amount
    else {
      const organisation = organisations[0] ?? null
      alone.set(organisation, (alone.get(organisation) ?? 0) + amount)
    }
  }
  const cumulative = objective.aggregation === 'cumulative' && settlement.counted.length === 1
  const target = objective.target?.value ?? null
  return {
    baseline: cumulative ? (objective.baseline?.value ?? 0) : 0,
    steps: [...alone]
      .map(([organisation, amount]) => ({ organisation, amount }))
      .toSorted((one, other) => (one.organisation ?? '').localeCompare(other.organisation ?? '')),
    sharedOnce,
    actual,
    target,
    gap: target === null ? null : target - actual,
  }
}
