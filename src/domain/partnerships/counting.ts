import type { Measurement, Objective } from '#contract/objective.ts'
import type { Counting } from '#contract/results.ts'
import { actualOf, lineOf, type Settlement, settleReports } from './settlement.ts'

/** What one counted report adds to the objective: its value, or for cumulative lines the increase. */
export type Delivery = { report: Measurement; amount: number; organisations: string[] }

const creditedOf = (report: Measurement, repeats: Settlement['repeats']): string[] => {
  const named = [report, ...(repeats.get(report.id) ?? [])].flatMap(
    ({ reportedBy, sharedWith }) => [...(reportedBy === null ? [] : [reportedBy]), ...sharedWith],
  )
  return [...new Set(named)].toSorted((one, other) => one.localeCompare(other))
}

/**
 * Who delivered how much, oldest first. A cumulative line's reports each add their difference to
 * the one before, the first its difference to the baseline when there is only one line (with
 * several lines the baseline cannot be divided between them and the first adds its whole value).
 *
 * @returns empty for percentages, binary and qualitative objectives, which have no amounts to add
 */
export function deliveries(objective: Objective, settlement: Settlement): Delivery[] {
  if (objective.measure !== 'number') return []
  const { counted, earlier, repeats } = settlement
  const start = counted.length === 1 ? (objective.baseline?.value ?? 0) : 0
  return counted.flatMap((report) => {
    const before = objective.aggregation === 'cumulative' ? (earlier.get(lineOf(report)) ?? []) : []
    let level = objective.aggregation === 'cumulative' ? start : 0
    return [...before, report].map((step) => {
      const value = step.value ?? 0
      const amount = objective.aggregation === 'cumulative' ? value - level : value
      level = value
      return { report: step, amount, organisations: creditedOf(step, repeats) }
    })
  })
}

/**
 * What counts of an objective's reports, and to whom it is credited.
 *
 * Outputs are attributed to the organisation that reports them, or shared when it names others.
 * Outcomes and impact are contributed to: nobody has them alone, each organisation named is
 * credited in full. A shared result counts once in `counted` and in full for each organisation, so
 * `credited` is at least `counted` as long as no amount is negative. Source: methods.md,
 * Contribution.
 *
 * @param objective the measurable goal
 * @param measurements all its reports, any order
 * @returns amounts in the objective's unit, above its starting level; null sums for percentages,
 *   binary and qualitative objectives, where reports are counted but not added. An organisation
 *   null stands for reports that name nobody.
 */
export function countReports(objective: Objective, measurements: readonly Measurement[]): Counting {
  const settlement = settleReports(objective, measurements)
  const organisations = new Map<string | null, { alone: number; shared: number; reports: number }>()
  const credit = (organisation: string | null, kind: 'alone' | 'shared', amount: number) => {
    const known = organisations.get(organisation) ?? { alone: 0, shared: 0, reports: 0 }
    known[kind] += amount
    known.reports += 1
    organisations.set(organisation, known)
  }
  const delivered = deliveries(objective, settlement)
  let counted = 0
  let credited = 0
  let shared = 0
  for (const { amount, organisations: named } of delivered) {
    const together = named.length > 1 || (objective.level !== 'output' && named.length > 0)
    for (const organisation of named) credit(organisation, together ? 'shared' : 'alone', amount)
    if (named.length === 0) credit(null, 'alone', amount)
    counted += amount
    credited += amount * Math.max(named.length, 1)
    if (together) shared += amount
  }
  const adds = objective.measure === 'number' && actualOf(objective, settlement.counted) !== null
  return {
    counted: adds ? counted : null,
    credited: adds ? credited : null,
    shared: adds ? shared : null,
    organisations: [...organisations]
      .map(([organisation, amounts]) => ({ organisation, ...amounts }))
      .toSorted((one, other) => (one.organisation ?? '').localeCompare(other.organisation ?? '')),
    countedReports: settlement.counted.map(({ id }) => id),
    leftOut: settlement.leftOut,
  }
}
