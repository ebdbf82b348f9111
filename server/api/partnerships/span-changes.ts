import type { Changes } from '#contract/partnerships.ts'
import type { Release } from '#contract/release.ts'
import type { Store } from '#server/store/store.ts'
import type { Catalog } from '../catalog.ts'
import { duePromises } from './promise-changes.ts'
import type { Register } from './register.ts'

/** What changed in partnerships between two releases, wherever they work. */
export type SpanChanges = Awaited<ReturnType<typeof duePromises>> & {
  /** Ids of partnerships that the earlier release did not have. */
  fresh: ReadonlySet<string>
  /** Numbers of new reports, by partnership. */
  reports: readonly { partnership: string; count: number }[]
  /** Of objectives judged in both releases; `within` is the partnership. */
  crossings: Changes['crossings']
}

/** Spans kept: the newest release's, and a few that somebody compares. */
const kept = 8

/**
 * Reads what changed between releases and keeps the last few answers, for every place.
 *
 * @returns a function from the earlier release (null: before the first) and the later's catalogue;
 *   rejects when the store does
 */
export function keepSpans(
  store: Store,
): (from: Release | null, catalog: Catalog) => Promise<SpanChanges> {
  const spans = new Map<string, Promise<SpanChanges>>()
  return (from, catalog) => {
    const key = [from, catalog.release].map((one) => `${one?.number} ${one?.date}`).join(' ')
    const known = spans.get(key)
    if (known !== undefined) return known
    const reading = readSpan(store, from, catalog)
    spans.set(key, reading)
    reading.catch(() => spans.delete(key))
    for (const oldest of spans.keys()) {
      if (spans.size <= kept) break
      spans.delete(oldest)
    }
    return reading
  }
}

async function readSpan(
  store: Store,
  from: Release | null,
  catalog: Catalog,
): Promise<SpanChanges> {
  const [since, to] = [from?.number ?? 0, catalog.release.number]
  const [partnerships, reports, promises, crossings] = await Promise.all([
    store.newRecords('partnership', since, to),
    store.newRecords('measurement', since, to),
    duePromises(store, catalog, { after: from?.date ?? '', until: catalog.release.date }),
    objectiveCrossings(store, catalog.register, since, to),
  ])
  const fresh = new Set(partnerships.map(({ partnership }) => partnership))
  return { ...promises, fresh, reports, crossings }
}

/** By partnership; only those judged anew can have crossed anything. */
async function objectiveCrossings(
  store: Store,
  { byId }: Register,
  since: number,
  to: number,
): Promise<Changes['crossings']> {
  const crossings: Changes['crossings'] = []
  for await (const page of store.replacedSummaries(since, to))
    for (const { row, objectives } of page) {
      const before = new Map(objectives.map(({ id, status }) => [id, status]))
      for (const { id, title, status } of byId.get(row.id)?.objectives ?? []) {
        const was = before.get(id)
        if (was === undefined || was === status) continue
        crossings.push({
          kind: 'objective',
          id,
          name: title,
          within: row.id,
          from: was,
          to: status,
        })
      }
    }
  return crossings
}
