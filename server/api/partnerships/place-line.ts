import type { Place } from '#contract/place.ts'

/** A place and those that contain it, nearest first; circles end where they close. */
export function placeLine(code: string, places: ReadonlyMap<string, Place>): string[] {
  const line: string[] = []
  let next: string | null = code
  while (next !== null && !line.includes(next)) {
    line.push(next)
    next = places.get(next)?.parent ?? null
  }
  return line
}
