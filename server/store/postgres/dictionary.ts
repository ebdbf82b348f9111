import { sql } from 'drizzle-orm'
import type { disaggregations, placeCodes, seriesCodes } from './schema.ts'
import type { Database } from './database.ts'

type CodeTable = typeof placeCodes | typeof seriesCodes | typeof disaggregations

/** Numbers of codes, kept for one transaction: they are rolled back with it. */
export type Dictionary = {
  /** Looks the codes' numbers up and gives the unknown ones a number. */
  learn(codes: ReadonlySet<string>): Promise<void>
  /** The number of a code that was learnt. */
  id(code: string): number
}

/** The dictionary in a table, as the transaction of `database` sees it. */
export function openDictionary(database: Database, table: CodeTable): Dictionary {
  const ids = new Map<string, number>()

  async function remember(found: Promise<{ rows: { id: number; code: string }[] }>) {
    for (const { id, code } of (await found).rows) ids.set(code, id)
  }
  const missing = (codes: ReadonlySet<string>) => [...codes].filter((code) => !ids.has(code))

  return {
    async learn(codes) {
      const unknown = missing(codes)
      if (unknown.length === 0) return
      await remember(
        database.execute(
          sql`select id, code from ${table} where code = any(${sql.param(unknown)}::text[])`,
        ),
      )
      const fresh = missing(codes)
      if (fresh.length === 0) return
      await remember(
        database.execute(
          sql`insert into ${table} (code) select unnest(${sql.param(fresh)}::text[])
            returning id, code`,
        ),
      )
    },
    id(code) {
      const id = ids.get(code)
      if (id === undefined) throw new Error(`${code} was not learnt`)
      return id
    },
  }
}
