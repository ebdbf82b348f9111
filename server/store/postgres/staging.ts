import { sql } from 'drizzle-orm'
import { createRowCheck } from '#server/store/row-check.ts'
import type { IncomingObservation, Origin } from '#server/store/store.ts'
import type { Transaction } from './database.ts'
import type { Dictionary } from './dictionary.ts'

/** Rows waiting to be settled, in a table of the transaction's own. */
export type Staging = {
  add(rows: readonly IncomingObservation[]): Promise<void>
  /** Sends what is still here to the table. */
  flush(): Promise<void>
  /** Where the rows of a number in the column `source` stood. */
  sources(): readonly Omit<Origin, 'row'>[]
}
export type Dictionaries = {
  series: Dictionary
  places: Dictionary
  /** Of keys, see `toKey`. */
  disaggregations: Dictionary
}

/** Characters sent at once: enough for the sending itself not to count. */
const batchLength = 1_000_000

/** Makes the table `staged`, which goes with the transaction. */
export async function openStaging(
  transaction: Transaction,
  dictionaries: Dictionaries,
): Promise<Staging> {
  await transaction.database.execute(sql`
    create temporary table staged (
      seq integer not null,
      series_id integer not null,
      place_id integer not null,
      disaggregation_id integer not null,
      year integer not null,
      source_file integer not null,
      source_row integer not null,
      indicator integer not null,
      value double precision not null,
      period text collate "C" not null,
      nature text,
      reporting_type text,
      source text,
      note text
    ) on commit drop`)
  const sources = numbering<Omit<Origin, 'row'>>(({ file, sheet }) =>
    sheet === null ? file : `${file}\0${sheet}`,
  )
  const indicators = numbering<string | null>(String)
  const keyOf = createRowCheck()
  let staged = 0
  let lines = ''

  async function flush() {
    const sent = lines
    lines = ''
    if (sent !== '') await transaction.copy('staged', sent)
  }

  return {
    flush,
    sources: () => sources.all,
    async add(rows) {
      const { series, places, disaggregations } = dictionaries
      const keys = rows.map(keyOf)
      await series.learn(new Set(rows.map((row) => row.series)))
      await places.learn(new Set(rows.map((row) => row.place)))
      await disaggregations.learn(new Set(keys))
      let position = 0
      for (const row of rows) {
        const disaggregation = disaggregations.id(keys[position] ?? '')
        lines +=
          `${staged}\t${series.id(row.series)}\t${places.id(row.place)}\t${disaggregation}\t` +
          `${row.year}\t${sources.of(row.origin)}\t${row.origin.row}\t` +
          `${indicators.of(row.indicator)}\t${row.value}\t${text(row.period)}\t` +
          `${text(row.nature)}\t${text(row.reportingType)}\t${text(row.source)}\t${text(row.note)}\n`
        position += 1
        staged += 1
      }
      if (lines.length >= batchLength) await flush()
    },
  }
}

/** Numbers for the few different values that many rows repeat. */
function numbering<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>()
  const all: T[] = []
  return {
    all,
    of(value: T): number {
      const key = keyOf(value)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, all.length)
      return all.push(value) - 1
    },
  }
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A field of COPY's text format. */
function text(value: string | null): string {
  if (value === null) return '\\N'
  return /[\\\t\n\r]/.test(value)
    ? value.replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign)
    : value
}
