import type { Place } from '#contract/place.ts'
import type { ReadContext, ReadRecord } from './reader.ts'

/** Distinct mentions kept; past that they are said again, which changes nothing. */
const remembered = 100_000

/** Remembers what has been said of a file's series and places, so that it is said once. */
export class Mentions {
  readonly #seen = new Set<string>()

  /** @returns whether these words come together for the first time */
  first(...words: readonly string[]): boolean {
    const key = words.join('\n')
    if (this.#seen.has(key)) return false
    if (this.#seen.size >= remembered) this.#seen.clear()
    this.#seen.add(key)
    return true
  }
}

/** @returns the place and those it lies in, outermost first, unless the file has named it before */
export function placeRecords(place: Place, mentions: Mentions, context: ReadContext): ReadRecord[] {
  if (!mentions.first('place', place.code)) return []
  const places = [place]
  for (let depth = 0, inner = place; depth < 8 && inner.parent !== null; depth += 1) {
    const outer = context.findPlace(inner.parent)
    if (outer === null) break
    places.unshift(outer)
    inner = outer
  }
  return places.map((named) => ({ kind: 'place', place: named }))
}
