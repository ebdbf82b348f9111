import type { Contribution } from '#contract/contribution.ts'
import type { Measurement, Objective } from '#contract/objective.ts'
import {
  type Agreement,
  type Aspect,
  aspectSchema,
  type Concern,
  type Meeting,
  type Membership,
  type Rating,
} from '#contract/partnership.ts'
import type { Health } from '#contract/results.ts'
import { daysBetween, daysLater, defaultReportingDays } from './objective-progress.ts'
import { outstandingDue } from './promises.ts'

type Fact = Health['facts'][number]

/** What the facts of one partnership rest on. */
export type PartnershipRecords = {
  agreement: Agreement | null
  memberships: readonly Membership[]
  objectives: readonly Objective[]
  measurements: readonly Measurement[]
  contributions: readonly Contribution[]
  meetings: readonly Meeting[]
  concerns: readonly Concern[]
}

const share = (id: Fact['id'], good: number, all: number, missing: string[] = []): Fact => ({
  id,
  value: all === 0 ? null : good / all,
  unit: 'share',
  numerator: good,
  denominator: all,
  missing,
})

const isClear = ({ unit, measure, baseline, target, owner }: Objective): boolean =>
  (unit !== null || measure === 'binary' || measure === 'qualitative') &&
  baseline !== null &&
  target !== null &&
  owner !== null

/** Of the reports of the last 12 months: on time when made within the agreed interval of its end. */
function reportingFact({ agreement, measurements }: PartnershipRecords, on: string): Fact {
  const since = daysLater(on, -365)
  const recent = measurements.filter(
    ({ planned, reportedOn }) =>
      !planned && reportedOn !== null && reportedOn > since && reportedOn <= on,
  )
  const interval = agreement?.reportingDays ?? defaultReportingDays
  const late = recent.filter(({ to, reportedOn }) => daysBetween(to, reportedOn ?? to) > interval)
  return share(
    'reporting',
    recent.length - late.length,
    recent.length,
    late.map(({ id }) => id),
  )
}

function meetingsFact({ agreement, meetings }: PartnershipRecords, on: string): Fact {
  const last = meetings
    .map(({ date }) => date)
    .filter((date) => date <= on)
    .toSorted()
    .at(-1)
  return {
    id: 'meetings',
    value: last === undefined ? null : daysBetween(last, on),
    unit: 'days',
    numerator: null,
    denominator: agreement?.meetingDays ?? null,
    missing: [],
  }
}

function decisionsFact({ meetings }: PartnershipRecords, on: string): Fact {
  const due = meetings
    .flatMap(({ decisions }) => decisions)
    .filter(
      (decision) => decision.state !== 'dropped' && decision.due !== null && decision.due <= on,
    )
  const late = due.filter(
    (decision) => decision.state !== 'done' || (decision.doneOn ?? '') > (decision.due ?? ''),
  )
  return share(
    'decisions',
    due.length - late.length,
    due.length,
    late.map(({ id }) => id),
  )
}

const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other)
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  const high = sorted[Math.ceil((sorted.length - 1) / 2)]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function concernFacts({ concerns }: PartnershipRecords): Fact[] {
  const open = concerns.filter(({ state }) => state === 'open' || state === 'in-mediation')
  const settled = concerns.flatMap(({ raisedOn, resolvedOn }) =>
    resolvedOn === null ? [] : [daysBetween(raisedOn, resolvedOn)],
  )
  return [
    {
      id: 'concerns-open',
      value: open.length,
      unit: 'count',
      numerator: open.length,
      denominator: concerns.length,
      missing: open.map(({ id }) => id),
    },
    {
      id: 'concerns-days',
      value: median(settled),
      unit: 'days',
      numerator: null,
      denominator: settled.length,
      missing: [],
    },
  ]
}

/**
 * The computed half of a partnership's health; each fact with what it rests on and the records that
 * fall short. Never mixed with the voices into one number. Source: methods.md, Partnership health.
 *
 * @param records everything of one partnership
 * @param on ISO date of judging
 * @returns shares 0–1, days or counts; value null where there is nothing to judge
 */
export function healthFacts(records: PartnershipRecords, on: string): Fact[] {
  const { memberships, objectives, contributions } = records
  const unclear = objectives.filter((objective) => !isClear(objective))
  const unwritten = memberships.filter(
    ({ roles, responsibilities }) => roles.length === 0 || responsibilities === null,
  )
  const accountable = memberships.some(({ roles }) => roles.includes('lead'))
  const due = outstandingDue(contributions, on)
  return [
    share(
      'clear-goals',
      objectives.length - unclear.length,
      objectives.length,
      unclear.map(({ id }) => id),
    ),
    share(
      'written-roles',
      memberships.length - unwritten.length,
      memberships.length,
      unwritten.map(({ organisation }) => organisation),
    ),
    {
      id: 'accountable',
      value: accountable ? 1 : 0,
      unit: 'yes-no',
      numerator: null,
      denominator: null,
      missing: [],
    },
    share('delivery', due.kept, due.all, due.missing),
    reportingFact(records, on),
    meetingsFact(records, on),
    decisionsFact(records, on),
    ...concernFacts(records),
  ]
}

/** Fewer organisations than this and single answers could be recognised. */
export const leastRaters = 3

/**
 * The asked half: each organisation's latest answer to each of the twelve aspects, as spread, never
 * as a mean. Hidden while fewer than three organisations rated. Each aspect with a red answer
 * becomes a proposed agenda item. Source: methods.md, Partnership health.
 */
export function voices(ratings: readonly Rating[]): Health['voices'] {
  const latest = new Map<string, Rating>()
  for (const rating of ratings) {
    const key = `${rating.organisation} ${rating.aspect}`
    const known = latest.get(key)
    const newer =
      known === undefined ||
      rating.date > known.date ||
      (rating.date === known.date && rating.id > known.id)
    if (newer) latest.set(key, rating)
  }
  const answers = [...latest.values()]
  const organisations = new Set(answers.map(({ organisation }) => organisation)).size
  const hidden = organisations < leastRaters
  const count = (aspect: Aspect, colour: Rating['colour']) =>
    answers.filter((answer) => answer.aspect === aspect && answer.colour === colour).length
  const aspects = hidden
    ? []
    : aspectSchema.options.map((aspect) => ({
        aspect,
        green: count(aspect, 'green'),
        amber: count(aspect, 'amber'),
        red: count(aspect, 'red'),
      }))
  const agenda = aspects
    .filter(({ red }) => red > 0)
    .toSorted((one, other) => other.red - one.red)
    .map(({ aspect, red }) => ({ aspect, colour: 'red' as const, count: red }))
  return { organisations, aspects, hidden, agenda }
}
