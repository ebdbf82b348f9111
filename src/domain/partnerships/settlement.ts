import type { LeftOutReason, Measurement, Objective } from '#contract/objective.ts'
import { toKey } from '#domain/disaggregation.ts'

export type LeftOut = { measurement: string; reason: LeftOutReason; because: string | null }

/** Every report of an objective, either counted or left out with a reason; never both, never neither. */
export type Settlement = {
  /** Oldest first; ties by date of report, then id, so that input order plays no part. */
  counted: Measurement[]
  leftOut: LeftOut[]
  /** Reports that say the same shared result again, by the id of the one that counts. */
  repeats: Map<string, Measurement[]>
  /**
   * For cumulative objectives: earlier reports on the way to the counted ones, oldest first, by
   * line (place and disaggregation). Their differences are what each reporter added.
   */
  earlier: Map<string, Measurement[]>
}

/** Which line of a cumulative objective a report continues. */
export const lineOf = ({ place, disaggregation }: Measurement): string =>
  `${place ?? ''}|${toKey(disaggregation)}`

const inOrder = (one: Measurement, other: Measurement): number =>
  one.to.localeCompare(other.to) ||
  (one.reportedOn ?? '').localeCompare(other.reportedOn ?? '') ||
  (one.id < other.id ? -1 : Number(one.id > other.id))

const hasFigure = (objective: Objective, report: Measurement): boolean => {
  if (objective.measure === 'qualitative') return report.text !== null
  if (objective.measure !== 'percentage') return report.value !== null
  const parts = report.numerator !== null && report.denominator !== null && report.denominator > 0
  // A bare percentage cannot be added to another, but the latest one can stand as it is.
  return parts || (objective.aggregation === 'cumulative' && report.value !== null)
}

/** The first reason that holds, of those a report carries by itself. */
const ownReason = (objective: Objective, report: Measurement): LeftOutReason | null => {
  if (report.planned) return 'planned'
  if (report.review === 'rejected' || report.review === 'returned') return report.review
  if (report.unit !== null && report.unit !== objective.unit) return 'other-unit'
  if (objective.baseline !== null && report.from < objective.baseline.date) return 'outside-period'
  if (objective.target !== null && report.to > objective.target.date) return 'outside-period'
  return hasFigure(objective, report) ? null : 'not-a-number'
}

/** The report at the end of a chain of `duplicateOf`; in a circle the one with the lowest id. */
const original = (report: Measurement, standing: ReadonlyMap<string, Measurement>): Measurement => {
  const chain = [report]
  for (;;) {
    const last = chain.at(-1) ?? report
    const next = last.duplicateOf === null ? undefined : standing.get(last.duplicateOf)
    if (next === undefined) return last
    const at = chain.indexOf(next)
    if (at >= 0) return chain.slice(at).reduce((least, link) => (link.id < least.id ? link : least))
    chain.push(next)
  }
}

const sameReport = (one: Measurement, other: Measurement): boolean =>
  one.from === other.from && one.to === other.to && one.reportedBy === other.reportedBy

const isTotal = (report: Measurement): boolean =>
  report.place === null && Object.keys(report.disaggregation).length === 0

const dimensionsOf = ({ disaggregation }: Measurement): string =>
  Object.keys(disaggregation)
    .toSorted((one, other) => one.localeCompare(other))
    .join(',')

/**
 * Which report makes this one a part of something already counted: the same reporter's total of the
 * same period, or, without a total, its breakdown by another dimension (the first by name counts).
 */
const totalOver = (
  report: Measurement,
  standing: readonly Measurement[],
): Measurement | undefined => {
  const dimensions = dimensionsOf(report)
  if (isTotal(report)) return undefined
  const siblings = standing.filter((other) => other !== report && sameReport(report, other))
  return (
    siblings.find(isTotal) ??
    siblings.find((other) => other.place === report.place && dimensionsOf(other) < dimensions)
  )
}

/**
 * Decides for each report of one objective whether it counts. The reasons are tried in this order:
 * what the report is by itself (planned, rejected, returned, other unit, outside the objective's
 * period, no figure), corrected by a later report, the same shared result again, a part of a total,
 * and for cumulative objectives an earlier state of the same line. Source: methods.md, Contribution.
 *
 * @param objective whose period (baseline date to target date, both included) and unit decide
 * @param measurements its reports, any order, unique ids
 */
export function settleReports(
  objective: Objective,
  measurements: readonly Measurement[],
): Settlement {
  const leftOut: LeftOut[] = []
  const leave = (report: Measurement, reason: LeftOutReason, because: string | null) => {
    leftOut.push({ measurement: report.id, reason, because })
    return false
  }
  const sorted = measurements.toSorted(inOrder)
  let standing = sorted.filter((report) => {
    const reason = ownReason(objective, report)
    return reason === null || leave(report, reason, null)
  })

  const corrections = new Map(
    standing.flatMap((report) => (report.replaces === null ? [] : [[report.replaces, report.id]])),
  )
  standing = standing.filter((report) => {
    const by = corrections.get(report.id)
    return by === undefined || by === report.id || leave(report, 'superseded', by)
  })

  const byId = new Map(standing.map((report) => [report.id, report]))
  const repeats = new Map<string, Measurement[]>()
  standing = standing.filter((report) => {
    const first = original(report, byId)
    if (first === report) return true
    repeats.set(first.id, [...(repeats.get(first.id) ?? []), report])
    return leave(report, 'duplicate-of-shared', first.id)
  })

  const whole = standing
  standing = whole.filter((report) => {
    const total = totalOver(report, whole)
    return total === undefined || leave(report, 'disaggregation-of-total', total.id)
  })

  const earlier = new Map<string, Measurement[]>()
  const latestOnly = objective.aggregation === 'cumulative' || objective.measure === 'binary'
  if (latestOnly && objective.measure !== 'qualitative') {
    const latest = new Map(standing.map((report) => [lineOf(report), report]))
    standing = standing.filter((report) => {
      const last = latest.get(lineOf(report))
      if (last === undefined || last === report) return true
      earlier.set(lineOf(report), [...(earlier.get(lineOf(report)) ?? []), report])
      return leave(report, 'superseded', last.id)
    })
  }
  return { counted: standing, leftOut, repeats, earlier }
}

/**
 * The objective's figure from the reports that count: the sum of numbers, 100 · Σ numerators /
 * Σ denominators for percentages (never a mean), the latest answer for binary ones. For cumulative
 * objectives one report of each line counts, so that the sum is over places and not over time.
 *
 * @returns null without a counted report, for qualitative objectives, and for bare percentages of
 *   several lines, which cannot be put together
 */
export function actualOf(objective: Objective, counted: readonly Measurement[]): number | null {
  const last = counted.at(-1)
  if (last === undefined || objective.measure === 'qualitative') return null
  if (objective.measure === 'binary') return last.value
  if (objective.measure === 'number')
    return counted.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const withParts = counted.filter(
    ({ numerator, denominator }) => numerator !== null && denominator !== null,
  )
  if (withParts.length < counted.length) return counted.length === 1 ? last.value : null
  const sum = (part: 'numerator' | 'denominator') =>
    withParts.reduce((total, report) => total + (report[part] ?? 0), 0)
  return (100 * sum('numerator')) / sum('denominator')
}
