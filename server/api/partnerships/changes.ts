import type { Handler } from 'hono'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import type { Changes } from '#contract/partnerships.ts'
import type { Release } from '#contract/release.ts'
import { changesHeadline } from '#domain/sentences/partnership-sentences.ts'
import type { Store } from '#server/store/store.ts'
import { answerNow, type ApiSource } from '../answer.ts'
import type { Catalog } from '../catalog.ts'
import { namedCrossings } from '../changes.ts'
import { placeOf } from '../place-scope.ts'
import { badRequest, emptyDatabase, unknownRelease } from '../problem.ts'
import { changesTable } from './changes-table.ts'
import type { Entry } from './entry.ts'
import { duePromises } from './promise-changes.ts'
import type { Register } from './register.ts'
import { select } from './selection.ts'

/** Longest list of one kind in an answer; the totals say how many there are. */
const shown = 200

/**
 * `/api/v1/changes`: what changed from one release to another; without any, what the newest
 * changed. `from=0` is before the first.
 */
export function changesResource(source: ApiSource): Handler {
  return (context) =>
    answerNow(context, source, partnershipEndpoints.changes, async (query, releases) => {
      const [newest] = releases
      if (newest === undefined) throw emptyDatabase()
      const to = releaseOf(releases, query.to ?? newest.number)
      const before = releases.find(({ number }) => number < to.number)?.number ?? 0
      const from = query.from === 0 ? null : releaseOr(releases, query.from ?? before)
      if (from !== null && from.number >= to.number)
        throw badRequest('from', String(from.number), `a release before ${to.number}`)
      const catalog = await source.catalog(to)
      const earlier = from === null ? null : (await source.catalog(from)).register
      const json = await readChanges(source.store, { catalog, earlier, from }, query.place)
      return { json, csv: () => changesTable(catalog, json) }
    })
}

function releaseOf(releases: readonly Release[], number: number): Release {
  const found = releases.find((release) => release.number === number)
  if (found === undefined) throw unknownRelease(number)
  return found
}

const releaseOr = (releases: readonly Release[], number: number): Release | null =>
  number === 0 ? null : releaseOf(releases, number)

type Span = { catalog: Catalog; earlier: Register | null; from: Release | null }

async function readChanges(
  store: Store,
  { catalog, earlier, from }: Span,
  asked: string | undefined,
): Promise<Changes> {
  const place = asked === undefined ? null : placeOf(catalog, asked)
  const statusPlace = place ?? catalog.defaultPlace
  const [since, to] = [from?.number ?? 0, catalog.release.number]
  const { register } = catalog
  const entries = place === null ? register.entries : select(register, { place: [place] }).entries
  const here = new Set(entries.map(({ row }) => row.id))
  const [values, restated, brought, promises] = await Promise.all([
    statusPlace === null ? nothing : store.changes(statusPlace, since, to),
    statusPlace === null ? [] : store.restatements(statusPlace, since, to),
    store.newRecords('measurement', since, to),
    duePromises(store, catalog, { after: from?.date ?? '', until: catalog.release.date }),
  ])
  const kept = promises.kept.filter(({ partnership }) => here.has(partnership.id))
  const missed = promises.missed.filter(({ partnership }) => here.has(partnership.id))
  const crossings = [
    ...namedCrossings(catalog, values.crossings).map(({ series, indicator, ...crossing }) => ({
      kind: 'series' as const,
      id: series,
      within: indicator,
      ...crossing,
    })),
    ...objectiveCrossings(entries, earlier),
  ]
  const fresh = entries.filter(({ row }) => !(earlier?.byId.has(row.id) ?? false))
  const newReports = brought
    .filter(({ partnership }) => here.has(partnership))
    .reduce((sum, { count }) => sum + count, 0)
  return {
    from: since,
    to,
    place,
    statusPlace,
    headline: changesHeadline(since, to, {
      newValues: values.newValues,
      crossings: crossings.length,
      newReports,
    }),
    newValues: values.newValues,
    restated: restated.slice(0, shown).map((change) => {
      const series = catalog.series.get(change.series)
      return {
        ...change,
        name: series?.name ?? { en: change.series },
        indicator: series?.indicators[0] ?? null,
        unit: series?.unit ?? null,
      }
    }),
    crossings: crossings.slice(0, shown),
    promisesKept: kept.slice(0, shown),
    promisesMissed: missed.slice(0, shown),
    newPartnerships: fresh.slice(0, shown).map(({ row }) => ({ id: row.id, name: row.title })),
    newReports,
    totals: {
      restated: restated.length,
      crossings: crossings.length,
      promisesKept: kept.length,
      promisesMissed: missed.length,
      newPartnerships: fresh.length,
    },
  }
}

const nothing = { newValues: 0, restated: 0, crossings: [] }

/** Of objectives judged in both releases. */
function objectiveCrossings(
  entries: readonly Entry[],
  earlier: Register | null,
): Changes['crossings'] {
  if (earlier === null) return []
  return entries.flatMap((entry) => {
    const known = earlier.byId.get(entry.row.id)
    if (known === undefined || known === entry) return []
    const before = new Map(known.objectives.map(({ id, status }) => [id, status]))
    return entry.objectives.flatMap(({ id, title, status }) => {
      const was = before.get(id)
      return was === undefined || was === status
        ? []
        : [
            {
              kind: 'objective' as const,
              id,
              name: title,
              within: entry.row.id,
              from: was,
              to: status,
            },
          ]
    })
  })
}
