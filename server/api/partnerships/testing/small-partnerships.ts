import type { Hono } from 'hono'
import { vi } from 'vitest'
import * as z from 'zod/mini'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { createApi } from '#server/api/app.ts'
import { firstRelease, get, secondRelease, version } from '#server/api/testing/small-store.ts'
import { importFiles } from '#server/import/import-files.ts'
import type { Reader, ReadRecord } from '#server/readers/reader.ts'
import { textInput } from '#server/readers/text-input.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import type { Store } from '#server/store/store.ts'
import { firstRecords, laterRecords } from './small-records.ts'

const places = [
  { code: 'IDN', m49: 360, name: { en: 'Indonesia' }, parent: null },
  { code: 'ID-JB', m49: null, name: { en: 'West Java' }, parent: 'IDN' },
  { code: 'MYS', m49: 458, name: { en: 'Malaysia' }, parent: null },
]

/** A file of records that are there already. */
const readerOf = (records: readonly PartnershipRecord[]): Reader => ({
  format: 'records',
  recognises: () => true,
  async *read({ name }) {
    yield {
      records: [
        ...places.map((place): ReadRecord => ({ kind: 'place', place })),
        ...records.map((record, at): ReadRecord => ({
          kind: 'record',
          record,
          origin: { file: name, sheet: null, row: at + 1 },
        })),
      ],
      faults: [],
      rows: records.length,
    }
  },
})

/** Imports records as one release of example data. */
export async function landRecords(
  store: Store,
  records: readonly PartnershipRecord[],
): Promise<void> {
  const report = await importFiles(store, [textInput('records', String(records.length))], {
    tools: {
      detect: async () => readerOf(records),
      fingerprint: async () => ({ sha256: '0'.repeat(64), bytes: 1 }),
      builtIn: { settings: new Map(), places },
    },
    by: 'a test',
    example: true,
    dryRun: false,
    skipBadRows: false,
    place: null,
  })
  if (report.outcome !== 'landed') throw new Error(JSON.stringify(report))
}

/**
 * The API over four releases: values, partnerships (both on 10 January 2026), later values, later
 * partnerships (both on 10 June).
 */
export async function smallPartnerships(): Promise<Hono> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-10') })
  try {
    const store = await firstRelease(createMemoryStore())
    await landRecords(store, firstRecords)
    vi.setSystemTime(new Date('2026-06-10'))
    await secondRelease(store)
    await landRecords(store, laterRecords)
    return createApi(store, { version })
  } finally {
    vi.useRealTimers()
  }
}

/** Asks and reads by a schema. */
export async function ask<T>(api: Hono, path: string, schema: z.ZodMiniType<T>): Promise<T> {
  const response = await get(api, path)
  if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`)
  return z.parse(schema, await response.json())
}

type Page<Row> = { rows: Row[]; total: number; next: string | null }

/** All rows of a list, page by page. */
export async function walk<Row, T extends Page<Row>>(
  api: Hono,
  path: string,
  schema: z.ZodMiniType<T>,
  limit = 2,
): Promise<T['rows']> {
  const rows: T['rows'] = []
  const join = path.includes('?') ? '&' : '?'
  let cursor = ''
  for (;;) {
    const page = await ask(api, `${path}${join}limit=${limit}${cursor}`, schema)
    rows.push(...page.rows)
    if (page.next === null) {
      if (rows.length !== page.total) throw new Error(`${path}: ${rows.length} of ${page.total}`)
      return rows
    }
    cursor = `&cursor=${page.next}`
  }
}
