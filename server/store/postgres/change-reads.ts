import { sql } from 'drizzle-orm'
import type { Status } from '#contract/status.ts'
import { fromKey } from '#domain/disaggregation.ts'
import type { Restatement, Store } from '#server/store/store.ts'
import type { Database, Driver } from './database.ts'

/** What `Store.changes` and `Store.restatements` answer. */
export function changeReads(reads: Driver['reads']): Pick<Store, 'changes' | 'restatements'> {
  return {
    async changes(place, from, to) {
      const values = await countChanges(reads(), place, from, to)
      return { ...values, crossings: await findCrossings(reads(), place, from, to) }
    },
    restatements: (place, from, to) => findRestatements(reads(), place, from, to),
  }
}

async function countChanges(database: Database, place: string, from: number, to: number) {
  const { rows } = await database.execute<{ newValues: number; restated: number }>(sql`
    select (count(*) filter (where earlier.release is null))::integer as "newValues",
      (count(*) filter (where earlier.value <> later.value))::integer as restated
    from (
      select distinct series_id, place_id
      from change join place_code on place_code.id = place_id
      where code = ${place} and release > ${from} and release <= ${to}
    ) changed
      join observation later on later.series_id = changed.series_id
        and later.place_id = changed.place_id
        and later.release > ${from} and later.release <= ${to}
        and (later.until is null or later.until > ${to})
      left join observation earlier on earlier.series_id = later.series_id
        and earlier.place_id = later.place_id
        and earlier.disaggregation_id = later.disaggregation_id
        and earlier.period = later.period
        and earlier.release <= ${from} and (earlier.until is null or earlier.until > ${from})`)
  return rows[0] ?? { newValues: 0, restated: 0 }
}

async function findRestatements(
  database: Database,
  place: string,
  from: number,
  to: number,
): Promise<Restatement[]> {
  const { rows } = await database.execute<
    Omit<Restatement, 'disaggregation'> & { key: string }
  >(sql`
    select series_code.code as series, disaggregation.code as key, later.period,
      earlier.value as before, later.value as after
    from (
      select distinct series_id, place_id
      from change join place_code on place_code.id = place_id
      where code = ${place} and release > ${from} and release <= ${to}
    ) changed
      join observation later on later.series_id = changed.series_id
        and later.place_id = changed.place_id
        and later.release > ${from} and later.release <= ${to}
        and (later.until is null or later.until > ${to})
      join observation earlier on earlier.series_id = later.series_id
        and earlier.place_id = later.place_id
        and earlier.disaggregation_id = later.disaggregation_id
        and earlier.period = later.period
        and earlier.release <= ${from} and (earlier.until is null or earlier.until > ${from})
      join series_code on series_code.id = later.series_id
      join disaggregation on disaggregation.id = later.disaggregation_id
    where earlier.value <> later.value
    order by series_code.code, disaggregation.code, later.year, later.period`)
  return rows.map(({ key, ...row }) => ({ ...row, disaggregation: fromKey(key) ?? {} }))
}

/** Of series judged at both releases: one that was not judged before has not crossed anything. */
async function findCrossings(database: Database, place: string, from: number, to: number) {
  const { rows } = await database.execute<{ series: string; from: Status; to: Status }>(sql`
    select series_code.code as series, earlier.status as "from", later.status as "to"
    from judgement later
      join place_code on place_code.id = later.place_id
      join series_code on series_code.id = later.series_id
      join judgement earlier on earlier.place_id = later.place_id
        and earlier.series_id = later.series_id
        and earlier.release <= ${from} and (earlier.until is null or earlier.until > ${from})
    where place_code.code = ${place}
      and later.release > ${from} and later.release <= ${to}
      and (later.until is null or later.until > ${to})
      and later.status <> earlier.status
    order by series_code.code`)
  return rows
}
