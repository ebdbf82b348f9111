import type { IndicatorView } from '#api/indicator-queries.ts'
import type { Method } from '#contract/status.ts'

/** What the address of the page holds beside the indicator's code. */
export type IndicatorSearch = IndicatorView & {
  readonly view?: 'chart' | 'table' | undefined
  /** The method whose arithmetic is open in the lens. */
  readonly method?: Method | undefined
}

/** A part set to undefined leaves the address. */
export type IndicatorChange = Omit<IndicatorSearch, 'place' | 'asOf'>

export const mostCompared = 4

/** Places in the address beside the first one; more than a chart can hold are left out. */
export const comparedPlaces = (compare: string | undefined): string[] =>
  (compare ?? '')
    .split(',')
    .filter((code) => code !== '')
    .slice(0, mostCompared)

/** Stands in the address for the total, whose key is empty: an empty part would be left out. */
const totalWord = 'total'
export const toAddressKey = (key: string): string => (key === '' ? totalWord : key)

/** Only what the API is asked with, and only what is set, so that equal views have equal keys. */
export function toView(search: IndicatorSearch): IndicatorView {
  const { place, asOf, series } = search
  const compare = comparedPlaces(search.compare).join(',') || undefined
  const disaggregation = search.disaggregation === totalWord ? '' : search.disaggregation
  return Object.fromEntries(
    Object.entries({ place, asOf, series, disaggregation, compare }).filter(
      ([, value]) => value !== undefined,
    ),
  )
}

/** Does the address ask for more than the indicator's headline at one place? */
export const isSelection = ({ series, disaggregation, compare }: IndicatorSearch): boolean =>
  [series, disaggregation, compare].some((part) => part !== undefined)
