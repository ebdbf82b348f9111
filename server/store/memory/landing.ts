import type { Point } from '#contract/status.ts'
import { createRowCheck } from '#server/store/row-check.ts'
import type { IncomingObservation, Landing } from '#server/store/store.ts'
import { createHistory, supersede, type History } from './history.ts'
import { openRecordLanding } from './partnership-records.ts'
import { settle } from './settle.ts'
import { compareCodes, toText } from './keys.ts'
import { open, type KeyedObservation, type Tables } from './tables.ts'

/** The landing of one release; what it writes is seen as of its number, which nobody asks for yet. */
export function openLanding(tables: Tables, number: number): Landing {
  const staged: IncomingObservation[] = []
  const touched = new Map<string, Set<string>>()
  const check = createRowCheck()
  let settled = false
  const touch = (place: string, series: string) => {
    open(touched, place, () => new Set<string>()).add(series)
  }

  return {
    ...openRecordLanding(tables.partnerships, number),
    number,
    async places(records) {
      for (const place of records) supersede(tables.places, place.code, place, number)
    },
    async series(records) {
      const changed = records.filter(
        (series) => supersede(tables.series, series.id, series, number) !== 'unchanged',
      )
      return [...new Set(changed.map(({ id }) => id))]
    },
    async rates(records) {
      const counts = { new: 0, unchanged: 0, superseded: 0 }
      for (const rate of records) {
        counts[supersede(tables.rates, toText(rate.currency, rate.year), rate, number)] += 1
      }
      return counts
    },
    async observations(rows) {
      if (settled) throw new Error('observations are staged before they are settled')
      for (const row of rows) check(row)
      for (const row of rows) staged.push(row)
    },
    async settle() {
      if (settled) throw new Error('a landing is settled once')
      settled = true
      return settle(tables, number, staged, touch)
    },
    async *touched(changedSeries) {
      const pairs = new Map([...touched].map(([place, series]) => [place, new Set(series)]))
      for (const series of changedSeries) {
        for (const place of tables.observations.get(series)?.keys() ?? []) {
          open(pairs, place, () => new Set<string>()).add(series)
        }
      }
      for (const [place, series] of [...pairs].toSorted(([a], [b]) => compareCodes(a, b))) {
        yield {
          place,
          series: [...series].toSorted(compareCodes).map((id) => ({
            series: id,
            byDisaggregation: pointsOf(tables.observations.get(id)?.get(place), number),
          })),
        }
      }
    },
    async judgements(place) {
      const rows = tables.judgements.get(place)?.visible(number) ?? []
      return rows.map(({ record }) => record).toSorted((a, b) => compareCodes(a.series, b.series))
    },
    async writeJudgements(rows) {
      for (const row of rows) {
        supersede(open(tables.judgements, row.place, createHistory), row.series, row, number)
      }
    },
    async writeRollups(place, rows) {
      const history = open(tables.rollups, place, createHistory)
      const keys = new Set(rows.map(({ level, code }) => toText(level, code)))
      for (const key of history.keys()) if (!keys.has(key)) history.end(key, number)
      for (const row of rows) supersede(history, toText(row.level, row.code), row, number)
    },
  }
}

/**
 * Points by disaggregation key. Where several periods give one year, the newest stands for it: the
 * last in the order of its letters.
 */
function pointsOf(
  history: History<KeyedObservation> | undefined,
  asOf: number,
): Map<string, Point[]> {
  const found = new Map<string, Map<number, number>>()
  const rows = (history?.visible(asOf) ?? []).map(({ record }) => record)
  for (const { key, observation } of rows.toSorted(
    (a, b) =>
      compareCodes(a.key, b.key) || compareCodes(a.observation.period, b.observation.period),
  )) {
    open(found, key, () => new Map<number, number>()).set(observation.year, observation.value)
  }
  return new Map(
    [...found].map(([key, byYear]) => [
      key,
      [...byYear].map(([year, value]) => ({ year, value })).toSorted((a, b) => a.year - b.year),
    ]),
  )
}
