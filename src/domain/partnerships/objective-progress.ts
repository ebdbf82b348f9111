import type { Measurement, Objective } from '#contract/objective.ts'
import type { ObjectiveProgress } from '#contract/results.ts'
import type { Status } from '#contract/status.ts'
import { paceThresholds } from '#domain/progress/linear.ts'
import { statusAt } from '#domain/progress/verdict.ts'
import { actualOf, settleReports } from './settlement.ts'

/** The period for which `needed` is given when no reporting interval was agreed. */
export const defaultReportingDays = 365

const dayLength = 86_400_000

/** Whole days from one ISO date to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

/** The ISO date so many days later. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10)

type Verdict = Pick<ObjectiveProgress, 'status' | 'reason'> &
  Partial<Pick<ObjectiveProgress, 'achievement' | 'time' | 'pace' | 'expected'>>

const not = (reason: ObjectiveProgress['reason']): Verdict => ({ status: 'no-data', reason })

/** Which way is better: as stated, else the way from baseline to target; null when neither tells. */
export const senseOf = ({ direction, baseline, target }: Objective): 1 | -1 | null => {
  if (direction !== null) return direction === 'up' ? 1 : -1
  if (baseline === null || target === null || baseline.value === target.value) return null
  return target.value > baseline.value ? 1 : -1
}

const binaryVerdict = (objective: Objective, actual: number | null, on: string): Verdict => {
  if (actual === 1) return { status: 'achieved', reason: 'target-met', achievement: 1 }
  // A yes or no has no pace; a no after the agreed day is a promise not kept.
  const late = objective.target !== null && on > objective.target.date
  return late
    ? { status: 'limited', reason: 'binary-open', achievement: 0 }
    : { ...not('binary-open'), achievement: 0 }
}

const paceVerdict = (objective: Objective, actual: number, on: string): Verdict => {
  const { baseline, target } = objective
  if (target === null) return not('no-target')
  const sense = senseOf(objective)
  const met = sense === 1 ? actual >= target.value : sense === -1 && actual <= target.value
  if (baseline === null)
    return met ? { status: 'achieved', reason: 'target-met' } : not('no-baseline')
  const span = daysBetween(baseline.date, target.date)
  const way = target.value - baseline.value
  const achievement = way === 0 ? null : (actual - baseline.value) / way
  const time = span <= 0 ? null : Math.min(Math.max(daysBetween(baseline.date, on) / span, 0), 1)
  const pace = achievement === null || time === null || time === 0 ? null : achievement / time
  const expected = time === null ? null : baseline.value + way * time
  const figures = { achievement, time, pace, expected }
  if ([achievement, pace].some((figure) => figure !== null && !Number.isFinite(figure)))
    return not('not-finite')
  if (met) return { status: 'achieved', reason: 'target-met', ...figures }
  if (sense === null) return { ...not('no-direction'), ...figures }
  if (achievement === null) return { ...not('target-equals-baseline'), ...figures }
  if (time === null) return { ...not('target-not-after-baseline'), ...figures }
  if (pace === null) return { ...not('not-started'), ...figures }
  return { status: statusAt(pace, paceThresholds), reason: 'pace', ...figures }
}

/**
 * How far an objective is on one day: `achievement = (actual − baseline)/(target − baseline)`,
 * `time` = elapsed share of the period, `pace = achievement / time`; on track from 1, needs
 * acceleration from 0.5, limited from 0, moving away below; met is achieved. Overdue stands beside
 * the status, never instead of it. Source: methods.md, Partnership objectives.
 *
 * A report for which the agreed interval has passed since the last one's end, or since the
 * objective's start, is overdue while the objective runs and is not met. Where no interval was
 * agreed nothing can be overdue; `needed` is then reckoned by the year.
 *
 * @param objective the measurable goal
 * @param measurements its reports, any order
 * @param circumstances `on` ISO date of judging, `reportingDays` agreed interval in days
 * @returns values in the objective's unit (percent for percentages); `needed` in unit a period
 */
export function objectiveProgress(
  objective: Objective,
  measurements: readonly Measurement[],
  circumstances: { on: string; reportingDays: number | null },
): ObjectiveProgress {
  const { on } = circumstances
  const interval = circumstances.reportingDays ?? defaultReportingDays
  const { counted } = settleReports(objective, measurements)
  const given = measurements.filter(({ planned }) => !planned)
  const actual = actualOf(objective, counted)
  const verdict = verdictOf(objective, { actual, on, given: given.length })
  const lastReport = given.map(({ to }) => to).reduce((one, to) => (to > one ? to : one), '')
  const since = lastReport === '' ? (objective.baseline?.date ?? null) : lastReport
  const end = objective.target?.date ?? null
  const runs =
    verdict.status !== 'achieved' && (lastReport === '' || end === null || lastReport < end)
  const agreed = circumstances.reportingDays !== null
  const nextReport = since === null || !runs || !agreed ? null : daysLater(since, interval)
  return {
    achievement: null,
    time: null,
    pace: null,
    expected: null,
    ...verdict,
    on,
    overdue: nextReport !== null && on > nextReport,
    actual,
    actualOn: actual === null ? null : (counted.at(-1)?.to ?? null),
    needed: neededFrom(objective, actual, { on, interval, status: verdict.status }),
    lastReport: lastReport === '' ? null : lastReport,
    nextReport,
    reports: given.length,
    text: counted.findLast(({ text }) => text !== null)?.text ?? null,
  }
}

const verdictOf = (
  objective: Objective,
  seen: { actual: number | null; on: string; given: number },
): Verdict => {
  if (objective.measure === 'qualitative')
    return not(seen.given === 0 ? 'no-report' : 'qualitative')
  if (seen.given === 0) return not('no-report')
  if (objective.measure === 'binary') return binaryVerdict(objective, seen.actual, seen.on)
  return seen.actual === null
    ? not('no-countable-report')
    : paceVerdict(objective, seen.actual, seen.on)
}

/** `(target − actual) / periods left`; null when met, without a target, or when no time is left. */
function neededFrom(
  objective: Objective,
  actual: number | null,
  at: { on: string; interval: number; status: Status },
): ObjectiveProgress['needed'] {
  const { target, measure } = objective
  if (target === null || actual === null || at.status === 'achieved') return null
  if (measure === 'binary' || measure === 'qualitative') return null
  const daysLeft = daysBetween(at.on, target.date)
  if (daysLeft <= 0) return null
  const periods = Math.max(daysLeft / at.interval, 1)
  return { perPeriod: (target.value - actual) / periods, periods, periodDays: at.interval }
}
