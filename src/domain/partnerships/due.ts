import type { Objective } from '#contract/objective.ts'
import type { Due } from '#contract/partnership-summary.ts'
import type { PartnershipRecords } from './health.ts'
import { daysLater, objectiveProgress } from './objective-progress.ts'
import { promisesWithDeliveries, promiseTitle } from './promises.ts'

/** How far ahead "due" looks, in days: one quarter. */
export const dueHorizon = 90

type DueRecords = Pick<PartnershipRecords, 'measurements' | 'contributions' | 'meetings'>

function dueReports(
  objectives: readonly Objective[],
  { measurements }: DueRecords,
  at: { on: string; reportingDays: number | null; lead: string | null },
): Due[] {
  const reports = Map.groupBy(measurements, ({ objective }) => objective)
  return objectives.flatMap((objective): Due[] => {
    const { nextReport, overdue } = objectiveProgress(
      objective,
      reports.get(objective.id) ?? [],
      at,
    )
    if (nextReport === null) return []
    return [
      {
        kind: 'report',
        id: objective.id,
        title: objective.title,
        objective: objective.id,
        owner: objective.owner ?? at.lead,
        due: nextReport,
        overdue,
        outstanding: null,
      },
    ]
  })
}

function duePromises(
  objectives: readonly Objective[],
  { contributions }: DueRecords,
  on: string,
): Due[] {
  const titles = new Map(objectives.map(({ id, title }) => [id, title]))
  return promisesWithDeliveries(contributions).flatMap(({ promise, outstanding, measure }): Due[] =>
    promise.due === null || outstanding <= 0
      ? []
      : [
          {
            kind: 'promise',
            id: promise.id,
            title: promiseTitle(promise, titles.get(promise.objective ?? '')),
            objective: promise.objective,
            owner: promise.from,
            due: promise.due,
            overdue: promise.due < on,
            outstanding: { value: outstanding, unit: measure },
          },
        ],
  )
}

function dueDecisions({ meetings }: DueRecords, on: string): Due[] {
  return meetings
    .flatMap(({ decisions }) => decisions)
    .flatMap(({ id, text, owner, due, state }): Due[] =>
      state !== 'open' || due === null
        ? []
        : [
            {
              kind: 'decision',
              id,
              title: { en: text },
              objective: null,
              owner,
              due,
              overdue: due < on,
              outstanding: null,
            },
          ],
    )
}

/**
 * What is open in a partnership and due by the horizon: reports (by the objective's owner, else by
 * the accountable partner), promises not delivered in full, decisions not done.
 *
 * @param at `on` ISO date of judging, `lead` the accountable organisation
 * @returns earliest first
 */
export function dueItems(
  objectives: readonly Objective[],
  records: DueRecords,
  at: { on: string; reportingDays: number | null; lead: string | null },
): Due[] {
  const horizon = daysLater(at.on, dueHorizon)
  return [
    ...dueReports(objectives, records, at),
    ...duePromises(objectives, records, at.on),
    ...dueDecisions(records, at.on),
  ]
    .filter(({ due }) => due <= horizon)
    .toSorted((one, other) => one.due.localeCompare(other.due) || one.id.localeCompare(other.id))
}
