import { type Contribution, stages } from '#contract/contribution.ts'
import type { Money, Yearly } from '#contract/results.ts'
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

export const hasMoney = ({ stages: sums, notConverted }: Money): boolean =>
  notConverted.length > 0 || sums.some(({ records }) => records > 0)

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
  let insideCount = 0
  const counted = purses.map(({ id, money }): Money => {
    const parts = [...money.stages, ...money.notConverted]
    const hidden = parts.filter(({ stage }) => inside(id, stage))
    insideCount += hidden.reduce((sum, { records }) => sum + records, 0)
    if (hidden.length === 0) return money
    return {
      ...money,
      stages: money.stages.filter(({ stage }) => !inside(id, stage)),
      notConverted: money.notConverted.filter(({ stage }) => !inside(id, stage)),
    }
  })
  return { ...mergeMoney(counted), insideParents: insideCount }
}

/** Adds sums stage by stage, whatever is inside what. */
export function mergeMoney(all: readonly Money[]): Money {
  const sums = new Map(stages.map((stage) => [stage, { stage, sum: 0, records: 0 }]))
  const aside = new Map<string, Money['notConverted'][number]>()
  for (const money of all) {
    for (const { stage, sum, records } of money.stages) {
      const known = sums.get(stage)
      if (known === undefined) continue
      known.sum += sum
      known.records += records
    }
    for (const line of money.notConverted) {
      const key = `${line.stage} ${line.currency}`
      const known = aside.get(key)
      if (known === undefined) aside.set(key, { ...line })
      else {
        known.sum += line.sum
        known.records += line.records
      }
    }
  }
  return {
    currency: reportingCurrency,
    stages: [...sums.values()],
    notConverted: [...aside.entries()]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([, line]) => line),
    insideParents: all.reduce((count, money) => count + money.insideParents, 0),
  }
}

/** Adds the purses' years by the same rule as their sums. */
export function addYears(purses: readonly Purse[]): Yearly[] {
  const inside = familyOf(purses)
  const counted = purses.map(({ id, byYear }) => {
    const share = (stage: Stage) => (inside(id, stage) ? 0 : 1)
    const shares = {
      pledged: share('pledged'),
      committed: share('committed'),
      delivered: share('delivered'),
    }
    return byYear.map(({ year, pledged, committed, delivered }) => ({
      year,
      pledged: pledged * shares.pledged,
      committed: committed * shares.committed,
      delivered: delivered * shares.delivered,
    }))
  })
  return mergeYears(counted)
}

/** Adds year by year; earliest first. */
export function mergeYears(all: readonly (readonly Yearly[])[]): Yearly[] {
  const years = new Map<number, Yearly>()
  for (const line of all.flat()) {
    const known = years.get(line.year)
    if (known === undefined) {
      years.set(line.year, { ...line })
      continue
    }
    known.pledged += line.pledged
    known.committed += line.committed
    known.delivered += line.delivered
  }
  return [...years.values()].toSorted((one, other) => one.year - other.year)
}
