import type { Organisation } from '#contract/organisation.ts'
import type { Partnership } from '#contract/partnership.ts'
import type { PartnershipSummary } from '#contract/partnership-summary.ts'
import type { Yearly } from '#contract/results.ts'
import { countStatuses } from '#domain/progress/aggregate.ts'
import type { PartnershipRecords } from './health.ts'
import { converted, type Rates, sumMoney, yearOf } from './money.ts'
import { objectiveProgress } from './objective-progress.ts'
import { dueItems } from './due.ts'
import { roleGaps } from './role-gaps.ts'

/** The currency in which sums are shown: the one of SDG series and of most published plans. */
export const reportingCurrency = 'USD'

/**
 * Pledged, committed and delivered by year of date, in one currency; amounts without a rate are
 * not in it (they stand in `sumMoney`'s `notConverted`).
 */
export function moneyByYear(
  contributions: PartnershipRecords['contributions'],
  currency: string,
  rates: Rates,
): Yearly[] {
  const years = new Map<number, Yearly>()
  for (const line of contributions) {
    const amount = converted(line, currency, rates)
    if (amount === null || line.stage === 'incoming') continue
    const year = yearOf(line.date)
    const sums = years.get(year) ?? { year, pledged: 0, committed: 0, delivered: 0 }
    sums[line.stage] += amount
    years.set(year, sums)
  }
  return [...years.values()].toSorted((one, other) => one.year - other.year)
}

/** What each organisation has given. Contributions that name no giver are in nobody's sum. */
function giversOf(
  contributions: PartnershipRecords['contributions'],
  rates: Rates,
): PartnershipSummary['givers'] {
  const byGiver = Map.groupBy(contributions, ({ from }) => from)
  return [...byGiver]
    .flatMap(([organisation, lines]) =>
      organisation === null
        ? []
        : [{ organisation, money: sumMoney(lines, reportingCurrency, rates) }],
    )
    .toSorted((one, other) => one.organisation.localeCompare(other.organisation))
}

/**
 * What lists, facets, coverage and the overview show of one partnership, judged on one day.
 *
 * @param partnership the partnership
 * @param records everything of it
 * @param leads organisations by id, for the accountable one's name
 * @param circumstances `on` ISO date of judging (the release's), `rates` of that release
 */
export function summarise(
  partnership: Partnership,
  records: Omit<PartnershipRecords, 'agreement'>,
  leads: ReadonlyMap<string, Organisation>,
  { on, rates }: { on: string; rates: Rates },
): PartnershipSummary {
  const { memberships, objectives, measurements, contributions } = records
  const reportingDays = partnership.agreement?.reportingDays ?? null
  const judged = objectives
    .map((objective) => {
      const reports = measurements.filter((report) => report.objective === objective.id)
      return { objective, progress: objectiveProgress(objective, reports, { on, reportingDays }) }
    })
    .toSorted((one, other) => one.objective.id.localeCompare(other.objective.id))
  const lead = memberships.find(({ roles }) => roles.includes('lead'))?.organisation
  return {
    on,
    row: {
      id: partnership.id,
      title: partnership.title,
      structure: partnership.structure,
      function: partnership.function,
      status: partnership.status,
      start: partnership.start,
      end: partnership.end,
      goals: partnership.goals,
      targets: partnership.targets,
      places: partnership.places,
      partners: memberships.length,
      lead: lead === undefined ? null : { id: lead, name: leads.get(lead)?.name ?? { en: lead } },
      objectives: countStatuses(judged.map(({ progress }) => progress.status)),
      overdue: judged.filter(({ progress }) => progress.overdue).length,
      money: sumMoney(contributions, reportingCurrency, rates),
      fictional: partnership.fictional,
      citation: partnership.citation,
    },
    parents: partnership.parents,
    members: memberships.map(({ organisation, roles }) => ({ organisation, roles })),
    objectives: judged.map(({ objective, progress }) => ({
      id: objective.id,
      title: objective.title,
      level: objective.level,
      status: progress.status,
      pace: progress.pace,
      overdue: progress.overdue,
      nextReport: progress.nextReport,
      owner: objective.owner,
      sdgTarget: objective.sdgTarget,
      indicator: objective.indicator,
    })),
    byYear: moneyByYear(contributions, reportingCurrency, rates),
    due: dueItems(objectives, records, { on, reportingDays, lead: lead ?? null }),
    givers: giversOf(contributions, rates),
    roleGaps: roleGaps(partnership, memberships).map(({ id }) => id),
  }
}
