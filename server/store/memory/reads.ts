import type { Restatement, Store, StoredObservation } from '#server/store/store.ts'
import type { Version } from './history.ts'
import { createRecordReads } from './partnership-records.ts'
import { compareCodes, toText } from './keys.ts'
import { type KeyedObservation, type Tables } from './tables.ts'

type Reads = Omit<Store, 'kind' | 'ready' | 'close' | 'land'>

const pageLength = 5_000

/** @param landed number of the newest release: a release that is landing is not seen before */
export function createReads(tables: Tables, landed: () => number): Reads {
  const { releases, skipped, places, series, rates, observations, judgements, rollups } = tables
  const until = (asOf: number) => Math.min(asOf, landed())

  /** Observations of one series by place, disaggregation key, year, period. */
  function select(
    id: string,
    asOf: number,
    wanted: readonly string[] | undefined,
    disaggregation: string | undefined,
  ): StoredObservation[] {
    const byPlace = observations.get(id) ?? new Map<string, never>()
    return [...byPlace]
      .filter(([place]) => wanted === undefined || wanted.includes(place))
      .flatMap(([, history]) => history.visible(until(asOf)))
      .map(({ record }) => record)
      .filter(({ key }) => disaggregation === undefined || key === disaggregation)
      .toSorted(byPosition)
      .map(({ observation }) => observation)
  }

  return {
    ...createRecordReads(tables.partnerships, landed),
    releases: async () => releases.toReversed(),
    async skipped(release, limit) {
      const rows = skipped.get(release) ?? []
      return { rows: rows.slice(0, limit), total: rows.length }
    },
    async exampleRemains(asOf) {
      const examples = new Set(releases.filter(({ example }) => example).map((one) => one.number))
      const isExample = ({ release }: { release: number }) => examples.has(release)
      return (
        [...observations.values()].some((byPlace) =>
          [...byPlace.values()].some((history) => history.visible(until(asOf)).some(isExample)),
        ) || tables.partnerships.records.visible(until(asOf)).some(isExample)
      )
    },
    async places(asOf) {
      const counted = new Map<string, number>()
      for (const byPlace of observations.values()) {
        for (const [place, history] of byPlace) {
          if (history.visible(until(asOf)).length === 0) continue
          counted.set(place, (counted.get(place) ?? 0) + 1)
        }
      }
      return recordsOf(places.visible(until(asOf)))
        .toSorted((a, b) => compareCodes(a.code, b.code))
        .map((place) => Object.assign({}, place, { series: counted.get(place.code) ?? 0 }))
    },
    async series(asOf, { ids, indicators } = {}) {
      return recordsOf(series.visible(until(asOf)))
        .filter(({ id }) => ids === undefined || ids.includes(id))
        .filter(
          (one) =>
            indicators === undefined || one.indicators.some((code) => indicators.includes(code)),
        )
        .toSorted((a, b) => compareCodes(a.id, b.id))
    },
    rates: async (asOf) =>
      recordsOf(rates.visible(until(asOf))).toSorted(
        (a, b) => compareCodes(a.currency, b.currency) || a.year - b.year,
      ),
    observations: async (query) =>
      select(query.series, query.asOf, query.places, query.disaggregation),
    async *streamObservations({ series: only, asOf, places: wanted, disaggregation }) {
      const ids = only === undefined ? [...observations.keys()].toSorted(compareCodes) : [only]
      for (const id of ids) {
        const rows = select(id, asOf, wanted, disaggregation)
        for (let start = 0; start < rows.length; start += pageLength) {
          yield rows.slice(start, start + pageLength)
        }
      }
    },
    async disaggregations(id, wanted, asOf) {
      const keys = wanted.flatMap((place) =>
        recordsOf(observations.get(id)?.get(place)?.visible(until(asOf)) ?? []).map(
          ({ key }) => key,
        ),
      )
      return [...new Set(keys)].toSorted(compareCodes)
    },
    async judgements({ place, asOf, series: wanted }) {
      return recordsOf(judgements.get(place)?.visible(until(asOf)) ?? [])
        .filter(({ series: id }) => wanted === undefined || wanted.includes(id))
        .toSorted((a, b) => compareCodes(a.series, b.series))
    },
    async rollups({ place, asOf, level }) {
      return recordsOf(rollups.get(place)?.visible(until(asOf)) ?? [])
        .filter((row) => level === undefined || row.level === level)
        .toSorted((a, b) => compareCodes(a.level, b.level) || compareCodes(a.code, b.code))
    },
    async changes(place, from, to) {
      return {
        ...countChanges(tables, place, from, until(to)),
        crossings: findCrossings(tables, place, from, until(to)),
      }
    },
    restatements: async (place, from, to) => findRestatements(tables, place, from, until(to)),
  }
}

const recordsOf = <T>(versions: readonly Version<T>[]): T[] => versions.map(({ record }) => record)

function byPosition(one: KeyedObservation, other: KeyedObservation): number {
  const [a, b] = [one.observation, other.observation]
  return (
    compareCodes(a.place, b.place) ||
    compareCodes(one.key, other.key) ||
    a.year - b.year ||
    compareCodes(a.period, b.period)
  )
}

function countChanges(tables: Tables, place: string, from: number, to: number) {
  let newValues = 0
  for (const byPlace of tables.observations.values()) {
    const history = byPlace.get(place)
    for (const key of history?.keys() ?? []) {
      if (history?.at(key, to) !== undefined && history.at(key, from) === undefined) newValues += 1
    }
  }
  return { newValues, restated: findRestatements(tables, place, from, to).length }
}

function findRestatements({ observations }: Tables, place: string, from: number, to: number) {
  return [...observations]
    .toSorted(([one], [other]) => compareCodes(one, other))
    .flatMap(([series, byPlace]): Restatement[] => {
      const history = byPlace.get(place)
      return (history?.visible(to) ?? [])
        .flatMap((version) => {
          const { key, observation } = version.record
          const before = history?.at(toText(key, observation.period), from)?.record.observation
          return before === undefined || before.value === observation.value
            ? []
            : [{ key, observation, before: before.value }]
        })
        .toSorted(byPosition)
        .map(({ observation: { disaggregation, period, value }, before }) => ({
          series,
          disaggregation,
          period,
          before,
          after: value,
        }))
    })
}

/** Of series judged at both releases: one that was not judged before has not crossed anything. */
function findCrossings({ judgements }: Tables, place: string, from: number, to: number) {
  const history = judgements.get(place)
  return [...(history?.keys() ?? [])].toSorted(compareCodes).flatMap((series) => {
    const earlier = history?.at(series, from)?.record.judgement.status
    const later = history?.at(series, to)?.record.judgement.status
    if (earlier === undefined || later === undefined || earlier === later) return []
    return [{ series, from: earlier, to: later }]
  })
}
