import { sql, type SQL } from 'drizzle-orm'
import type { Fault } from '#contract/release.ts'
import { conflictFault, loserFault, mostLosers } from '#server/store/settle-rules.ts'
import { countOutcomes, type Outcome } from '#server/store/settled-counts.ts'
import type { Origin, Settled } from '#server/store/store.ts'
import type { Database } from './database.ts'
import { judgeRepeated } from './verdicts.ts'

type Sources = readonly Omit<Origin, 'row'>[]
type FileOf = (source: number) => string

/**
 * Settles the rows of the table `staged` by the rules of `settle-rules.ts` and writes what is new.
 * All of it happens in the database, so memory does not grow with the number of rows.
 *
 * @param release number of the release that is landing
 * @param sources files and sheets that `source_file` numbers
 */
export async function settle(
  database: Database,
  release: number,
  sources: Sources,
): Promise<Settled> {
  await tune(database)
  await database.execute(sql`analyze staged`)
  await judgeRepeated(database)
  const fileOf = (source: number) => sources[source]?.file ?? ''
  const dropped = await countVerdicts(database, fileOf)
  const rules = new Set(dropped.map(({ outcome }) => outcome))
  const losers =
    rules.has('reporting-type') || rules.has('nature')
      ? await findFaults(database, sources, sql`verdict.rule <> 'conflict'`, mostLosers)
      : []
  const conflicts = rules.has('conflict')
    ? await findFaults(database, sources, sql`verdict.rule = 'conflict'`, null)
    : []
  if (dropped.length > 0) {
    await database.execute(sql`delete from staged using verdict where verdict.seq = staged.seq`)
  }
  const settled = countOutcomes([...dropped, ...(await compare(database, fileOf))])
  if (settled.superseded > 0) await closeSuperseded(database, release)
  if (settled.new + settled.superseded > 0) await write(database, release)
  return { ...settled, losers, conflicts }
}

/**
 * For statements over a whole file, in this transaction: memory to sort some hundred thousand rows
 * (more are sorted on disk), no compiler for statements that run once, small samples of rows that
 * the planner has not seen before, and no cache of look-ups that are all different. Servers that do
 * not know a setting go without.
 */
async function tune(database: Database): Promise<void> {
  await database.execute(sql`
    select set_config(name, wanted.value, true)
    from pg_settings join (values
      ('work_mem', '64MB'), ('jit', 'off'), ('default_statistics_target', '10'),
      ('enable_memoize', 'off')
    ) wanted (name, value) using (name)`)
}

type SourceOutcome = Omit<Outcome, 'file'> & { source_file: number }

const toOutcome =
  (fileOf: FileOf) =>
  ({ source_file: source, outcome, rows }: SourceOutcome): Outcome => ({
    file: fileOf(source),
    outcome,
    rows,
  })

async function countVerdicts(database: Database, fileOf: FileOf): Promise<Outcome[]> {
  const { rows } = await database.execute<SourceOutcome>(sql`
    select source_file, rule as outcome, count(*)::integer as rows
    from verdict group by source_file, rule`)
  return rows.map(toOutcome(fileOf))
}

async function findFaults(
  database: Database,
  sources: Sources,
  which: SQL,
  limit: number | null,
): Promise<Fault[]> {
  const { rows } = await database.execute<FaultRow>(sql`
    select verdict.rule, series_code.code as series, place_code.code as place,
      disaggregation.code as key, loser.period,
      loser.source_file, loser.source_row, loser.value, loser.nature, loser.reporting_type,
      winner.source_file as winner_file, winner.source_row as winner_row,
      winner.value as winner_value, winner.nature as winner_nature,
      winner.reporting_type as winner_reporting_type
    from verdict
      join staged loser on loser.seq = verdict.seq
      join staged winner on winner.seq = verdict.winner
      join series_code on series_code.id = loser.series_id
      join place_code on place_code.id = loser.place_id
      join disaggregation on disaggregation.id = loser.disaggregation_id
    where verdict.winner <> verdict.seq and ${which}
    order by verdict.seq limit ${limit}`)
  return rows.map((row) => toFault(row, sources))
}

type FaultRow = {
  rule: 'reporting-type' | 'nature' | 'conflict'
  series: string
  place: string
  key: string
  period: string
  source_file: number
  source_row: number
  value: number
  nature: string | null
  reporting_type: string | null
  winner_file: number
  winner_row: number
  winner_value: number
  winner_nature: string | null
  winner_reporting_type: string | null
}

function toFault(row: FaultRow, sources: Sources): Fault {
  const { rule, series, place, key, period } = row
  const shared = { series, place, key, period }
  const origin = (source: number, line: number): Origin => ({
    ...(sources[source] ?? { file: '', sheet: null }),
    row: line,
  })
  const loser = {
    ...shared,
    value: row.value,
    nature: row.nature,
    reportingType: row.reporting_type,
    origin: origin(row.source_file, row.source_row),
  }
  const winner = {
    ...shared,
    value: row.winner_value,
    nature: row.winner_nature,
    reportingType: row.winner_reporting_type,
    origin: origin(row.winner_file, row.winner_row),
  }
  return rule === 'conflict' ? conflictFault(loser, winner) : loserFault(rule, loser, winner)
}

/** The same value: series, place, period and disaggregation. */
const sameKey =
  sql.raw(`(stored.series_id, stored.place_id, stored.disaggregation_id, stored.period)
  = (staged.series_id, staged.place_id, staged.disaggregation_id, staged.period)`)
/** `release` and `until` say when a row was seen, the rest is compared. */
const differs =
  sql.raw(`(stored.value, stored.nature, stored.reporting_type, stored.source, stored.note)
  is distinct from (staged.value, staged.nature, staged.reporting_type, staged.source, staged.note)`)

async function compare(database: Database, fileOf: FileOf): Promise<Outcome[]> {
  const { rows } = await database.execute<SourceOutcome>(sql`
    select source_file,
      case when stored.release is null then 'new' when ${differs} then 'superseded' else 'unchanged' end
        as outcome,
      count(*)::integer as rows
    from staged left join observation stored on ${sameKey} and stored.until is null
    group by 1, 2`)
  return rows.map(toOutcome(fileOf))
}

async function closeSuperseded(database: Database, release: number): Promise<void> {
  await database.execute(sql`
    update observation stored set until = ${release}
    from staged where ${sameKey} and stored.until is null and ${differs}`)
}

/** Writes the rows that have no current row beside them: new ones, and those whose row was closed. */
async function write(database: Database, release: number): Promise<void> {
  await database.execute(sql`
    with written as (
      insert into observation (series_id, place_id, disaggregation_id, release, year,
        restated_release, value, restated_value, period, nature, reporting_type, source, note)
      select staged.series_id, staged.place_id, staged.disaggregation_id, ${release}::integer, staged.year,
        case when stored.value <> staged.value then stored.release else stored.restated_release end,
        staged.value,
        case when stored.value <> staged.value then stored.value else stored.restated_value end,
        staged.period, staged.nature, staged.reporting_type, staged.source, staged.note
      from staged left join observation stored
        on ${sameKey} and (stored.until is null or stored.until = ${release})
      where stored.release is null or stored.until = ${release}
      returning series_id, place_id
    ), pair as (
      select distinct series_id, place_id from written
    ), changed as (
      insert into change (place_id, release, series_id)
      select place_id, ${release}::integer, series_id from pair
    )
    insert into series_at_place (series_id, place_id, since)
    select series_id, place_id, ${release}::integer from pair
    on conflict do nothing`)
  await database.execute(sql`analyze observation`)
}
