import type { Fault } from '#contract/release.ts'
import { toKey } from '#domain/disaggregation.ts'
import {
  conflictFault,
  loserFault,
  mostLosers,
  settleKey,
  type Verdict,
} from '#server/store/settle-rules.ts'
import { countOutcomes, type Outcome } from '#server/store/settled-counts.ts'
import type { IncomingObservation, Settled } from '#server/store/store.ts'
import { createHistory } from './history.ts'
import { toText } from './keys.ts'
import { open, type Tables } from './tables.ts'

/**
 * Settles the staged rows and writes what is new.
 *
 * @param touch called for every place and series of which a value was written
 */
export function settle(
  tables: Tables,
  release: number,
  staged: readonly IncomingObservation[],
  touch: (place: string, series: string) => void,
): Settled {
  const groups = Map.groupBy(staged, (row) =>
    toText(row.series, row.place, row.period, toKey(row.disaggregation)),
  )
  const verdicts = new Map<IncomingObservation, Verdict>()
  for (const rows of groups.values()) {
    if (rows.length < 2) continue
    for (const [row, verdict] of settleKey(rows)) verdicts.set(row, verdict)
  }
  const outcomes: Outcome[] = []
  const losers: Fault[] = []
  const conflicts: Fault[] = []
  for (const row of staged) {
    const verdict = verdicts.get(row)
    const outcome = verdict?.rule ?? write(tables, release, row)
    outcomes.push({ file: row.origin.file, outcome, rows: 1 })
    if (outcome === 'new' || outcome === 'superseded') touch(row.place, row.series)
    if (verdict === undefined || !('winner' in verdict)) continue
    const { rule, winner } = verdict
    if (rule !== 'conflict') losers.push(loserFault(rule, named(row), named(winner)))
    else if (row !== winner) conflicts.push(conflictFault(named(row), named(winner)))
  }
  return { ...countOutcomes(outcomes), losers: losers.slice(0, mostLosers), conflicts }
}

const named = (row: IncomingObservation) => ({ ...row, key: toKey(row.disaggregation) })

function write(
  { observations }: Tables,
  release: number,
  row: IncomingObservation,
): 'new' | 'unchanged' | 'superseded' {
  const byPlace = open(observations, row.series, () => new Map())
  const history = open(byPlace, row.place, createHistory)
  const key = toKey(row.disaggregation)
  const position = toText(key, row.period)
  const before = history.current(position)?.record.observation
  if (
    before !== undefined &&
    before.value === row.value &&
    before.nature === row.nature &&
    before.reportingType === row.reportingType &&
    before.source === row.source &&
    before.note === row.note
  ) {
    return 'unchanged'
  }
  const { series, place, period, year, value, nature, reportingType, source, note } = row
  const restated =
    before === undefined || before.value === value
      ? (before?.restated ?? null)
      : { value: before.value, release: before.release }
  const disaggregation = { ...row.disaggregation }
  const text = { nature, reportingType, source, note }
  const observation = {
    series,
    place,
    period,
    year,
    disaggregation,
    value,
    ...text,
    release,
    restated,
  }
  history.put(position, { key, observation }, release)
  return before === undefined ? 'new' : 'superseded'
}
