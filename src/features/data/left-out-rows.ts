import type { Fault } from '#contract/release.ts'

export type RuleCount = { readonly rule: string; readonly rows: number }

/** The rules of a list of rows that were left out, the most frequent first. */
export function countByRule(faults: readonly Fault[]): RuleCount[] {
  return [...Map.groupBy(faults, ({ rule }) => rule)]
    .map(([rule, rows]) => ({ rule, rows: rows.length }))
    .toSorted((one, other) => other.rows - one.rows || (one.rule < other.rule ? -1 : 1))
}

/** Those of one rule; null: all of them. A rule that is not in the list shows all. */
export function ofRule(faults: readonly Fault[], rule: string | null): readonly Fault[] {
  const found = rule === null ? [] : faults.filter((fault) => fault.rule === rule)
  return found.length === 0 ? faults : found
}
