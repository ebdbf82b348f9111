import { and, asc, desc, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { SeriesJudgement, Store } from '#server/store/store.ts'
import type { Database, Driver } from './database.ts'
import * as schema from './schema.ts'

/** Rows of a versioned table that are visible as of a release. */
export function visible(
  { release, until }: { release: PgColumn; until: PgColumn },
  asOf: number,
): SQL | undefined {
  return and(lte(release, asOf), or(isNull(until), gt(until, asOf)))
}

type RecordReads = Pick<
  Store,
  | 'releases'
  | 'skipped'
  | 'exampleRemains'
  | 'places'
  | 'series'
  | 'rates'
  | 'judgements'
  | 'rollups'
>

/** Reads of releases and of the small tables, one statement each. */
export function recordReads(reads: Driver['reads']): RecordReads {
  const { releases, skippedRows, placeCodes, seriesCodes, seriesAtPlace } = schema
  return {
    async releases() {
      const rows = await reads().select().from(releases).orderBy(desc(releases.number))
      return rows.map((row) => Object.assign(row, { date: row.date.toISOString() }))
    },

    async skipped(release, limit) {
      const ofRelease = eq(skippedRows.release, release)
      const rows = await reads()
        .select({ fault: skippedRows.fault })
        .from(skippedRows)
        .where(ofRelease)
        .orderBy(asc(skippedRows.position))
        .limit(limit)
      const total = await reads().$count(skippedRows, ofRelease)
      return { rows: rows.map(({ fault }) => fault), total }
    },

    async exampleRemains(asOf) {
      const examples = await reads()
        .select({ number: releases.number })
        .from(releases)
        .where(and(releases.example, lte(releases.number, asOf)))
      const { rows } = await reads().execute<{ remains: boolean }>(sql`
        select exists (
          select from place_code
            join change on change.place_id = place_code.id
              and change.release = any(${sql.param(examples.map(({ number }) => number))}::integer[])
            join observation on observation.series_id = change.series_id
              and observation.place_id = change.place_id
              and observation.release = change.release
          where observation.until is null or observation.until > ${asOf}
        ) or exists (
          select from partnership_record
          where release = any(${sql.param(examples.map(({ number }) => number))}::integer[])
            and (until is null or until > ${asOf})
        ) as remains`)
      return rows[0]?.remains ?? false
    },

    async places(asOf) {
      const { places } = schema
      const counted = reads()
        .select({
          placeId: seriesAtPlace.placeId,
          series: sql<number>`count(*)::integer`.as('series'),
        })
        .from(seriesAtPlace)
        .where(lte(seriesAtPlace.since, asOf))
        .groupBy(seriesAtPlace.placeId)
        .as('counted')
      const rows = await reads()
        .select({ record: places.record, series: counted.series })
        .from(places)
        .innerJoin(placeCodes, eq(placeCodes.id, places.placeId))
        .leftJoin(counted, eq(counted.placeId, places.placeId))
        .where(visible(places, asOf))
        .orderBy(asc(placeCodes.code))
      return rows.map(({ record, series }) => Object.assign(record, { series: series ?? 0 }))
    },

    async series(asOf, { ids, indicators } = {}) {
      const { series } = schema
      const rows = await reads()
        .select({ record: series.record })
        .from(series)
        .innerJoin(seriesCodes, eq(seriesCodes.id, series.seriesId))
        .where(
          and(
            visible(series, asOf),
            ids && anyOf(seriesCodes.code, ids),
            indicators && sql`${series.record}->'indicators' ?| ${sql.param(indicators)}::text[]`,
          ),
        )
        .orderBy(asc(seriesCodes.code))
      return rows.map(({ record }) => record)
    },

    async rates(asOf) {
      const { rates } = schema
      return reads()
        .select({ currency: rates.currency, year: rates.year, perUsd: rates.perUsd })
        .from(rates)
        .where(visible(rates, asOf))
        .orderBy(asc(rates.currency), asc(rates.year))
    },

    judgements: (query) => readJudgements(reads(), query),

    async rollups({ place, asOf, level }) {
      const { rollups } = schema
      const rows = await reads()
        .select({
          place: placeCodes.code,
          level: rollups.level,
          code: rollups.code,
          rollup: rollups.record,
        })
        .from(rollups)
        .innerJoin(placeCodes, eq(placeCodes.id, rollups.placeId))
        .where(
          and(
            eq(placeCodes.code, place),
            visible(rollups, asOf),
            level && eq(rollups.level, level),
          ),
        )
        .orderBy(asc(rollups.level), asc(rollups.code))
      return rows
    },
  }
}

/** Judgements of a place, by series. */
export async function readJudgements(
  database: Database,
  { place, asOf, series }: Parameters<Store['judgements']>[0],
): Promise<SeriesJudgement[]> {
  const { judgements, placeCodes, seriesCodes } = schema
  const rows = await database
    .select({ place: placeCodes.code, series: seriesCodes.code, record: judgements.record })
    .from(judgements)
    .innerJoin(placeCodes, eq(placeCodes.id, judgements.placeId))
    .innerJoin(seriesCodes, eq(seriesCodes.id, judgements.seriesId))
    .where(
      and(
        eq(placeCodes.code, place),
        visible(judgements, asOf),
        series && anyOf(seriesCodes.code, series),
      ),
    )
    .orderBy(asc(seriesCodes.code))
  return rows.map(({ record, ...key }) => Object.assign(key, record))
}

/** One parameter however long the list. */
export function anyOf(column: PgColumn, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(values)}::text[])`
}
