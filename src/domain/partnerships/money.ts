import { type Contribution, stages } from '#contract/contribution.ts'
import type { ExchangeRate } from '#contract/rate.ts'
import type { Money } from '#contract/results.ts'

/** Looks up `perUsd` of a currency in a year; the dollar itself needs no table. */
export type Rates = (currency: string, year: number) => number | null

/** @param table one rate for each currency and year */
export function ratesFrom(table: readonly ExchangeRate[]): Rates {
  const byKey = new Map(table.map(({ currency, year, perUsd }) => [`${currency} ${year}`, perUsd]))
  return (currency, year) => (currency === 'USD' ? 1 : (byKey.get(`${currency} ${year}`) ?? null))
}

/**
 * An amount in another currency by the average rates of its year.
 *
 * @returns null when the table lacks one of the two rates; nothing is guessed from other years
 */
export function convert(
  money: { amount: number; currency: string; year: number },
  to: string,
  rates: Rates,
): number | null {
  if (money.currency === to) return money.amount
  const from = rates(money.currency, money.year)
  const into = rates(to, money.year)
  return from === null || into === null ? null : (money.amount / from) * into
}

/** Calendar year of an ISO date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** A contribution in the reporting currency; null when it is not money or has no rate. */
export const converted = (line: Contribution, to: string, rates: Rates): number | null =>
  line.amount === null || line.currency === null
    ? null
    : convert({ amount: line.amount, currency: line.currency, year: yearOf(line.date) }, to, rates)

/**
 * Sums by stage in one currency. An amount without a rate stands beside the sums by its own
 * currency; an amount that is part of a parent's is counted in `insideParents` and not added
 * again. Negative amounts (refunds, corrections) add as they are. Source: methods.md, Money.
 *
 * @param lines contributions of any kind; those without an amount are not money and play no part
 * @param insideParent whether a line's money is part of another line's in the same list
 */
export function sumMoney(
  lines: readonly Contribution[],
  currency: string,
  rates: Rates,
  insideParent: (line: Contribution) => boolean = () => false,
): Money {
  const added = new Map(stages.map((stage) => [stage, { sum: 0, records: 0 }]))
  const aside = new Map<string, Money['notConverted'][number]>()
  let insideParents = 0
  for (const line of lines) {
    if (line.amount === null || line.currency === null) continue
    if (insideParent(line)) {
      insideParents += 1
      continue
    }
    const amount = converted(line, currency, rates)
    if (amount === null) {
      const key = `${line.stage} ${line.currency}`
      const known = aside.get(key) ?? {
        stage: line.stage,
        currency: line.currency,
        sum: 0,
        records: 0,
      }
      aside.set(key, { ...known, sum: known.sum + line.amount, records: known.records + 1 })
    } else {
      const sums = added.get(line.stage)
      if (sums === undefined) continue
      sums.sum += amount
      sums.records += 1
    }
  }
  return {
    currency,
    stages: stages.map((stage) => ({ stage, ...(added.get(stage) ?? { sum: 0, records: 0 }) })),
    notConverted: [...aside.entries()]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([, line]) => line),
    insideParents,
  }
}

/** One stage's sum; 0 when nothing was added. */
export const sumOf = (money: Money, stage: Contribution['stage']): number =>
  money.stages.find((line) => line.stage === stage)?.sum ?? 0
