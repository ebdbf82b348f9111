import Papa from 'papaparse'
import type { Place } from '#contract/place.ts'

/** Enough to fill lists and menus, few enough for a browser to read in a moment. */
const mostPlaces = 30

/**
 * The example's values of its first place for many others, somewhat higher from place to place:
 * a made-up load, not figures.
 *
 * @param csv tidy CSV of the example
 * @param places those that may be used; the ones the example has are left out
 * @returns tidy CSV with the same columns
 */
export function manyPlaces(csv: string, places: readonly Place[]): string {
  const { data: rows } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
  })
  const taken = new Set(rows.map(({ place }) => place))
  const [first] = rows
  const model = rows.filter(({ place }) => place === first?.['place'])
  const others = places.filter(({ code }) => !taken.has(code)).slice(0, mostPlaces)
  return Papa.unparse(
    others.flatMap(({ code }, index) =>
      model.map((row) => {
        const value = Number(row['value']) * (0.7 + index / (2 * mostPlaces))
        return Object.assign({}, row, { place: code, value: value.toFixed(3) })
      }),
    ),
  )
}
