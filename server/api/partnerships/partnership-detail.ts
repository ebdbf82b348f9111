import type { Handler } from 'hono'
import type { Contribution } from '#contract/contribution.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { ofKind, organisationsOf, type PartnershipRecord } from '#contract/partnership-record.ts'
import type { PartnershipDetail } from '#contract/partnerships.ts'
import type { Release } from '#contract/release.ts'
import { healthFacts, voices } from '#domain/partnerships/health.ts'
import { converted, ratesFrom, type Rates, sumMoney } from '#domain/partnerships/money.ts'
import { roleGaps } from '#domain/partnerships/role-gaps.ts'
import { moneyByYear, reportingCurrency } from '#domain/partnerships/summary.ts'
import { partnershipHeadline, roleGapSentence } from '#domain/sentences/partnership-sentences.ts'
import { answerAsOf, type ApiSource } from '../answer.ts'
import { notFound } from '../problem.ts'
import type { Entry } from './entry.ts'
import { familyOf, purseOf } from './family-money.ts'
import { objectiveView } from './objective-view.ts'
import { organisationOr } from './partners.ts'
import type { Register } from './register.ts'

/**
 * `/api/v1/partnerships/{id}`: all that is known of one partnership, judged on the day its summary
 * was, so that its figures are those of the lists.
 */
export function partnershipResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(
      context,
      source,
      partnershipEndpoints.partnership,
      async (_query, { register, release }, releases) => {
        const id = context.req.param('id') ?? ''
        const entry = register.byId.get(id)
        if (entry === undefined) throw notFound('There is no such partnership.')
        const asOf = release.number
        const [records, rates, history] = await Promise.all([
          source.store.records({ asOf, partnerships: [id] }),
          source.store.rates(asOf),
          source.store.recordHistory(id, asOf),
        ])
        const [partnership] = ofKind(records, 'partnership')
        if (partnership === undefined) throw notFound('There is no such partnership.')
        return {
          json: {
            asOf,
            partnership,
            headline: partnershipHeadline(
              entry.row.partners,
              entry.row.objectives,
              entry.row.overdue,
            ),
            organisations: namedOrganisations(records, register),
            ...partsOf(records, entry, register, ratesFrom(rates)),
            parents: entry.parents.map((parent) => named(parent, register)),
            children: (register.childrenOf.get(id) ?? []).map(({ row }) => ({
              id: row.id,
              name: row.title,
            })),
            history: datedHistory(history, releases),
          },
        }
      },
    )
}

export const named = (id: string, { byId }: Pick<Register, 'byId'>) => ({
  id,
  name: byId.get(id)?.row.title ?? { en: id },
})

/** Every organisation that a record of the partnership names. */
function namedOrganisations(
  records: readonly PartnershipRecord[],
  { organisations }: Register,
): PartnershipDetail['organisations'] {
  const ids = new Set(records.flatMap(organisationsOf))
  return [...ids]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((id) => organisationOr(id, organisations))
}

type Parts = Omit<
  PartnershipDetail,
  'asOf' | 'partnership' | 'headline' | 'organisations' | 'parents' | 'children' | 'history'
>

function partsOf(
  records: readonly PartnershipRecord[],
  entry: Entry,
  register: Register,
  rates: Rates,
): Parts {
  const { on } = entry
  const agreement = ofKind(records, 'partnership')[0]?.agreement ?? null
  const memberships = ofKind(records, 'membership')
  const objectives = ofKind(records, 'objective')
  const measurements = ofKind(records, 'measurement')
  const contributions = ofKind(records, 'contribution').toSorted(
    (one, other) => one.date.localeCompare(other.date) || (one.id < other.id ? -1 : 1),
  )
  const meetings = ofKind(records, 'meeting')
  const concerns = ofKind(records, 'concern')
  const at = { on, reportingDays: agreement?.reportingDays ?? null, rates }
  const all = {
    agreement,
    memberships,
    objectives,
    measurements,
    contributions,
    meetings,
    concerns,
  }
  const inside = familyOf(relativesOf(entry, register).map(purseOf))
  return {
    memberships,
    roleGaps: roleGaps({ agreement }, memberships).map((gap) =>
      roleGapSentence(gap, register.organisations),
    ),
    objectives: objectives.map((one) => objectiveView(one, measurements, contributions, at)),
    contributions: contributions.map((contribution) => ({
      contribution,
      converted: converted(contribution, reportingCurrency, rates),
      insideParent: contribution.amount !== null && inside(entry.row.id, contribution.stage),
    })),
    money: sumMoney(contributions, reportingCurrency, rates),
    byYear: moneyByYear(contributions, reportingCurrency, rates),
    byPartner: givenByPartner(contributions, rates),
    meetings: meetings.toSorted(
      (one, other) => other.date.localeCompare(one.date) || (one.id < other.id ? -1 : 1),
    ),
    concerns: concerns.toSorted(
      (one, other) => other.raisedOn.localeCompare(one.raisedOn) || (one.id < other.id ? -1 : 1),
    ),
    health: { facts: healthFacts(all, on), voices: voices(ofKind(records, 'rating')) },
  }
}

/** The partnership with its parents, theirs, and so on; circles end where they close. */
export function relativesOf(entry: Entry, { byId }: Pick<Register, 'byId'>): Entry[] {
  const found = new Set([entry])
  for (const relative of found)
    for (const parent of relative.parents) {
      const above = byId.get(parent)
      if (above !== undefined) found.add(above)
    }
  return [...found]
}

/** Givers' sums in the reporting currency, the largest commitment first. */
function givenByPartner(
  contributions: readonly Contribution[],
  rates: Rates,
): PartnershipDetail['byPartner'] {
  const sums = new Map<string, PartnershipDetail['byPartner'][number]>()
  for (const line of contributions) {
    const amount = converted(line, reportingCurrency, rates)
    if (line.from === null || amount === null || line.stage === 'incoming') continue
    const known = sums.get(line.from) ?? {
      organisation: line.from,
      pledged: 0,
      committed: 0,
      delivered: 0,
    }
    known[line.stage] += amount
    sums.set(line.from, known)
  }
  return [...sums.values()].toSorted(
    (one, other) =>
      other.committed + other.delivered - (one.committed + one.delivered) ||
      (one.organisation < other.organisation ? -1 : 1),
  )
}

function datedHistory(
  history: readonly { release: number; changes: number }[],
  releases: readonly Release[],
): PartnershipDetail['history'] {
  const dates = new Map(releases.map(({ number, date }) => [number, date]))
  return history.flatMap(({ release, changes }) => {
    const date = dates.get(release)
    return date === undefined ? [] : [{ release, date, changes }]
  })
}
