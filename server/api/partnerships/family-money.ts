import { type Contribution, stages } from '#contract/contribution.ts'
import type { MoneyByOrigin } from '#contract/partnership-parts.ts'
import type { Money, MoneyOfOrigin, Yearly } from '#contract/results.ts'
import { insideParents } from '#domain/partnerships/family.ts'
import { reportingCurrency } from '#domain/partnerships/summary.ts'
import type { Entry } from './entry.ts'

/** Amounts of one partnership, of everybody or of one giver. */
export type Purse = Pick<Entry, 'parents' | 'byYear'> & { id: string; money: Money }

export const purseOf = ({ row, parents, byYear }: Entry): Purse => ({
  id: row.id,
  money: row.money,
  parents,
  byYear,
})

type Stage = Contribution['stage']

const statedOf = ({ id, money }: Purse) =>
  stages
    .filter(
      (stage) =>
        money.notConverted.some((line) => line.stage === stage) ||
        money.stages.some((line) => line.stage === stage && line.records > 0),
    )
    .map((stage) => ({ partnership: id, stage, amount: 1 }))

/**
 * Tells which purses' amounts of a stage are part of a listed parent's, see `insideParents`. Only
 * those that have or are parents are looked at, however long the list.
 */
export function familyOf(purses: readonly Purse[]): (id: string, stage: Stage) => boolean {
  const parents = new Set(purses.flatMap((purse) => purse.parents))
  if (parents.size === 0) return () => false
  const related = purses.filter((purse) => purse.parents.length > 0 || parents.has(purse.id))
  const inside = insideParents(related, related.flatMap(statedOf))
  return (id, stage) => inside({ partnership: id, stage, amount: 1 })
}

/** Adds the purses' sums; a child's amounts are not added to those of a parent that is listed too. */
export function addMoney(purses: readonly Purse[]): Money {
  const inside = familyOf(purses)
  const sums = new Map(stages.map((stage) => [stage, { stage, sum: 0, records: 0 }]))
  const aside = new Map<string, Money['notConverted'][number]>()
  let insideCount = 0
  for (const { id, money } of purses) {
    for (const { stage, sum, records } of money.stages) {
      const known = sums.get(stage)
      if (records === 0 || known === undefined) continue
      if (inside(id, stage)) insideCount += records
      else {
        known.sum += sum
        known.records += records
      }
    }
    for (const line of money.notConverted) {
      if (inside(id, line.stage)) {
        insideCount += line.records
        continue
      }
      const key = `${line.stage} ${line.currency}`
      const known = aside.get(key)
      aside.set(key, {
        ...line,
        sum: line.sum + (known?.sum ?? 0),
        records: line.records + (known?.records ?? 0),
      })
    }
  }
  return {
    currency: purses[0]?.money.currency ?? reportingCurrency,
    stages: [...sums.values()],
    notConverted: [...aside.entries()]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([, line]) => line),
    insideParents: insideCount,
  }
}

/** Adds the purses' years by the same rule. */
export function addYears(purses: readonly Purse[]): Yearly[] {
  const inside = familyOf(purses)
  const years = new Map<number, Yearly>()
  for (const { id, byYear } of purses)
    for (const { year, ...amounts } of byYear) {
      const sums = years.get(year) ?? { year, pledged: 0, committed: 0, delivered: 0 }
      for (const stage of ['pledged', 'committed', 'delivered'] as const)
        if (!inside(id, stage)) sums[stage] += amounts[stage]
      years.set(year, sums)
    }
  return [...years.values()].toSorted((one, other) => one.year - other.year)
}

/** Invented and published amounts, never in one sum; empty sums are left out. */
export function moneyOfOrigins(entries: readonly Entry[]): MoneyOfOrigin[] {
  return bothOrigins(entries).flatMap(({ fictional, purses }) => {
    const money = addMoney(purses)
    const any = money.notConverted.length > 0 || money.stages.some(({ records }) => records > 0)
    return any ? [{ fictional, money }] : []
  })
}

const bothOrigins = (entries: readonly Entry[]) =>
  [true, false].map((fictional) => ({
    fictional,
    purses: entries.filter(({ row }) => row.fictional === fictional).map(purseOf),
  }))

/** The same with its years. */
export function moneyByOrigin(entries: readonly Entry[]): MoneyByOrigin {
  const pursesOf = new Map(
    bothOrigins(entries).map(({ fictional, purses }) => [fictional, purses] as const),
  )
  return moneyOfOrigins(entries).map((sum) => ({
    ...sum,
    byYear: addYears(pursesOf.get(sum.fictional) ?? []),
  }))
}
