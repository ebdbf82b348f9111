import type { Rollup } from '#contract/goals.ts'
import type { Place } from '#contract/place.ts'
import type { ExchangeRate } from '#contract/rate.ts'
import type { Fault, Release, SourceFile, Tally } from '#contract/release.ts'
import type { Disaggregation, Observation, Series } from '#contract/series.ts'
import type { Judgement, Point, Status } from '#contract/status.ts'
import type { RecordLanding, RecordStore } from './record-port.ts'

/** One value of one series; what makes it the same value again is series, place, period, disaggregation. */
export type IncomingObservation = {
  series: string
  place: string
  /** As in the source: `2015`, `2015-16`. */
  period: string
  year: number
  disaggregation: Disaggregation
  value: number
  nature: string | null
  reportingType: string | null
  source: string | null
  note: string | null
  /** Indicator under which the row stood; rows that differ in this only are merged. */
  indicator: string | null
  origin: Origin
}
export type Origin = { file: string; sheet: string | null; row: number }

export type StoredObservation = Observation & { series: string; disaggregation: Disaggregation }

/** A series judged by the default method at one place: what lists and tiles read. */
export type SeriesJudgement = {
  place: string
  series: string
  headline: Disaggregation | null
  points: Point[]
  judgement: Judgement
}
export type RollupLevel = 'goal' | 'target' | 'indicator'
export type StoredRollup = { place: string; level: RollupLevel; code: string; rollup: Rollup }

export type ReleaseDraft = { by: string; example: boolean }

/** What became of staged observations. The sum of all counts is the number of rows staged. */
export type SettledCounts = {
  new: number
  unchanged: number
  superseded: number
  /** Rows that lost to another by a written rule of `settle-rules.ts`, by the rule's name. */
  merged: Record<string, number>
  conflictRows: number
}
export type Settled = SettledCounts & {
  /** Rows that lost by reporting type or nature, first 1,000; see `settle-rules.ts`. */
  losers: Fault[]
  /** Rows of one key with different values that no rule decides; none of them is written. */
  conflicts: Fault[]
  /** The same counts by `origin.file`, for the table at the end of an import. */
  byFile: Record<string, SettledCounts>
}

/** One import under way: inside one transaction, seen by nobody until `land` returns. */
export type Landing = RecordLanding & {
  /** Number the release will have. */
  number: number
  places(records: readonly Place[]): Promise<void>
  /** Inserts or, where the record differs from the stored one, supersedes. Resolves to the changed ids. */
  series(records: readonly Series[]): Promise<string[]>
  rates(
    records: readonly ExchangeRate[],
  ): Promise<{ new: number; unchanged: number; superseded: number }>
  /** Stages rows; call as often as needed, some thousand rows at a time. */
  observations(rows: readonly IncomingObservation[]): Promise<void>
  /** Resolves duplicates among the staged rows, compares with what is stored, writes. Once. */
  settle(): Promise<Settled>
  /**
   * Every (place, series) pair whose values or settings this release changed, place by place, with
   * all current observations' points by disaggregation key, years ascending. Where several periods
   * give one year (`2015`, `2015-16`), the one that sorts last stands for it.
   */
  touched(changedSeries: readonly string[]): AsyncIterable<{
    place: string
    series: { series: string; byDisaggregation: Map<string, Point[]> }[]
  }>
  /** Current judgements of a place, this release's included. */
  judgements(place: string): Promise<SeriesJudgement[]>
  writeJudgements(rows: readonly SeriesJudgement[]): Promise<void>
  /** Replaces the place's roll-ups; rows equal to the stored ones are left as they are. */
  writeRollups(place: string, rows: readonly StoredRollup[]): Promise<void>
}

export type LandResult = {
  files: SourceFile[]
  tally: Tally
  skipped: readonly Fault[]
  /** False when nothing changed: then everything is rolled back and no release is made. */
  changed: boolean
}

/**
 * What the server stores. Every read takes `asOf`, a release number; a row is visible when its
 * release is at most that and no release up to that replaced it.
 */
export type Store = RecordStore & {
  readonly kind: 'memory' | 'pglite' | 'postgresql'
  /** Whether a trivial query answers. */
  ready(): Promise<boolean>
  close(): Promise<void>

  /**
   * Runs `work` in one transaction and lands its release. When `work` throws, or answers
   * `changed: false`, nothing is written. One release at a time: a second call waits for the first.
   *
   * @throws what `work` throws, or when a series or place with values has no record
   */
  land(
    draft: ReleaseDraft,
    work: (landing: Landing) => Promise<LandResult>,
  ): Promise<Release | null>

  /** Newest first. */
  releases(): Promise<Release[]>
  skipped(release: number, limit: number): Promise<{ rows: Fault[]; total: number }>
  /** Whether any value visible at `asOf` was brought by a release of example data. */
  exampleRemains(asOf: number): Promise<boolean>

  /** All places that are stored, with the number of series that have values there. */
  places(asOf: number): Promise<(Place & { series: number })[]>
  /** Series by id, or of the given indicators, or all. */
  series(
    asOf: number,
    filter?: { ids?: readonly string[]; indicators?: readonly string[] },
  ): Promise<Series[]>
  rates(asOf: number): Promise<ExchangeRate[]>
  /** Ordered by place, disaggregation key, year. */
  observations(query: ObservationQuery): Promise<StoredObservation[]>
  /** The same in pages of some thousand rows, for exports larger than memory. */
  streamObservations(
    query: Omit<ObservationQuery, 'series'> & { series?: string },
  ): AsyncIterable<StoredObservation[]>
  /** Disaggregation keys (see `domain/disaggregation.ts`) of a series at any of the places. */
  disaggregations(series: string, places: readonly string[], asOf: number): Promise<string[]>
  judgements(query: {
    place: string
    asOf: number
    series?: readonly string[]
  }): Promise<SeriesJudgement[]>
  rollups(query: { place: string; asOf: number; level?: RollupLevel }): Promise<StoredRollup[]>
  /** Between two releases at one place. Crossings are of series judged at both. */
  changes(
    place: string,
    from: number,
    to: number,
  ): Promise<{
    newValues: number
    restated: number
    crossings: { series: string; from: Status; to: Status }[]
  }>
  /** The restated values that `changes` counts, by series, disaggregation and period. */
  restatements(place: string, from: number, to: number): Promise<Restatement[]>
}

/** A value that another took the place of, between two releases. */
export type Restatement = {
  series: string
  disaggregation: Disaggregation
  period: string
  before: number
  after: number
}

export type ObservationQuery = {
  series: string
  places?: readonly string[]
  /** Disaggregation key; absent: all. */
  disaggregation?: string
  asOf: number
}
