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
import type { Register } from './register.ts'
import { selectAt } from './selection.ts'
import { keepSpans, type SpanChanges } from './span-changes.ts'

/** Longest list of one kind in an answer; the totals say how many there are. */
const shown = 200

/**
 * `/api/v1/changes`: what changed from one release to another; without any, what the newest
 * changed. `from=0` is before the first.
 */
export function changesResource(source: ApiSource): Handler {
  const spanOf = keepSpans(source.store)
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
      const changed = await spanOf(from, catalog)
      const json = await readChanges(source.store, { catalog, changed, from }, query.place)
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

type Span = { catalog: Catalog; changed: SpanChanges; from: Release | null }

async function readChanges(
  store: Store,
  { catalog, changed, from }: Span,
  asked: string | undefined,
): Promise<Changes> {
  const place = asked === undefined ? null : placeOf(catalog, asked)
  const statusPlace = place ?? catalog.defaultPlace
  const [since, to] = [from?.number ?? 0, catalog.release.number]
  const { register } = catalog
  const here = place === null ? null : new Set(idsAt(register, place))
  const isHere = (partnership: string | null) =>
    here === null || (partnership !== null && here.has(partnership))
  const [values, restated] = await Promise.all([
    statusPlace === null ? nothing : store.changes(statusPlace, since, to),
    statusPlace === null ? [] : store.restatements(statusPlace, since, to),
  ])
  const kept = changed.kept.filter(({ partnership }) => isHere(partnership.id))
  const missed = changed.missed.filter(({ partnership }) => isHere(partnership.id))
  const crossings = [
    ...namedCrossings(catalog, values.crossings).map(({ series, indicator, ...crossing }) => ({
      kind: 'series' as const,
      id: series,
      within: indicator,
      ...crossing,
    })),
    ...changed.crossings.filter(({ within }) => isHere(within)),
  ]
  const fresh = register.entries.filter(({ row }) => changed.fresh.has(row.id) && isHere(row.id))
  const newReports = changed.reports
    .filter(({ partnership }) => isHere(partnership))
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

const idsAt = (register: Register, place: string): string[] =>
  selectAt(register, place).entries.map(({ row }) => row.id)

const nothing = { newValues: 0, restated: 0, crossings: [] }
