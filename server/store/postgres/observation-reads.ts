import { and, asc, count, eq, inArray, lte, sql, type SQL } from 'drizzle-orm'
import { fromKey } from '#domain/disaggregation.ts'
import type { ObservationQuery, Store, StoredObservation } from '#server/store/store.ts'
import type { Database, Driver } from './database.ts'
import { anyOf } from './record-reads.ts'
import { placeCodes, seriesAtPlace, seriesCodes } from './schema.ts'

type ObservationReads = Pick<Store, 'observations' | 'streamObservations' | 'disaggregations'>
type Query = Omit<ObservationQuery, 'series'> & { series?: string }

/** Reads of observations: a page of some thousand is a statement. */
export function observationReads(reads: Driver['reads']): ObservationReads {
  return {
    async observations(query) {
      const pages: StoredObservation[][] = []
      for await (const page of streamPages(reads, query)) pages.push(page)
      return pages.flat()
    },
    streamObservations: (query) => streamPages(reads, query),
    async disaggregations(series, places, asOf) {
      const { rows } = await reads().execute<{ key: string }>(sql`
        select code as key from disaggregation where id in (
          select disaggregation_id from observation
          where series_id = (select id from series_code where code = ${series})
            and place_id = any(array(
              select id from place_code where code = any(${sql.param(places)}::text[])
            ))
            and release <= ${asOf}
        )
        order by code`)
      return rows.map(({ key }) => key)
    },
  }
}

const pageLength = 5_000
/** Series and places looked up at once: as many as hold about a page of observations. */
const pairsAtOnce = 200

/**
 * Each page is a statement of its own, so that a slow reader holds no connection. Pages fit
 * together all the same, since what is visible as of a release never changes. Going by pairs of
 * series and place keeps the order of codes without sorting everything for each page.
 */
async function* streamPages(
  reads: Driver['reads'],
  query: Query,
): AsyncGenerator<StoredObservation[]> {
  for await (const pairs of pairsInOrder(reads, query)) {
    let lines = await readPage(reads(), query, pairs, undefined)
    while (lines.length > 0) {
      yield lines.map((line) => toObservation(line, pairs))
      if (lines.length < pageLength) break
      lines = await readPage(reads(), query, pairs, lines.at(-1))
    }
  }
}

type Pair = { seriesId: number; placeId: number; series: string; place: string }

/** Some hundred pairs at a time, by the codes of series and place. */
async function* pairsInOrder(
  reads: Driver['reads'],
  { series, places, asOf }: Query,
): AsyncGenerator<Pair[]> {
  const wanted = and(
    lte(seriesAtPlace.since, asOf),
    series === undefined ? undefined : eq(seriesCodes.code, series),
    places && anyOf(placeCodes.code, places),
  )
  const sizes = await reads()
    .select({ id: seriesAtPlace.seriesId, pairs: count() })
    .from(seriesAtPlace)
    .innerJoin(seriesCodes, eq(seriesCodes.id, seriesAtPlace.seriesId))
    .innerJoin(placeCodes, eq(placeCodes.id, seriesAtPlace.placeId))
    .where(wanted)
    .groupBy(seriesAtPlace.seriesId, seriesCodes.code)
    .orderBy(asc(seriesCodes.code))
  for (const ids of batches(sizes)) {
    const pairs = await reads()
      .select({
        seriesId: seriesAtPlace.seriesId,
        placeId: seriesAtPlace.placeId,
        series: seriesCodes.code,
        place: placeCodes.code,
      })
      .from(seriesAtPlace)
      .innerJoin(seriesCodes, eq(seriesCodes.id, seriesAtPlace.seriesId))
      .innerJoin(placeCodes, eq(placeCodes.id, seriesAtPlace.placeId))
      .where(and(wanted, inArray(seriesAtPlace.seriesId, ids)))
      .orderBy(asc(seriesCodes.code), asc(placeCodes.code))
    for (let start = 0; start < pairs.length; start += pairsAtOnce) {
      yield pairs.slice(start, start + pairsAtOnce)
    }
  }
}

/** Series one after another until they have enough pairs; one with many stands alone. */
function batches(sizes: readonly { id: number; pairs: number }[]): number[][] {
  const found: number[][] = []
  let room = 0
  for (const { id, pairs } of sizes) {
    if (pairs > room || found.length === 0) {
      found.push([])
      room = pairsAtOnce
    }
    found.at(-1)?.push(id)
    room -= pairs
  }
  return found
}

type Line = {
  /** Position of the pair, from 1. */
  pair: number
  key: string
  period: string
  year: number
  value: number
  nature: string | null
  reporting_type: string | null
  source: string | null
  note: string | null
  release: number
  restated_value: number | null
  restated_release: number | null
}

async function readPage(
  database: Database,
  { asOf, disaggregation }: Query,
  pairs: readonly Pair[],
  last: Line | undefined,
): Promise<Line[]> {
  const seriesIds = sql.param(pairs.map(({ seriesId }) => seriesId))
  const placeIds = sql.param(pairs.map(({ placeId }) => placeId))
  const { rows } = await database.execute<Line>(sql`
    select pair.position::integer as pair, disaggregation.code as key, found.period,
      found.year, found.value, found.nature, found.reporting_type, found.source, found.note,
      found.release, found.restated_value, found.restated_release
    from unnest(${seriesIds}::integer[], ${placeIds}::integer[])
        with ordinality as pair (series_id, place_id, position)
      cross join lateral (
        -- The offset keeps the planner from reading all observations instead of the pairs'.
        select * from observation
        where observation.series_id = pair.series_id and observation.place_id = pair.place_id
          and observation.release <= ${asOf}
          and (observation.until is null or observation.until > ${asOf})
        offset 0
      ) found
      join disaggregation on disaggregation.id = found.disaggregation_id
    where true
      ${disaggregation === undefined ? sql`` : sql`and disaggregation.code = ${disaggregation}`}
      ${last === undefined ? sql`` : after(last)}
    order by pair.position, disaggregation.code, found.year, found.period
    limit ${pageLength}`)
  return rows
}

function after({ pair, key, year, period }: Line): SQL {
  return sql`and (pair.position, disaggregation.code, found.year, found.period)
    > (${pair}::integer, ${key}, ${year}::integer, ${period})`
}

function toObservation(line: Line, pairs: readonly Pair[]): StoredObservation {
  const pair = pairs[line.pair - 1]
  const disaggregation = fromKey(line.key)
  if (pair === undefined || disaggregation === null) throw new Error(`unreadable: ${line.key}`)
  const { restated_value: value, restated_release: release } = line
  return {
    series: pair.series,
    place: pair.place,
    period: line.period,
    year: line.year,
    disaggregation,
    value: line.value,
    nature: line.nature,
    reportingType: line.reporting_type,
    source: line.source,
    note: line.note,
    release: line.release,
    restated: value === null || release === null ? null : { value, release },
  }
}
