import { sql } from 'drizzle-orm'
import { natureOrder, reportingTypeOrder } from '#server/store/settle-rules.ts'
import type { Database } from './database.ts'

const key = sql.raw('series_id, place_id, disaggregation_id, period')
const codes = sql.raw('nature, reporting_type')
const order = sql`
  array_position(${sql.param(reportingTypeOrder)}::text[], reporting_type), reporting_type collate "C",
  array_position(${sql.param(natureOrder)}::text[], nature), nature collate "C"`

/**
 * Applies the rules of `settle-rules.ts` to the staged rows whose key stands more than once: makes
 * the table `verdict` with the rows that will not be written, the rule, and the row that a fault
 * names beside them. It goes with the transaction.
 *
 * The steps are those of `settleKey`: each window numbers the rows that the one before it left.
 */
export async function judgeRepeated(database: Database): Promise<void> {
  await database.execute(sql`
    create temporary table verdict (
      seq integer not null,
      source_file integer not null,
      rule text not null,
      winner integer
    ) on commit drop`)
  await database.execute(sql`
    insert into verdict
    with repeated as (
      select * from staged
      join (select ${key} from staged group by ${key} having count(*) > 1) again using (${key})
    ), texts as (
      select *,
        row_number() over (partition by ${key}, value, ${codes}, source, note, indicator order by seq)
          as repetition,
        row_number() over (partition by ${key}, value, ${codes}, source, note order by seq) as indicators
      from repeated
    ), notes as (
      select *, row_number() over (partition by ${key}, value, ${codes} order by seq) as notes
      from texts where indicators = 1
    ), contenders as (
      select *,
        count(*) over (partition by ${key}, ${codes}) as opponents,
        first_value(seq) over (partition by ${key}, ${codes} order by seq) as first,
        first_value(seq) over (partition by ${key} order by ${order}, seq) as winner,
        first_value(reporting_type) over (partition by ${key} order by ${order}, seq) as foremost
      from notes where notes = 1
    )
    select seq, source_file,
      case when repetition > 1 then 'exact-repeat' else 'same-series-other-indicator' end,
      null::integer
    from texts where indicators > 1
    union all
    select seq, source_file, 'same-value-other-note', null from notes where notes > 1
    union all
    select seq, source_file,
      case when opponents > 1 then 'conflict'
        when reporting_type is distinct from foremost then 'reporting-type'
        else 'nature' end,
      case when opponents > 1 then first else winner end
    from contenders where opponents > 1 or seq <> winner`)
  await database.execute(sql`analyze verdict`)
}
