import type { Organisation } from '#contract/organisation.ts'
import type { Objective } from '#contract/objective.ts'
import type { ObjectiveProgress } from '#contract/results.ts'
import type { StatusCounts } from '#contract/status.ts'
import type { Sentence } from '#contract/text.ts'
import type { RoleGap } from '#domain/partnerships/role-gaps.ts'
import { partnershipKeys } from './partnership-keys.ts'
import { sentencesOf } from './vocabulary.ts'

const say = sentencesOf(partnershipKeys)

const allOf = (counts: StatusCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
const onTrackOf = (counts: StatusCounts): number => counts.achieved + counts['on-track']

/** What a list of partnerships holds. */
export const partnershipsHeadline = (
  partnerships: number,
  partners: number,
  objectives: StatusCounts,
): Sentence =>
  partnerships === 0
    ? say('partnerships.headline.none', {})
    : say('partnerships.headline.some', {
        partnerships,
        partners,
        objectives: allOf(objectives),
        onTrack: onTrackOf(objectives),
      })

/** How one partnership stands: its objectives, and what is overdue. */
export const partnershipHeadline = (
  partners: number,
  objectives: StatusCounts,
  overdue: number,
): Sentence => {
  const all = allOf(objectives)
  const judged = all - objectives['no-data']
  if (all === 0) return say('partnership.headline.no-objectives', { partners })
  if (judged === 0) return say('partnership.headline.none-judged', { partners, objectives: all })
  const figures = { partners, objectives: all, judged, onTrack: onTrackOf(objectives) }
  return overdue === 0
    ? say('partnership.headline.all-on-time', figures)
    : say('partnership.headline.overdue', { ...figures, overdue })
}

/** What one objective's bar shows, with the numbers in it; also its text alternative. */
export const objectiveSentence = (objective: Objective, progress: ObjectiveProgress): Sentence => {
  const { actual, achievement, time, reports, status } = progress
  const unit = objective.measure === 'percentage' ? 'percent' : (objective.unit ?? '')
  if (reports === 0) return say('objective.sentence.no-report', {})
  if (objective.measure === 'qualitative') return say('objective.sentence.qualitative', { reports })
  if (objective.measure === 'binary')
    return say(actual === 1 ? 'objective.sentence.binary-yes' : 'objective.sentence.binary-no', {})
  if (actual === null) return say('objective.sentence.no-report', {})
  const { target } = objective
  if (target === null) return say('objective.sentence.actual', { actual, unit })
  const figures = { actual, unit, target: target.value, targetDate: target.date }
  if (status === 'achieved') return say('objective.sentence.target-met', figures)
  if (achievement === null) return say('objective.sentence.actual', { actual, unit })
  return time === null
    ? say('objective.sentence.target-short', { ...figures, achievement })
    : say('objective.sentence.pace', { ...figures, achievement, time })
}

/** A gap in roles in words; the organisation by its name. */
export const roleGapSentence = (
  gap: RoleGap,
  organisations: ReadonlyMap<string, Organisation>,
): Sentence => {
  switch (gap.id) {
    case 'several-accountable':
      return say('role-gap.several-accountable', { count: gap.count })
    case 'without-responsibilities':
      return say('role-gap.without-responsibilities', { count: gap.count, of: gap.of })
    case 'one-holds-everything':
      return say('role-gap.one-holds-everything', {
        organisation: organisations.get(gap.organisation)?.name ?? { en: gap.organisation },
      })
    default:
      return say(`role-gap.${gap.id}`, {})
  }
}

/** How a partner's reports are counted. */
export const partnerHeadline = (
  partnerships: number,
  reports: { counted: number; leftOut: number },
): Sentence => {
  const all = reports.counted + reports.leftOut
  if (all === 0) return say('partner.headline.no-reports', { partnerships })
  return reports.leftOut === 0
    ? say('partner.headline.all-counted', { partnerships, reports: all })
    : say('partner.headline.some-left-out', { partnerships, reports: all, ...reports })
}

/** How many targets somebody works on, and how many of them lack an accountable partner. */
export const coverageHeadline = (
  targets: number,
  covered: number,
  unaccountable: number,
): Sentence =>
  covered === 0
    ? say('coverage.headline.none', { targets })
    : say('coverage.headline.some', { targets, covered, unaccountable })

/** What changed between two releases. */
export const changesHeadline = (
  from: number,
  to: number,
  counts: { newValues: number; crossings: number; newReports: number },
): Sentence =>
  counts.newValues + counts.crossings + counts.newReports === 0
    ? say('changes.headline.nothing', { from, to })
    : say('changes.headline.some', { from, to, ...counts })
