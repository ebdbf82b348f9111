import { sql, type SQL } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'
import type {
  judgements,
  partnershipRecords,
  partnershipSummaries,
  places,
  rates,
  rollups,
  series,
} from './schema.ts'

type RecordTable =
  | typeof places
  | typeof series
  | typeof judgements
  | typeof rollups
  | typeof rates
  | typeof partnershipRecords
  | typeof partnershipSummaries
/** Column → value, without `release` and `until`. */
type RecordRow = Record<string, unknown>

/**
 * Brings a versioned table up to date: rows with a new key are inserted, rows that differ from the
 * stored ones supersede them, equal ones are left as they are. A row of the same release is not
 * published yet and is replaced.
 *
 * @param rows with unique keys (the table's primary key without the release)
 * @returns for each row that was written its values, and whether nothing was there before
 */
export async function supersede<Row extends RecordRow>(
  database: Database,
  table: RecordTable,
  release: number,
  rows: readonly Row[],
): Promise<{ row: Row; fresh: boolean }[]> {
  if (rows.length === 0) return []
  const { keys, values, definitions } = columnsOf(table)
  const all = [...keys, ...values]
  const { rows: written } = await database.execute<{ position: number; fresh: boolean }>(sql`
    with incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(rows.map((row, position) => ({ ...row, position })))}::text::jsonb)
        as incoming (${list(definitions)}, position integer)
    ), changed as (
      select incoming.*, stored.release is null as fresh
      from incoming left join ${table} stored
        on ${tuple('stored', keys)} = ${tuple('incoming', keys)} and stored.until is null
      where stored.release is null or ${tuple('stored', values)} is distinct from ${tuple('incoming', values)}
    ), closed as (
      update ${table} stored set until = ${release} from changed
      where ${tuple('stored', keys)} = ${tuple('changed', keys)}
        and stored.until is null and stored.release < ${release}
    ), written as (
      insert into ${table} (${names(all)}, release) select ${names(all)}, ${release}::integer from changed
      on conflict (${names([...keys, 'release'])})
        do update set until = null, ${list(values.map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`))}
    )
    select position, fresh from changed order by position`)
  return written.flatMap(({ position, fresh }) => {
    const row = rows[position]
    return row === undefined ? [] : [{ row, fresh }]
  })
}

function columnsOf(table: RecordTable) {
  const { columns, primaryKeys } = getTableConfig(table)
  const key = new Set(primaryKeys.flatMap((primary) => primary.columns.map(({ name }) => name)))
  const stored = columns.filter(({ name }) => name !== 'release' && name !== 'until')
  return {
    keys: stored.map(({ name }) => name).filter((name) => key.has(name)),
    values: stored.map(({ name }) => name).filter((name) => !key.has(name)),
    definitions: stored.map(
      (column) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`,
    ),
  }
}

const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `)
const names = (columns: readonly string[]): SQL =>
  list(columns.map((name) => sql`${sql.identifier(name)}`))
const tuple = (table: string, columns: readonly string[]): SQL =>
  sql`(${list(columns.map((name) => sql`${sql.identifier(table)}.${sql.identifier(name)}`))})`
