import type { LocalisedText } from '#contract/text.ts'
import { compareCodes } from '#domain/framework/codes.ts'
import type { Catalog } from '../catalog.ts'
import { goalEntries, targetEntries } from '../framework.ts'
import type { FacetCounts } from './facets.ts'

/** Values of one facet in an answer; those chosen are always among them. */
const mostValues = 60

const goalNames = new Map(goalEntries.map(({ code, name }) => [code, name]))
const targetNames = new Map(targetEntries.map(({ code, name }) => [code, name]))

/** Name of a facet's value in the data's languages; null where the reader's own words name it. */
export function labelOf(facet: string, value: string, catalog: Catalog): LocalisedText | null {
  switch (facet) {
    case 'goal':
      return goalNames.get(value) ?? null
    case 'target':
      return targetNames.get(value) ?? null
    case 'place':
    case 'country':
      return catalog.places.get(value)?.name ?? null
    case 'partner':
      return catalog.register.organisations.get(value)?.name ?? null
    default:
      return null
  }
}

/**
 * A facet's values with their counts, most first, goals and targets in the framework's order.
 *
 * @param chosen values the query accepts; shown with 0 when no row has them
 */
export function facetAnswer<Facet extends string>(
  id: Facet,
  counts: FacetCounts<Facet>,
  chosen: readonly string[],
  catalog: Catalog,
) {
  const found = counts.get(id) ?? new Map<string, number>()
  const also = chosen.map((value) => [value, found.get(value) ?? 0] as const)
  const shown = [...new Map([...mostCounted(found), ...also])].toSorted(byCount)
  if (id === 'goal' || id === 'target')
    shown.sort(([one], [other]) => compareCodes(one, other) || (one < other ? -1 : 1))
  return {
    id,
    values: shown.map(([value, count]) => ({ value, label: labelOf(id, value, catalog), count })),
    more: found.size - shown.filter(([, count]) => count > 0).length,
  }
}

type Counted = readonly [value: string, count: number]
const byCount = ([one, times]: Counted, [other, otherTimes]: Counted): number =>
  otherTimes - times || (one < other ? -1 : 1)

/** The first of the values in order, without putting the ten thousands after them in order too. */
function mostCounted(found: ReadonlyMap<string, number>): Counted[] {
  const least = Uint32Array.from(found.values()).toSorted().at(-mostValues) ?? 0
  return [...found]
    .filter(([, count]) => count >= least)
    .toSorted(byCount)
    .slice(0, mostValues)
}
