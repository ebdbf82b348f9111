import type { Tally } from '#contract/release.ts'

/** What can become of a row; merged and skipped rows say by which rule. */
export type AccountLine =
  | {
      readonly fate: 'new' | 'unchanged' | 'superseded'
      readonly rule: null
      readonly rows: number
    }
  | { readonly fate: 'merged' | 'skipped'; readonly rule: string; readonly rows: number }

export type ReleaseAccount = {
  readonly lines: readonly AccountLine[]
  readonly read: number
  /** Rows the lines account for; equal to `read` unless the import itself was at fault. */
  readonly sum: number
}

const byRule = (fate: 'merged' | 'skipped', counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, rows]) => rows > 0)
    .toSorted(([one, rows], [other, more]) => more - rows || (one < other ? -1 : 1))
    .map(([rule, rows]) => ({ fate, rule, rows }))

/** Every row of an import accounted for, largest rule first. */
export function toAccount(tally: Tally): ReleaseAccount {
  const lines: AccountLine[] = [
    { fate: 'new', rule: null, rows: tally.new },
    { fate: 'unchanged', rule: null, rows: tally.unchanged },
    { fate: 'superseded', rule: null, rows: tally.superseded },
    ...byRule('merged', tally.merged),
    ...byRule('skipped', tally.skipped),
  ]
  return { lines, read: tally.read, sum: lines.reduce((sum, { rows }) => sum + rows, 0) }
}

/** Rows under all rules together. */
export const countRows = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, rows) => sum + rows, 0)
