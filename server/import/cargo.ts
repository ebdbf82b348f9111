import type { Place } from '#contract/place.ts'
import type { Series } from '#contract/series.ts'
import type { ReadRecord } from '#server/readers/reader.ts'
import type { ExchangeRate } from '#contract/rate.ts'
import type { IncomingObservation, Landing } from '#server/store/store.ts'
import { createCatalogue, type Catalogue } from './catalogue.ts'
import {
  broughtPlaces,
  broughtRates,
  seriesSubject,
  type Brought,
  type RecordState,
} from './records.ts'
import type { PartialSettings } from './settings.ts'

/** What is stored before an import, observations left out. */
export type Stored = {
  series: readonly Series[]
  places: readonly Place[]
  rates: readonly ExchangeRate[]
}

/** Everything an import brings besides observations, until it is written. */
export type Cargo = {
  readonly catalogue: Catalogue
  /** Takes one record in; hands an observation on, to be staged. */
  take: (record: ReadRecord) => IncomingObservation | null
  /** Places this import brings that are not stored like that. */
  newPlaces: () => Place[]
  /** Every rate that is stored once this import has landed. */
  rates: () => { all: ExchangeRate[]; changed: boolean }
  /** Writes all of it. */
  unload: (landing: Landing) => Promise<Unloaded>
}

type Unloaded = {
  changedSeries: string[]
  /** Whether a series, a place or a rate is new or has changed. */
  changed: boolean
  /** What became of a subject, see `subjectOf`. */
  stateOf: (subject: string) => RecordState
}

/** @param builtIn settings the project ships, by series id */
export function createCargo(stored: Stored, builtIn: ReadonlyMap<string, PartialSettings>): Cargo {
  const catalogue = createCatalogue(stored.series, builtIn)
  const places = broughtPlaces(stored.places)
  const rates = broughtRates(stored.rates)

  function takeIn(record: Exclude<ReadRecord, { kind: 'observation' | 'record' }>): void {
    switch (record.kind) {
      case 'series':
        return catalogue.describe(record.series)
      case 'settings':
        return catalogue.configure(record.settings)
      case 'place':
        return places.add(record.place)
      case 'rate':
        return rates.add(record.rate)
    }
  }

  return {
    catalogue,
    newPlaces: places.changed,
    rates: () => ({ all: rates.all(), changed: rates.changed().length > 0 }),
    take(record) {
      // Records of partnerships go straight to the landing.
      if (record.kind === 'record') return null
      if (record.kind !== 'observation') {
        takeIn(record)
        return null
      }
      catalogue.mention(record.observation.series, record.observation.indicator)
      return record.observation
    },
    async unload(landing) {
      await landing.places(places.changed())
      await landing.rates(rates.changed())
      const changedSeries = await landing.series(catalogue.spokenOf())
      const others = places.changed().length + rates.changed().length
      return {
        changedSeries,
        changed: changedSeries.length + others > 0,
        stateOf: stateBy(stored.series, changedSeries, [places, rates]),
      }
    },
  }
}

function stateBy(
  stored: readonly Series[],
  changedSeries: readonly string[],
  others: readonly Pick<Brought<unknown>, 'stateOf'>[],
): (subject: string) => RecordState {
  const before = new Set(stored.map(({ id }) => seriesSubject(id)))
  const changed = new Set(changedSeries.map(seriesSubject))
  return (subject) => {
    if (changed.has(subject)) return before.has(subject) ? 'superseded' : 'new'
    return (
      others.map(({ stateOf }) => stateOf(subject)).find((state) => state !== 'unchanged') ??
      'unchanged'
    )
  }
}
