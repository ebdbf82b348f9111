import type { MergeRule } from './settle-rules.ts'
import type { SettledCounts } from './store.ts'

/** What became of some rows of one file. */
export type Outcome = {
  file: string
  outcome: 'new' | 'unchanged' | 'superseded' | 'conflict' | MergeRule
  rows: number
}

/** Adds outcomes up, over all files and by file. */
export function countOutcomes(
  outcomes: Iterable<Outcome>,
): SettledCounts & { byFile: Record<string, SettledCounts> } {
  const total = noCounts()
  const byFile = new Map<string, SettledCounts>()
  for (const outcome of outcomes) {
    const ofFile = byFile.get(outcome.file) ?? noCounts()
    byFile.set(outcome.file, ofFile)
    add(total, outcome)
    add(ofFile, outcome)
  }
  return { ...total, byFile: Object.fromEntries(byFile) }
}

function noCounts(): SettledCounts {
  return { new: 0, unchanged: 0, superseded: 0, merged: {}, conflictRows: 0 }
}

function add(counts: SettledCounts, { outcome, rows }: Outcome): void {
  if (outcome === 'new' || outcome === 'unchanged' || outcome === 'superseded') {
    counts[outcome] += rows
  } else if (outcome === 'conflict') {
    counts.conflictRows += rows
  } else {
    counts.merged[outcome] = (counts.merged[outcome] ?? 0) + rows
  }
}
