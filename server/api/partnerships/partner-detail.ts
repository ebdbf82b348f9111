import type { Handler } from 'hono'
import type { Contribution } from '#contract/contribution.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { ofKind } from '#contract/partnership-record.ts'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { converted, ratesFrom, type Rates, sumMoney } from '#domain/partnerships/money.ts'
import { promisesWithDeliveries } from '#domain/partnerships/promises.ts'
import { moneyByYear, reportingCurrency } from '#domain/partnerships/summary.ts'
import { partnerHeadline } from '#domain/sentences/partnership-sentences.ts'
import { answerAsOf, type ApiSource } from '../answer.ts'
import { notFound } from '../problem.ts'
import type { Entry } from './entry.ts'
import { addMoney, familyOf, type Purse } from './family-money.ts'
import { named } from './partnership-detail.ts'
import { namedOrganisation, organisationOr } from './partners.ts'
import { readReceipt } from './receipt.ts'
import { receiptTable } from './receipt-table.ts'
import type { Register } from './register.ts'

/** Others it works with, most partnerships in common first. */
const mostOthers = 50

/** `/api/v1/partners/{id}`: what one organisation has contributed, how it counts, what is due. */
export function partnerResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, partnershipEndpoints.partner, async (_query, catalog) => {
      const { register, release } = catalog
      const id = context.req.param('id') ?? ''
      const entries = register.partners.byId.get(id)?.entries ?? []
      if (entries.length === 0 && !register.organisations.has(id))
        throw notFound('There is no such partner.')
      const asOf = release.number
      const [records, table] = await Promise.all([
        source.store.records({
          asOf,
          organisation: id,
          kinds: ['membership', 'measurement', 'contribution'],
        }),
        source.store.rates(asOf),
      ])
      const rates = ratesFrom(table)
      const { lines: receipt, objectives } = await readReceipt(
        source.store,
        asOf,
        id,
        records,
        register,
      )
      const counted = receipt.filter((line) => line.counted).length
      const given = ofKind(records, 'contribution').filter(({ from }) => from === id)
      const memberships = ofKind(records, 'membership').filter(
        ({ organisation }) => organisation === id,
      )
      const json: PartnerDetail = {
        asOf,
        date: release.date.slice(0, 10),
        organisation: organisationOr(id, register.organisations),
        headline: partnerHeadline(entries.length, {
          counted,
          leftOut: receipt.length - counted,
        }),
        memberships: memberships.map(({ partnership, roles, responsibilities }) => ({
          partnership: named(partnership, register),
          goals: register.byId.get(partnership)?.row.goals ?? [],
          roles,
          responsibilities,
        })),
        receipt,
        objectives,
        ...givenParts(given, register, rates),
        due: dueOf(id, register),
        worksWith: worksWith(id, entries, register),
      }
      return { json, csv: () => receiptTable(catalog, json) }
    })
}

function givenParts(
  given: readonly Contribution[],
  register: Register,
  rates: Rates,
): Pick<PartnerDetail, 'contributions' | 'money' | 'byYear'> {
  const purses = [...Map.groupBy(given, ({ partnership }) => partnership)].map(
    ([partnership, lines]): Purse => ({
      id: partnership,
      parents: register.byId.get(partnership)?.parents ?? [],
      byYear: [],
      money: sumMoney(lines, reportingCurrency, rates),
    }),
  )
  const inside = familyOf(purses)
  const isInside = ({ partnership, stage, amount }: Contribution) =>
    amount !== null && inside(partnership, stage)
  const outstanding = new Map(
    promisesWithDeliveries(given).map(({ promise, outstanding: open }) => [promise.id, open]),
  )
  return {
    contributions: given
      .toSorted((one, other) => other.date.localeCompare(one.date) || (one.id < other.id ? -1 : 1))
      .map((contribution) => ({
        partnership: named(contribution.partnership, register),
        objective: objectiveNamed(contribution, register),
        line: {
          contribution,
          converted: converted(contribution, reportingCurrency, rates),
          insideParent: isInside(contribution),
        },
        outstanding: outstanding.get(contribution.id) ?? null,
      })),
    money: addMoney(purses),
    byYear: moneyByYear(
      given.filter((line) => !isInside(line)),
      reportingCurrency,
      rates,
    ),
  }
}

/** The objective a contribution is made to; null when it is made to the whole partnership. */
export function objectiveNamed(
  { objective: id, partnership }: Contribution,
  { byId }: Pick<Register, 'byId'>,
) {
  if (id === null) return null
  const found = byId.get(partnership)?.objectives.find((one) => one.id === id)
  return { id, name: found?.title ?? { en: id } }
}

/** What is due from it anywhere, also where it is no member; earliest first. */
function dueOf(id: string, { open }: Register): PartnerDetail['due'] {
  return (open.byOwner.get(id) ?? []).map(({ entry: { row }, due }) => ({
    kind: due.kind,
    title: due.title,
    partnership: { id: row.id, name: row.title },
    objective: due.objective,
    due: due.due,
    overdue: due.overdue,
    outstanding: due.outstanding,
  }))
}

function worksWith(
  id: string,
  entries: readonly Entry[],
  register: Register,
): PartnerDetail['worksWith'] {
  const together = new Map<string, number>()
  for (const { members } of entries)
    for (const { organisation } of members)
      if (organisation !== id) together.set(organisation, (together.get(organisation) ?? 0) + 1)
  return [...together]
    .toSorted(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))
    .slice(0, mostOthers)
    .map(([other, times]) => ({
      organisation: namedOrganisation(other, register),
      together: times,
    }))
}
