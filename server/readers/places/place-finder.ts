import type { Place } from '#contract/place.ts'

/**
 * @param places of two with one code the later holds
 * @returns a function that finds a place by its code (`IDN`, `ID-AC`, case does not matter) or by
 *   its M49 number with or without zeros in front (`4`, `004`); null when there is none
 */
export function placeFinder(places: readonly Place[]): (code: string) => Place | null {
  const byCode = new Map(places.map((place) => [place.code.toUpperCase(), place]))
  const byNumber = new Map(
    places.flatMap(({ m49, code }) => (m49 === null ? [] : [[m49, code] as const])),
  )
  return (text) => {
    const code = /^\d{1,6}$/.test(text) ? byNumber.get(Number(text)) : undefined
    return byCode.get((code ?? text).toUpperCase()) ?? null
  }
}
