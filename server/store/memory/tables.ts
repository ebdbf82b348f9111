import type { Place } from '#contract/place.ts'
import type { Fault, Release } from '#contract/release.ts'
import type { Series } from '#contract/series.ts'
import type { ExchangeRate } from '#contract/rate.ts'
import type { SeriesJudgement, StoredObservation, StoredRollup } from '#server/store/store.ts'
import { createHistory, type History } from './history.ts'
import { createRecordTables, type RecordTables, undoRecords } from './partnership-records.ts'

/** An observation with its disaggregation key, by which it is sorted and found. */
export type KeyedObservation = { key: string; observation: StoredObservation }

/** Everything the store holds. */
export type Tables = {
  /** Oldest first. */
  releases: Release[]
  skipped: Map<number, readonly Fault[]>
  places: History<Place>
  series: History<Series>
  rates: History<ExchangeRate>
  partnerships: RecordTables
  /** Series → place → values by disaggregation and period. */
  observations: Map<string, Map<string, History<KeyedObservation>>>
  /** Place → judgements by series. */
  judgements: Map<string, History<SeriesJudgement>>
  /** Place → roll-ups by level and code. */
  rollups: Map<string, History<StoredRollup>>
}

export function createTables(): Tables {
  return {
    releases: [],
    skipped: new Map(),
    places: createHistory(),
    series: createHistory(),
    rates: createHistory(),
    partnerships: createRecordTables(),
    observations: new Map(),
    judgements: new Map(),
    rollups: new Map(),
  }
}

/** Undoes what a release that did not land has written. */
export function undo(tables: Tables, release: number): void {
  const { places, series, rates, observations, judgements, rollups } = tables
  for (const history of [places, series, rates]) history.undo(release)
  undoRecords(tables.partnerships, release)
  for (const shelf of [judgements, rollups, ...observations.values()]) undoAll(shelf, release)
  for (const [id, byPlace] of observations) if (byPlace.size === 0) observations.delete(id)
}

function undoAll(shelf: Map<string, { undo(release: number): number }>, release: number): void {
  for (const [key, history] of shelf) if (history.undo(release) === 0) shelf.delete(key)
}

/** The value of a key, made when it is not there. */
export function open<T>(map: Map<string, T>, key: string, create: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = create()
  map.set(key, made)
  return made
}
