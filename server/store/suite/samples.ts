import type { Place } from '#contract/place.ts'
import type { Fault, Release } from '#contract/release.ts'
import type { Series } from '#contract/series.ts'
import type { Judgement, Status } from '#contract/status.ts'
import type {
  IncomingObservation,
  Landing,
  LandResult,
  ReleaseDraft,
  SeriesJudgement,
  Settled,
  Store,
  StoredRollup,
} from '#server/store/store.ts'

/** A store with nothing in it. */
export type Fresh = () => Promise<Store>

let lastRow = 1

/** A row of a file of its own line; a value of water for Indonesia unless told otherwise. */
export function row(given: Partial<IncomingObservation> = {}): IncomingObservation {
  lastRow += 1
  const period = given.period ?? '2015'
  return {
    series: 'WATER',
    place: 'IDN',
    period,
    year: Number.parseInt(period, 10),
    disaggregation: {},
    value: 50,
    nature: 'C',
    reportingType: 'G',
    source: 'Census',
    note: null,
    indicator: '6.1.1',
    origin: { file: 'water.csv', sheet: null, row: lastRow },
    ...given,
  }
}

export function place(code: string): Place {
  return { code, m49: null, name: { en: `Place ${code}` }, parent: null }
}

export function series(id: string, indicators: string[] = ['6.1.1']): Series {
  return {
    id,
    indicators,
    name: { en: `Series ${id}` },
    unit: 'percent',
    source: null,
    settings: {
      kind: 'share',
      direction: 'up',
      headline: [],
      limit: null,
      target: 90,
      targetOfBase: null,
      targetYear: 2030,
      baseYear: 2015,
      fromTarget: null,
      why: null,
      origin: 'built-in',
    },
  }
}

export function judgement(status: Status, change: Partial<Judgement> = {}): Judgement {
  return {
    method: 'growth',
    status,
    reason: 'pace-to-target',
    flags: [],
    value: 1.25,
    score: 4.5,
    base: { year: 2015, value: 50 },
    current: { year: 2022, value: 70 },
    target: { year: 2030, value: 90 },
    direction: 'up',
    limit: null,
    limitFactor: null,
    thresholds: { onTrack: 0.95, accelerate: 0.6, limited: 0 },
    expected: null,
    ...change,
  }
}

export function judged(id: string, status: Status, at = 'IDN'): SeriesJudgement {
  return {
    place: at,
    series: id,
    headline: { sex: 'F' },
    points: [{ year: 2015, value: 50 }],
    judgement: judgement(status),
  }
}

export function rollup(
  level: StoredRollup['level'],
  code: string,
  status: Status,
  at = 'IDN',
): StoredRollup {
  const reason = 'mean-of-parts'
  return { place: at, level, code, rollup: { status, reason, score: 2.5, parts: 3, judged: 1 } }
}

export function fault(line: number): Fault {
  return {
    file: 'water.csv',
    sheet: null,
    row: line,
    column: 'Value',
    found: '<5',
    expected: 'a number',
    rule: 'not-a-number',
  }
}

const draft: ReleaseDraft = { by: 'a test', example: false }

/** What a landing without a report of its own answers. */
export function result(change: Partial<LandResult> = {}): LandResult {
  const tally = { read: 0, new: 0, unchanged: 0, superseded: 0, merged: {}, skipped: {} }
  return { files: [], tally, skipped: [], changed: true, ...change }
}

/** Lands whatever `work` does. */
export async function land(
  store: Store,
  work: (landing: Landing) => Promise<Partial<LandResult> | void>,
  change: Partial<ReleaseDraft> = {},
): Promise<Release | null> {
  return store.land({ ...draft, ...change }, async (landing) => result((await work(landing)) ?? {}))
}

/** Stages rows with the records of their series and places, and settles them. */
export async function settleRows(
  landing: Landing,
  rows: readonly IncomingObservation[],
): Promise<Settled> {
  await landing.places([...new Set(rows.map((one) => one.place))].map(place))
  await landing.series([...new Set(rows.map((one) => one.series))].map((id) => series(id)))
  await landing.observations(rows)
  return landing.settle()
}

/** Lands rows as an import does: without a release when they bring nothing new. */
export async function landRows(
  store: Store,
  rows: readonly IncomingObservation[],
  change: Partial<ReleaseDraft> = {},
): Promise<{ release: Release | null; settled: Settled }> {
  let settled: Settled | undefined
  const release = await land(
    store,
    async (landing) => {
      settled = await settleRows(landing, rows)
      return { changed: settled.new + settled.superseded > 0 }
    },
    change,
  )
  if (settled === undefined) throw new Error('the rows were not settled')
  return { release, settled }
}

/** Rows whose sum is all rows staged. */
export function sumOf({
  new: fresh,
  unchanged,
  superseded,
  merged,
  conflictRows,
}: Settled): number {
  const lost = Object.values(merged).reduce((sum, rows) => sum + rows, 0)
  return fresh + unchanged + superseded + conflictRows + lost
}

/** Values of water by year, as of a release. */
export async function values(
  store: Store,
  asOf: number,
  query: { series?: string; places?: string[]; disaggregation?: string } = {},
): Promise<number[]> {
  const rows = await store.observations({ series: 'WATER', asOf, ...query })
  return rows.map(({ value }) => value)
}

/** All pages of a stream as one list. */
export async function collect<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const rows: T[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}
