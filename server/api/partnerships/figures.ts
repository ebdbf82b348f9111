import { stages } from '#contract/contribution.ts'
import type { MoneyByOrigin } from '#contract/partnership-parts.ts'
import type { Money, MoneyOfOrigin, Yearly } from '#contract/results.ts'
import { type Status, statusIds, type StatusCounts } from '#contract/status.ts'
import { countStatuses } from '#domain/progress/aggregate.ts'
import { reportingCurrency } from '#domain/partnerships/summary.ts'
import type { Entry } from './entry.ts'
import { addMoney, addYears, hasMoney, mergeMoney, mergeYears, purseOf } from './family-money.ts'

const statusWidth = statusIds.length
const stageWidth = stages.length
const years = ['pledged', 'committed', 'delivered'] as const

/**
 * Figures of all partnerships in long arrays, so that those of any selection are added in a few
 * milliseconds.
 */
export class Figures {
  readonly #entries: readonly Entry[]
  /** Objectives by status, six a row. */
  readonly #statuses: Uint32Array
  /** Sums and numbers of amounts by stage, four a row. */
  readonly #sums: Float64Array
  readonly #records: Uint32Array
  /** 1 where the amounts may be part of another's: it has parents, or is one. */
  readonly #related: Uint8Array
  /** Sums of selections that are kept themselves, such as that of all rows. */
  readonly #known = new WeakMap<readonly number[], MoneyOfOrigin[]>()

  constructor(entries: readonly Entry[]) {
    this.#entries = entries
    this.#statuses = new Uint32Array(entries.length * statusWidth)
    this.#sums = new Float64Array(entries.length * stageWidth)
    this.#records = new Uint32Array(entries.length * stageWidth)
    this.#related = new Uint8Array(entries.length)
    const parents = new Set(entries.flatMap((entry) => entry.parents))
    for (const [row, entry] of entries.entries()) {
      for (const [at, status] of statusIds.entries())
        this.#statuses[row * statusWidth + at] = entry.row.objectives[status]
      for (const [at, stage] of stages.entries()) {
        const line = entry.row.money.stages.find((one) => one.stage === stage)
        this.#sums[row * stageWidth + at] = line?.sum ?? 0
        this.#records[row * stageWidth + at] = line?.records ?? 0
      }
      if (entry.parents.length > 0 || parents.has(entry.row.id)) this.#related[row] = 1
    }
  }

  /** Objectives of the rows by status. */
  objectives(rows: readonly number[]): StatusCounts {
    const counts = countStatuses([])
    for (const [at, status] of statusIds.entries())
      for (const row of rows) counts[status] += this.#statuses[row * statusWidth + at] ?? 0
    return counts
  }

  /** How many of the rows have an objective of one of the statuses. */
  rowsWith(rows: readonly number[], statuses: readonly Status[]): number {
    const places = statuses.map((status) => statusIds.indexOf(status))
    return rows.filter((row) =>
      places.some((at) => (this.#statuses[row * statusWidth + at] ?? 0) > 0),
    ).length
  }

  /** Invented and published amounts, never in one sum; empty sums are left out. */
  money(rows: readonly number[]): MoneyOfOrigin[] {
    const known = this.#known.get(rows) ?? this.#moneyByOrigin(rows)
    this.#known.set(rows, known)
    return known
  }

  #moneyByOrigin(rows: readonly number[]): MoneyOfOrigin[] {
    return this.#byOrigin(rows).flatMap(({ fictional, alone, family }) => {
      const money = mergeMoney([this.#moneyOf(alone), addMoney(family.map(purseOf))])
      return hasMoney(money) ? [{ fictional, money }] : []
    })
  }

  /** The same with its years. */
  moneyByYear(rows: readonly number[]): MoneyByOrigin {
    return this.#byOrigin(rows).flatMap(({ fictional, alone, family }) => {
      const purses = family.map(purseOf)
      const money = mergeMoney([this.#moneyOf(alone), addMoney(purses)])
      const byYear = mergeYears([this.#yearsOf(alone), addYears(purses)])
      return hasMoney(money) ? [{ fictional, money, byYear }] : []
    })
  }

  #byOrigin(rows: readonly number[]) {
    return [true, false].map((fictional) => {
      const alone: number[] = []
      const family: Entry[] = []
      for (const row of rows) {
        const entry = this.#entries[row]
        if (entry === undefined || entry.row.fictional !== fictional) continue
        if (this.#related[row] === 1) family.push(entry)
        else alone.push(row)
      }
      return { fictional, alone, family }
    })
  }

  #moneyOf(rows: readonly number[]): Money {
    const sums = stages.map((stage) => ({ stage, sum: 0, records: 0 }))
    for (const [at, total] of sums.entries())
      for (const row of rows) {
        total.sum += this.#sums[row * stageWidth + at] ?? 0
        total.records += this.#records[row * stageWidth + at] ?? 0
      }
    const aside = rows.flatMap((row) => this.#entries[row]?.row.money.notConverted ?? [])
    const base = { currency: reportingCurrency, stages: sums, insideParents: 0 }
    return mergeMoney([{ ...base, notConverted: aside }])
  }

  #yearsOf(rows: readonly number[]): Yearly[] {
    const sums = new Map<number, Yearly>()
    for (const row of rows)
      for (const line of this.#entries[row]?.byYear ?? []) {
        const known = sums.get(line.year)
        if (known === undefined) sums.set(line.year, { ...line })
        else for (const stage of years) known[stage] += line[stage]
      }
    return [...sums.values()]
  }
}
