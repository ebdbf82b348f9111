import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import * as z from 'zod/mini'
import { rollupSchema } from '#contract/goals.ts'
import { partnershipRecordSchema, type RecordKind } from '#contract/partnership-record.ts'
import { partnershipSummarySchema } from '#contract/partnership-summary.ts'
import { placeSchema } from '#contract/place.ts'
import { faultSchema, sourceFileSchema, tallySchema } from '#contract/release.ts'
import { disaggregationSchema, seriesSchema } from '#contract/series.ts'
import { judgementSchema, pointSchema, type Status } from '#contract/status.ts'
import type { RollupLevel } from '#server/store/store.ts'

/** Text in the order of its bytes, whatever the server's language: the same order as in memory. */
const code = customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "C"',
})

/** JSON that is checked against its schema when it is read. */
const json = <T>(schema: z.ZodMiniType<T>) =>
  customType<{ data: T; driverData: unknown }>({
    dataType: () => 'jsonb',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => schema.parse(value),
  })()

/**
 * A row carries the release that brought it and, in `until`, the one that replaced it. As of
 * release N those with release <= N and (until is null or until > N) are visible. Nothing else of a
 * row ever changes, and no row is deleted.
 */
const versioned = { release: integer().notNull(), until: integer() }

export const releases = pgTable('release', {
  number: integer().primaryKey(),
  date: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  by: text().notNull(),
  example: boolean().notNull(),
  files: json(z.array(sourceFileSchema)).notNull(),
  tally: json(tallySchema).notNull(),
})

export const skippedRows = pgTable(
  'skipped_row',
  {
    release: integer().notNull(),
    position: integer().notNull(),
    fault: json(faultSchema).notNull(),
  },
  (table) => [primaryKey({ columns: [table.release, table.position] })],
)

/* Dictionaries: millions of observations repeat a few thousand codes, so they hold numbers. */

const numbered = { id: integer().primaryKey().generatedAlwaysAsIdentity() }

export const placeCodes = pgTable('place_code', { ...numbered, code: code().notNull().unique() })

export const seriesCodes = pgTable('series_code', { ...numbered, code: code().notNull().unique() })

export const disaggregations = pgTable('disaggregation', {
  ...numbered,
  /** See `toKey` in `domain/disaggregation.ts`. */
  code: code().notNull().unique(),
})

export const places = pgTable(
  'place',
  {
    placeId: integer('place_id').notNull(),
    ...versioned,
    record: json(placeSchema).notNull(),
  },
  (table) => [primaryKey({ columns: [table.placeId, table.release] })],
)

export const series = pgTable(
  'series',
  {
    seriesId: integer('series_id').notNull(),
    ...versioned,
    record: json(seriesSchema).notNull(),
  },
  (table) => [primaryKey({ columns: [table.seriesId, table.release] })],
)

/** The key finds a series' values at all places, or at some, without a second index to maintain. */
export const observations = pgTable(
  'observation',
  {
    seriesId: integer('series_id').notNull(),
    placeId: integer('place_id').notNull(),
    disaggregationId: integer('disaggregation_id').notNull(),
    ...versioned,
    year: integer().notNull(),
    /** Release that brought `restatedValue`. */
    restatedRelease: integer('restated_release'),
    value: doublePrecision().notNull(),
    restatedValue: doublePrecision('restated_value'),
    period: code().notNull(),
    nature: text(),
    reportingType: text('reporting_type'),
    source: text(),
    note: text(),
  },
  (table) => [
    primaryKey({
      // The name made from the columns would be longer than PostgreSQL allows.
      name: 'observation_pk',
      columns: [table.seriesId, table.placeId, table.disaggregationId, table.period, table.release],
    }),
  ],
)

/**
 * Series that have values at a place, since which release. No value is ever taken back, so this
 * needs no `until`; it spares counting millions of observations.
 */
export const seriesAtPlace = pgTable(
  'series_at_place',
  {
    seriesId: integer('series_id').notNull(),
    placeId: integer('place_id').notNull(),
    since: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.seriesId, table.placeId] }),
    index('series_at_place_by_place').on(table.placeId),
  ],
)

/** Series whose values a release added or replaced at a place. */
export const changes = pgTable(
  'change',
  {
    placeId: integer('place_id').notNull(),
    release: integer().notNull(),
    seriesId: integer('series_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.placeId, table.release, table.seriesId] })],
)

export const judgements = pgTable(
  'judgement',
  {
    placeId: integer('place_id').notNull(),
    seriesId: integer('series_id').notNull(),
    ...versioned,
    status: text().$type<Status>().notNull(),
    record: json(
      z.object({
        headline: z.nullable(disaggregationSchema),
        points: z.array(pointSchema),
        judgement: judgementSchema,
      }),
    ).notNull(),
  },
  (table) => [primaryKey({ columns: [table.placeId, table.seriesId, table.release] })],
)

export const rollups = pgTable(
  'rollup',
  {
    placeId: integer('place_id').notNull(),
    level: text().$type<RollupLevel>().notNull(),
    code: code().notNull(),
    ...versioned,
    record: json(rollupSchema).notNull(),
  },
  (table) => [primaryKey({ columns: [table.placeId, table.level, table.code, table.release] })],
)

export const rates = pgTable(
  'rate',
  {
    currency: code().notNull(),
    year: integer().notNull(),
    ...versioned,
    perUsd: doublePrecision('per_usd').notNull(),
  },
  (table) => [primaryKey({ columns: [table.currency, table.year, table.release] })],
)

/** When a contribution is due; `partnership_record_by_due` finds it. */
export const dueDay = sql`((record -> 'record' ->> 'due') collate "C")`

/** Records of partnerships of every kind; `id` as in `recordId`. */
export const partnershipRecords = pgTable(
  'partnership_record',
  {
    kind: code().$type<RecordKind>().notNull(),
    id: code().notNull(),
    ...versioned,
    /** null for an organisation, which belongs to none. */
    partnership: code(),
    /** Organisations the record names. */
    organisations: text().array().notNull(),
    record: json(partnershipRecordSchema).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id, table.release] }),
    index('partnership_record_by_partnership').on(table.partnership),
    index('partnership_record_by_organisation').using('gin', table.organisations),
    index('partnership_record_by_release').on(table.release, table.partnership),
    index('partnership_record_by_due')
      .on(dueDay)
      .where(sql`kind = 'contribution'`),
  ],
)

/** What lists of partnerships show, judged when the release landed. */
export const partnershipSummaries = pgTable(
  'partnership_summary',
  {
    id: code().notNull(),
    ...versioned,
    record: json(partnershipSummarySchema).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.release] }),
    index('partnership_summary_by_until')
      .on(table.until)
      .where(sql`until is not null`),
  ],
)
