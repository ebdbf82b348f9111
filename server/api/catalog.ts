import type { Place } from '#contract/place.ts'
import type { Release } from '#contract/release.ts'
import type { Series } from '#contract/series.ts'
import type { Store } from '#server/store/store.ts'
import { indicatorsWith, type IndicatorEntry } from './framework.ts'
import { keepRegisters, type ReadRegister, type Register } from './partnerships/register.ts'
import { indexFor, type SearchIndex } from './search-index.ts'

/** What a release says for every place: read once, since a release never changes. */
export type Catalog = {
  readonly release: Release
  /** Places with their number of series, by code, in the store's order. */
  readonly places: ReadonlyMap<string, Place & { series: number }>
  readonly series: ReadonlyMap<string, Series>
  /** Indicators of the framework and national ones that have series, in the framework's order. */
  readonly indicators: readonly IndicatorEntry[]
  /** Ids of an indicator's series, by the indicator's code. */
  readonly seriesOf: ReadonlyMap<string, readonly string[]>
  readonly defaultPlace: string | null
  /** Whether any visible value or record of a partnership is example data. */
  readonly example: boolean
  readonly register: Register
  readonly search: SearchIndex
}

/** Place shown first when it has values: the dashboard is made for Indonesia. */
const preferredPlace = 'IDN'
/** Catalogues kept in memory: the current release and the ones being compared with it. */
const kept = 4

/**
 * Reads catalogues and keeps the last few.
 *
 * @returns a function from a release to its catalogue; rejects when the store does
 */
export function keepCatalogs(store: Store): (release: Release) => Promise<Catalog> {
  const catalogs = new Map<string, Promise<Catalog>>()
  const readRegister = keepRegisters(store)
  return (release) => {
    const key = `${release.number} ${release.date}`
    const known = catalogs.get(key)
    if (known !== undefined) return known
    const reading = readCatalog(store, release, readRegister)
    catalogs.set(key, reading)
    // A catalogue that could not be read is tried again by the next request.
    reading.catch(() => catalogs.delete(key))
    for (const oldest of catalogs.keys()) {
      if (catalogs.size <= kept) break
      catalogs.delete(oldest)
    }
    return reading
  }
}

async function readCatalog(
  store: Store,
  release: Release,
  readRegister: ReadRegister,
): Promise<Catalog> {
  const [places, series, example] = await Promise.all([
    store.places(release.number),
    store.series(release.number),
    store.exampleRemains(release.number),
  ])
  const byCode = new Map(places.map((place) => [place.code, place]))
  const register = await readRegister(release.number, byCode)
  const seriesOf = new Map<string, string[]>()
  for (const { id, indicators } of series.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const code of indicators) seriesOf.set(code, [...(seriesOf.get(code) ?? []), id])
  }
  const indicators = indicatorsWith(seriesOf.keys())
  return {
    release,
    places: byCode,
    series: new Map(series.map((one) => [one.id, one])),
    indicators,
    seriesOf,
    defaultPlace: choosePlace(places, register),
    example,
    register,
    search: indexFor(indicators, series, places, register),
  }
}

/** A place with values; where no place has any, the one with most partnerships. */
function choosePlace(
  places: readonly (Place & { series: number })[],
  { facets }: Register,
): string | null {
  const shown = places.filter(({ series }) => series > 0)
  if (shown.some(({ code }) => code === preferredPlace)) return preferredPlace
  const [most] = shown.toSorted((a, b) => b.series - a.series)
  if (most !== undefined) return most.code
  const partnerships = facets.count({}).counts.get('place')
  const named = places.filter(({ code }) => partnerships?.has(code) ?? false)
  const countOf = ({ code }: Place) => partnerships?.get(code) ?? 0
  return named.toSorted((a, b) => countOf(b) - countOf(a))[0]?.code ?? null
}
