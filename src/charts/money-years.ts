import type { Yearly } from '#contract/results.ts'
import { type PromiseRow, promiseStages } from './promised-delivered.tsx'

/** More years than this are drawn as one row; the table has them all. */
const mostYears = 10

type Words = { year: (year: number) => string; until: (year: number) => string }

/** A row for each of the last years, and one for all before them. */
export function yearRows(byYear: readonly Yearly[], words: Words): PromiseRow[] {
  const years = byYear.toSorted((one, other) => one.year - other.year)
  // One year alone is not worth a row that stands for several.
  const cut = years.length > mostYears + 1 ? years.length - mostYears : 0
  const before = years.slice(0, cut)
  const last = before.at(-1)
  const rest: PromiseRow[] =
    last === undefined
      ? []
      : [{ id: 'before', label: words.until(last.year), rest: true, ...sumYears(before) }]
  return [
    ...rest,
    ...years.slice(cut).map(({ year, ...sums }) => ({
      id: String(year),
      label: words.year(year),
      ...sums,
    })),
  ]
}

/** What all the years add up to, by stage. */
export function sumYears(byYear: readonly Yearly[]): Omit<Yearly, 'year'> {
  const sums = { pledged: 0, committed: 0, delivered: 0 }
  for (const year of byYear) for (const stage of promiseStages) sums[stage] += year[stage]
  return sums
}
