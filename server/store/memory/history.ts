/** A record with the release that brought it and the one that replaced it; null: it is current. */
export type Version<T> = { release: number; until: number | null; record: T }

/** The versions of many records, by key. Nothing is overwritten once its release has landed. */
export type History<T> = {
  current(key: string): Version<T> | undefined
  /** Makes a record the current one of its key; a version of the same release gives way. */
  put(key: string, record: T, release: number): void
  /** Ends a record without another in its place. */
  end(key: string, release: number): void
  /** Records visible as of a release, in no particular order. */
  visible(asOf: number): Version<T>[]
  /** The record of a key that is visible as of a release. */
  at(key: string, asOf: number): Version<T> | undefined
  keys(): Iterable<string>
  /** Every version of every record. */
  all(): Iterable<Version<T>>
  /** Undoes what a release that did not land has done. Returns how many keys are left. */
  undo(release: number): number
}

export function createHistory<T>(): History<T> {
  const versions = new Map<string, Version<T>[]>()

  const current = (key: string) => versions.get(key)?.findLast(({ until }) => until === null)
  const isVisible = ({ release, until }: Version<T>, asOf: number) =>
    release <= asOf && (until === null || until > asOf)

  return {
    current,
    put(key, record, release) {
      const before = current(key)
      if (before?.release === release) {
        before.record = record
        return
      }
      if (before !== undefined) before.until = release
      const version = { release, until: null, record }
      const known = versions.get(key)
      if (known === undefined) versions.set(key, [version])
      else known.push(version)
    },
    end(key, release) {
      const before = current(key)
      if (before !== undefined) before.until = release
    },
    visible: (asOf) =>
      [...versions.values()].flatMap((all) => all.filter((version) => isVisible(version, asOf))),
    at: (key, asOf) => versions.get(key)?.find((version) => isVisible(version, asOf)),
    keys: () => versions.keys(),
    all: () => [...versions.values()].flat(),
    undo(release) {
      for (const [key, all] of versions) {
        const kept = all.filter((version) => version.release !== release)
        for (const version of kept) if (version.until === release) version.until = null
        if (kept.length === 0) versions.delete(key)
        else versions.set(key, kept)
      }
      return versions.size
    },
  }
}

/**
 * Makes a record current unless the current one is equal to it.
 *
 * @returns whether anything was written, and if so whether nothing was there before
 */
export function supersede<T>(
  history: History<T>,
  key: string,
  record: T,
  release: number,
): 'new' | 'unchanged' | 'superseded' {
  const before = history.current(key)
  if (before !== undefined && sameText(before.record, record)) return 'unchanged'
  // A copy: what the caller does to its record later is not the store's.
  history.put(key, structuredClone(record), release)
  return before === undefined ? 'new' : 'superseded'
}

const sameText = (one: unknown, other: unknown): boolean => toText(one) === toText(other)

/** JSON with the names in order, so that records equal in content have equal texts. */
function toText(record: unknown): string {
  return JSON.stringify(record, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
