import type { Contribution } from '#contract/contribution.ts'
import type { Measurement, Objective } from '#contract/objective.ts'
import type { Cover, ObjectiveProgress, ObjectiveView } from '#contract/results.ts'
import { countReports } from '#domain/partnerships/counting.ts'
import { coverOf } from '#domain/partnerships/cover.ts'
import { ledger } from '#domain/partnerships/ledger.ts'
import type { Rates } from '#domain/partnerships/money.ts'
import { objectiveProgress, senseOf } from '#domain/partnerships/objective-progress.ts'
import { objectiveSentence } from '#domain/sentences/partnership-sentences.ts'

export type Circumstances = { on: string; reportingDays: number | null; rates: Rates }

/** What is still missing, in the objective's unit; null when it is not known. */
function gapOf(objective: Objective, { actual }: ObjectiveProgress): number | null {
  const sense = senseOf(objective)
  if (actual === null || objective.target === null || sense === null) return null
  return sense * (objective.target.value - actual)
}

/** Do the promises made to an objective cover what is still missing of it? */
export function objectiveCover(
  objective: Objective,
  progress: ObjectiveProgress,
  contributions: readonly Contribution[],
  rates: Rates,
): Cover {
  const own = contributions.filter((line) => line.objective === objective.id)
  return coverOf(objective, gapOf(objective, progress), own, rates)
}

/**
 * One objective with how far it is, how its reports count, and what covers its gap.
 *
 * @param measurements all of its partnership
 * @param contributions all of its partnership
 */
export function objectiveView(
  objective: Objective,
  measurements: readonly Measurement[],
  contributions: readonly Contribution[],
  at: Circumstances,
): ObjectiveView {
  const reports = measurements.filter((report) => report.objective === objective.id)
  const progress = objectiveProgress(objective, reports, at)
  return {
    objective,
    progress,
    counting: countReports(objective, reports),
    ledger: ledger(objective, reports),
    cover: objectiveCover(objective, progress, contributions, at.rates),
    measurements: reports.toSorted(
      (one, other) => one.to.localeCompare(other.to) || (one.id < other.id ? -1 : 1),
    ),
    sentence: objectiveSentence(objective, progress),
  }
}
