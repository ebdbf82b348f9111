import type { LeftOutReason, Measurement, Objective } from '#contract/objective.ts'
import { deliveries } from './counting.ts'
import { actualOf, settleReports } from './settlement.ts'

/** One report as the partner's receipt shows it, before names are put to the ids. */
export type ReceiptLine = {
  measurement: Measurement
  objective: Objective
  /** In the objective's unit; null where amounts do not add (percentages, binary, qualitative). */
  amount: number | null
  counted: boolean
  /** Full credit for oneself, full credit for something shared, or none. */
  credit: 'alone' | 'shared' | 'none'
  sharedWith: string[]
  reason: LeftOutReason | null
  /** The report that counts instead, when there is one. */
  because: string | null
}

const involves = (report: Measurement, organisation: string): boolean =>
  report.reportedBy === organisation || report.sharedWith.includes(organisation)

/**
 * How one organisation's contribution to one objective is counted: each report that names it, as
 * reporter or as sharer, once; counted with its credit or left out with the reason. For cumulative
 * objectives each report on the way counts with what it added. Source: methods.md, Contribution.
 *
 * @param organisation its id
 * @param objective the measurable goal
 * @param measurements all reports of the objective, also those of others
 * @returns newest first
 */
export function receiptLines(
  organisation: string,
  objective: Objective,
  measurements: readonly Measurement[],
): ReceiptLine[] {
  const settlement = settleReports(objective, measurements)
  const adds = actualOf(objective, settlement.counted) !== null && objective.measure === 'number'
  const delivered = new Map(deliveries(objective, settlement).map((line) => [line.report.id, line]))
  const counted = new Set(settlement.counted.map(({ id }) => id))
  const leftOut = new Map(settlement.leftOut.map((line) => [line.measurement, line]))
  return measurements
    .filter((report) => involves(report, organisation))
    .map((report): ReceiptLine => {
      const delivery = delivered.get(report.id)
      const left = leftOut.get(report.id)
      const counts = counted.has(report.id) || delivery !== undefined
      const named = delivery?.organisations ?? [
        ...(report.reportedBy === null ? [] : [report.reportedBy]),
        ...report.sharedWith,
      ]
      const others = named.filter((name) => name !== organisation)
      const together = others.length > 0 || objective.level !== 'output'
      return {
        measurement: report,
        objective,
        amount: adds ? (delivery?.amount ?? report.value) : null,
        counted: counts,
        credit: counts ? (together ? 'shared' : 'alone') : 'none',
        sharedWith: others,
        reason: counts ? null : (left?.reason ?? null),
        because: counts ? null : (left?.because ?? null),
      }
    })
    .toSorted(
      (one, other) =>
        other.measurement.to.localeCompare(one.measurement.to) ||
        one.measurement.id.localeCompare(other.measurement.id),
    )
}
