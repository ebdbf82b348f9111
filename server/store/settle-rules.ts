import type { Fault } from '#contract/release.ts'
import type { IncomingObservation } from './store.ts'

/**
 * How `settle` decides between staged rows of one key (series, place, period, disaggregation), in
 * this order. Every store follows it; the memory store by `settleKey` below, PostgreSQL by the same
 * steps in SQL. "First" is the order in which rows were staged. A rule's name is its key in
 * `Settled.merged`, and the `rule` of a loser's fault.
 *
 * 1. `exact-repeat`: the same row again, indicator included. The first stays.
 * 2. `same-series-other-indicator`: a row equal in value, nature, reporting type, source and note;
 *    only the indicator it stands under differs. The first stays.
 * 3. `same-value-other-note`: a row equal in value, nature and reporting type that differs in
 *    source or note. The first stays.
 * 4. `conflict`: of what is left, rows with one nature and reporting type have different values.
 *    None of them is written, whatever the next two rules say of them; each but the first gives a
 *    fault that names both.
 * 5. `reporting-type`: the row with the foremost reporting type stays, see `reportingTypeOrder`.
 * 6. `nature`: among those, the one with the foremost nature stays, see `natureOrder`.
 *
 * A row that rules 5 and 6 put behind rows in conflict loses to them all the same: it is the one
 * the order rejects, so nothing is written for the key.
 */
export const mergeRules = [
  'exact-repeat',
  'same-series-other-indicator',
  'same-value-other-note',
  'reporting-type',
  'nature',
] as const
export type MergeRule = (typeof mergeRules)[number]

/** Global before national; other codes follow in the order of their letters, none comes last. */
export const reportingTypeOrder = ['G', 'N'] as const
/**
 * Country data, country adjusted, estimated, modelled, global monitoring, not available (codes of
 * the UN portal); other codes follow in the order of their letters, none comes last.
 */
export const natureOrder = ['C', 'CA', 'E', 'M', 'G', 'N'] as const

/** Losers that are listed; the others are counted. */
export const mostLosers = 1_000

/** What a fault says of a row. */
export type NamedRow = Pick<
  IncomingObservation,
  'series' | 'place' | 'period' | 'value' | 'nature' | 'reportingType' | 'origin'
> & {
  /** Disaggregation key, see `domain/disaggregation.ts`. */
  key: string
}

/** Why a row is not written; `winner` is the row its fault names beside it. */
export type Verdict =
  | { rule: 'exact-repeat' | 'same-series-other-indicator' | 'same-value-other-note' }
  | { rule: 'reporting-type' | 'nature' | 'conflict'; winner: IncomingObservation }

/**
 * Applies the rules to the rows of one key.
 *
 * @param rows in the order they were staged
 * @returns a verdict for each row that is not written; at most one row has none
 */
export function settleKey(
  rows: readonly IncomingObservation[],
): ReadonlyMap<IncomingObservation, Verdict> {
  const verdicts = new Map<IncomingObservation, Verdict>()
  const exact = firsts(rows, (row) => [textOf(row), row.indicator])
  const distinct = firsts(rows, textOf)
  const contenders = firsts(distinct, (row) => [row.value, codesOf(row)])
  for (const row of rows) {
    if (!exact.has(row)) verdicts.set(row, { rule: 'exact-repeat' })
    else if (!distinct.has(row)) verdicts.set(row, { rule: 'same-series-other-indicator' })
    else if (!contenders.has(row)) verdicts.set(row, { rule: 'same-value-other-note' })
  }
  const [winner] = [...contenders].toSorted(byOrder)
  if (winner === undefined) return verdicts
  for (const group of Map.groupBy(contenders, (row) => JSON.stringify(codesOf(row))).values()) {
    const [first = winner] = group
    for (const row of group) {
      if (group.length > 1) verdicts.set(row, { rule: 'conflict', winner: first })
      else if (row.reportingType !== winner.reportingType)
        verdicts.set(row, { rule: 'reporting-type', winner })
      else if (row !== winner) verdicts.set(row, { rule: 'nature', winner })
    }
  }
  return verdicts
}

/** The first row of each part, in the rows' order. */
function firsts(
  rows: Iterable<IncomingObservation>,
  partOf: (row: IncomingObservation) => unknown,
): Set<IncomingObservation> {
  const found = new Map<string, IncomingObservation>()
  for (const row of rows) {
    const part = JSON.stringify(partOf(row))
    if (!found.has(part)) found.set(part, row)
  }
  return new Set(found.values())
}

const codesOf = (row: IncomingObservation) => [row.reportingType, row.nature]
const textOf = (row: IncomingObservation) => [row.value, codesOf(row), row.source, row.note]

function byOrder(one: IncomingObservation, other: IncomingObservation): number {
  return (
    compareCodes(reportingTypeOrder, one.reportingType, other.reportingType) ||
    compareCodes(natureOrder, one.nature, other.nature)
  )
}

function compareCodes(order: readonly string[], one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  const [place, otherPlace] = [order.indexOf(one), order.indexOf(other)]
  if (place === otherPlace) return one < other ? -1 : 1
  if (place < 0 || otherPlace < 0) return place < 0 ? 1 : -1
  return place - otherPlace
}

/** @returns the fault that lists a row which lost to `winner` by rule 5 or 6 */
export function loserFault(
  rule: 'reporting-type' | 'nature',
  loser: NamedRow,
  winner: NamedRow,
): Fault {
  return fault(rule, loser, `${keyOf(loser)}; ${rowOf(winner)} goes before by its ${labels[rule]}`)
}

/** @returns the fault of a row that contradicts `first`, naming both */
export function conflictFault(row: NamedRow, first: NamedRow): Fault {
  return fault('conflict', row, `${keyOf(row)}; ${rowOf(first)} says otherwise`)
}

const labels = { 'reporting-type': 'reporting type', nature: 'nature' }

function fault(rule: string, row: NamedRow, expected: string): Fault {
  const { file, sheet, row: line } = row.origin
  return { file, sheet, row: line, column: null, found: valueOf(row), expected, rule }
}

function keyOf({ series, place, period, key }: NamedRow): string {
  return `one value for ${series}, ${place}, ${period}${key === '' ? '' : `, ${key}`}`
}

function rowOf(row: NamedRow): string {
  const { file, sheet, row: line } = row.origin
  return `row ${line} of ${file}${sheet === null ? '' : `, sheet "${sheet}",`} with ${valueOf(row)}`
}

function valueOf({ value, nature, reportingType }: NamedRow): string {
  return `${value} (reporting type ${reportingType ?? 'none'}, nature ${nature ?? 'none'})`
}
