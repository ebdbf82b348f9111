import type { Place } from '#contract/place.ts'
import type { ReadRecord } from '#server/readers/reader.ts'
import type { ExchangeRate } from '#contract/rate.ts'

/** Whether what a record says is in the store already. */
export type RecordState = 'new' | 'superseded' | 'unchanged'

export const seriesSubject = (id: string): string => `series ${id}`
const placeSubject = ({ code }: Place): string => `place ${code}`
const rateSubject = ({ currency, year }: ExchangeRate): string => `rate ${currency} ${year}`

/** What a record is about, whatever it says of it; null for an observation. */
export function subjectOf(record: ReadRecord): string | null {
  switch (record.kind) {
    case 'series':
      return seriesSubject(record.series.id)
    case 'settings':
      return seriesSubject(record.settings.series)
    case 'place':
      return placeSubject(record.place)
    case 'rate':
      return rateSubject(record.rate)
    default:
      return null
  }
}

/** Records of one kind that an import brings, beside those that are stored. */
export type Brought<T> = {
  /** A later record about the same takes an earlier one's place. */
  add: (record: T) => void
  /** Those that are new or differ from the stored ones. */
  changed: () => T[]
  /** All of them: the stored ones with this import's in their places. */
  all: () => T[]
  stateOf: (subject: string) => RecordState
}

export const broughtPlaces = (stored: readonly Place[]): Brought<Place> =>
  brought(
    stored,
    placeSubject,
    (one, other) =>
      one.m49 === other.m49 &&
      one.parent === other.parent &&
      one.name.en === other.name.en &&
      one.name.id === other.name.id,
  )

export const broughtRates = (stored: readonly ExchangeRate[]): Brought<ExchangeRate> =>
  brought(stored, rateSubject, (one, other) => one.perUsd === other.perUsd)

function brought<T>(
  stored: readonly T[],
  subject: (record: T) => string,
  isSame: (one: T, other: T) => boolean,
): Brought<T> {
  const before = new Map(stored.map((record) => [subject(record), record]))
  const now = new Map<string, T>()
  function stateOf(key: string): RecordState {
    const [old, current] = [before.get(key), now.get(key)]
    if (current === undefined) return 'unchanged'
    if (old === undefined) return 'new'
    return isSame(old, current) ? 'unchanged' : 'superseded'
  }
  return {
    stateOf,
    add(record) {
      now.set(subject(record), record)
    },
    all: () => [...new Map([...before, ...now]).values()],
    changed: () =>
      [...now].flatMap(([key, record]) => (stateOf(key) === 'unchanged' ? [] : [record])),
  }
}
