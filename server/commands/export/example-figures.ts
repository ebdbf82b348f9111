import type { ExportScope } from './scope.ts'

/** Tells whether figures of a series at a place are, in part or all, example data. */
export type ExampleFigures = {
  atPlace(place: string, series: Iterable<string>): boolean
  anywhere(series: string): boolean
}

/** Numbers of the releases that brought example data. */
export async function exampleReleases({ store }: ExportScope): Promise<ReadonlySet<number>> {
  const releases = await store.releases()
  return new Set(releases.filter(({ example }) => example).map(({ number }) => number))
}

/** Looks through all values of the places, unless no example data is left. */
export async function findExampleFigures(scope: ExportScope): Promise<ExampleFigures> {
  const { store, release, catalog, places } = scope
  const byPlace = new Map(places.map((place) => [place, new Set<string>()]))
  if (catalog.example) {
    const examples = await exampleReleases(scope)
    const pages = store.streamObservations({ places, asOf: release.number })
    for await (const page of pages) {
      for (const { place, series, release: number } of page) {
        if (examples.has(number)) byPlace.get(place)?.add(series)
      }
    }
  }
  const everywhere = new Set([...byPlace.values()].flatMap((series) => [...series]))
  return {
    atPlace(place, series) {
      const found = byPlace.get(place)
      return found !== undefined && [...series].some((id) => found.has(id))
    },
    anywhere: (series) => everywhere.has(series),
  }
}
