import type { Catalog } from './catalog.ts'
import { emptyDatabase, unknownPlace } from './problem.ts'

/**
 * The place a request speaks of: its own, or the default one.
 *
 * @throws ProblemError (404) for a place that is not stored, or when there is none at all
 */
export function placeOf(catalog: Catalog, asked: string | undefined): string {
  const place = asked ?? catalog.defaultPlace
  if (place === null) throw emptyDatabase()
  if (!catalog.places.has(place)) throw unknownPlace(place)
  return place
}
