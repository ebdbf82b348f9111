import type { Contribution } from '#contract/contribution.ts'
import type { Objective } from '#contract/objective.ts'
import type { Cover } from '#contract/results.ts'
import { convert, type Rates, yearOf } from './money.ts'

/** A contribution's size in the objective's unit: things by their unit, money when that is a currency. */
function inUnit(line: Contribution, unit: string | null, rates: Rates): number | null {
  if (unit === null) return null
  if (line.quantity !== null && line.unit === unit) return line.quantity
  if (!/^[A-Z]{3}$/.test(unit) || line.amount === null || line.currency === null) return null
  return convert(
    { amount: line.amount, currency: line.currency, year: yearOf(line.date) },
    unit,
    rates,
  )
}

const promiser = ({ from, to }: Contribution): string => `${from ?? ''} ${to ?? ''}`

/**
 * Do outstanding commitments cover what is still missing? `cover = Σ outstanding / gap`.
 *
 * Outstanding is, for each giver and receiver, what was committed (or, where it is more, pledged: a
 * commitment normally makes an earlier pledge firm, so the two are not added) less what was
 * delivered, never below zero. A promise in another unit, or without a rate, is listed and not
 * added. Source: methods.md, Contribution.
 *
 * @param objective whose unit is the unit of the answer
 * @param gap amount still missing, in that unit, as a positive number; null when it is not known
 * @param contributions those towards this objective
 * @returns `cover` null without a gap; 1 or more means that the promises suffice
 */
export function coverOf(
  objective: Objective,
  gap: number | null,
  contributions: readonly Contribution[],
  rates: Rates,
): Cover {
  const accounts = new Map<
    string,
    { pledged: number; committed: number; delivered: number; promises: string[] }
  >()
  const notComparable: string[] = []
  for (const line of contributions) {
    if (line.stage === 'incoming') continue
    const size = inUnit(line, objective.unit, rates)
    if (size === null) {
      if (line.stage !== 'delivered') notComparable.push(line.id)
      continue
    }
    const account = accounts.get(promiser(line)) ?? {
      pledged: 0,
      committed: 0,
      delivered: 0,
      promises: [],
    }
    account[line.stage] += size
    if (line.stage !== 'delivered') account.promises.push(line.id)
    accounts.set(promiser(line), account)
  }
  const open = [...accounts.values()]
    .map(({ pledged, committed, delivered, promises }) => ({
      outstanding: Math.max(Math.max(pledged, committed) - delivered, 0),
      promises,
    }))
    .filter(({ outstanding }) => outstanding > 0)
  const outstanding = open.reduce((sum, account) => sum + account.outstanding, 0)
  const missing = gap === null ? null : Math.max(gap, 0)
  return {
    unit: objective.unit,
    gap: missing,
    outstanding,
    cover: missing === null || missing === 0 ? null : outstanding / missing,
    unpromised: missing === null ? null : Math.max(missing - outstanding, 0),
    promises: open.flatMap(({ promises }) => promises).toSorted(),
    notComparable: notComparable.toSorted(),
  }
}
