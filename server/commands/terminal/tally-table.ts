import type { Tally } from '#contract/release.ts'
import type { FileReport } from '#server/import/import-report.ts'
import { formatCount, tableLines } from './table.ts'

/** All rows under any of the rules. */
export const sumOf = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)

const tallyCells = (tally: Tally): string[] =>
  [
    tally.read,
    tally.new,
    tally.unchanged,
    tally.superseded,
    sumOf(tally.merged),
    sumOf(tally.skipped),
  ].map(formatCount)

/** One line a rule: `indonesia.csv  merged   same-series-other-indicator  1,829`. */
function ruleRows(name: string, { merged, skipped }: Tally): string[][] {
  const rows = (fate: string, counts: Record<string, number>): string[][] =>
    Object.entries(counts)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, count]) => [name, fate, rule, formatCount(count)])
  return [...rows('merged', merged), ...rows('skipped', skipped)]
}

/**
 * What became of every row, file by file and in total (when there are several), then the rules by
 * which rows were merged and the reasons for which they were skipped.
 */
export function tallyLines(files: readonly FileReport[], total: Tally): string[] {
  const tallies = files.map(({ file, tally }) => ({ name: file.name, tally }))
  if (tallies.length !== 1) tallies.push({ name: 'total', tally: total })
  const header = ['file', 'read', 'new', 'unchanged', 'superseded', 'merged', 'skipped']
  const right = 'right' as const
  const table = tableLines(
    header,
    tallies.map(({ name, tally }) => [name, ...tallyCells(tally)]),
    ['left', right, right, right, right, right, right],
  )
  const rules = tallies.flatMap(({ name, tally }) => ruleRows(name, tally))
  if (rules.length === 0) return table
  const reasons = tableLines(['file', 'rows', 'rule or reason', 'count'], rules, [
    'left',
    'left',
    'left',
    right,
  ])
  return [...table, '', ...reasons]
}
