import { sql } from 'drizzle-orm'
import type { ExchangeRate } from '#contract/rate.ts'
import type { Landing, StoredRollup } from '#server/store/store.ts'
import type { Transaction } from './database.ts'
import { openDictionary } from './dictionary.ts'
import { openRecordLanding } from './partnership-records.ts'
import { readJudgements } from './record-reads.ts'
import * as schema from './schema.ts'
import { settle } from './settle.ts'
import { openStaging } from './staging.ts'
import { readTouched } from './touched.ts'
import { supersede } from './versions.ts'

/**
 * The landing of one release in a transaction.
 *
 * @param number the release's
 */
export async function openLanding(transaction: Transaction, number: number): Promise<Landing> {
  const { database } = transaction
  const dictionaries = {
    series: openDictionary(database, schema.seriesCodes),
    places: openDictionary(database, schema.placeCodes),
    disaggregations: openDictionary(database, schema.disaggregations),
  }
  const { series: seriesIds, places: placeIds } = dictionaries
  const staging = await openStaging(transaction, dictionaries)
  let settled = false

  return {
    ...openRecordLanding(database, number),
    number,
    async places(records) {
      const byCode = lastOfEach(records, ({ code }) => code)
      await placeIds.learn(new Set(byCode.keys()))
      const rows = [...byCode].map(([code, record]) => ({ place_id: placeIds.id(code), record }))
      await supersede(database, schema.places, number, rows)
    },
    async series(records) {
      const byId = lastOfEach(records, ({ id }) => id)
      await seriesIds.learn(new Set(byId.keys()))
      const rows = [...byId].map(([id, record]) => ({ series_id: seriesIds.id(id), record, id }))
      const written = await supersede(database, schema.series, number, rows)
      return written.map(({ row }) => row.id)
    },
    rates: (records) => writeRates(transaction, number, records),
    async observations(rows) {
      if (settled) throw new Error('observations are staged before they are settled')
      await staging.add(rows)
    },
    async settle() {
      if (settled) throw new Error('a landing is settled once')
      settled = true
      await staging.flush()
      return settle(database, number, staging.sources())
    },
    touched: (changedSeries) => readTouched(database, number, changedSeries),
    judgements: (place) => readJudgements(database, { place, asOf: number }),
    async writeJudgements(rows) {
      await seriesIds.learn(new Set(rows.map(({ series }) => series)))
      await placeIds.learn(new Set(rows.map(({ place }) => place)))
      const byKey = lastOfEach(rows, ({ place, series }) => JSON.stringify([place, series]))
      const stored = [...byKey.values()].map(({ place, series, ...record }) => ({
        place_id: placeIds.id(place),
        series_id: seriesIds.id(series),
        status: record.judgement.status,
        record,
      }))
      await supersede(database, schema.judgements, number, stored)
    },
    async writeRollups(place, rows) {
      await placeIds.learn(new Set([place]))
      await writeRollups(transaction, number, placeIds.id(place), rows)
    },
  }
}

function lastOfEach<T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T> {
  return new Map(records.map((record) => [keyOf(record), record]))
}

/** Counts as if one were written after the other, so that the counts add up to the records. */
async function writeRates(
  { database }: Transaction,
  number: number,
  records: readonly ExchangeRate[],
) {
  const last = new Map<string, ExchangeRate>()
  const counts = { new: 0, unchanged: 0, superseded: 0 }
  for (const rate of records) {
    const key = JSON.stringify([rate.currency, rate.year])
    const before = last.get(key)
    if (before !== undefined)
      counts[before.perUsd === rate.perUsd ? 'unchanged' : 'superseded'] += 1
    last.set(key, rate)
  }
  const rows = [...last.values()].map(({ currency, year, perUsd }) => ({
    currency,
    year,
    per_usd: perUsd,
  }))
  const written = await supersede(database, schema.rates, number, rows)
  for (const { fresh } of written) counts[fresh ? 'new' : 'superseded'] += 1
  counts.unchanged += last.size - written.length
  return counts
}

async function writeRollups(
  { database }: Transaction,
  number: number,
  place: number,
  rows: readonly StoredRollup[],
): Promise<void> {
  await database.execute(sql`
    update rollup set until = ${number}
    where place_id = ${place} and until is null and (level, code) not in (
      select * from unnest(${sql.param(rows.map(({ level }) => level))}::text[],
        ${sql.param(rows.map(({ code }) => code))}::text[])
    )`)
  const stored = rows.map(({ level, code, rollup }) => ({
    place_id: place,
    level,
    code,
    record: rollup,
  }))
  await supersede(database, schema.rollups, number, stored)
}
