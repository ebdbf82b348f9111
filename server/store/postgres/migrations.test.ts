import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, it } from 'vitest'
import { migrationsFolder } from './database.ts'
import * as schema from './schema.ts'

const readJson = async (...path: string[]) =>
  JSON.parse(await readFile(join(migrationsFolder, 'meta', ...path), 'utf8'))

it('the committed migrations make the tables of the schema', async () => {
  const { entries } = await readJson('_journal.json')
  const [number] = entries.at(-1).tag.split('_')
  const committed = await readJson(`${number}_snapshot.json`)
  const wanted = generateDrizzleJson({ ...schema }, committed.id)
  expect(await generateMigration(committed, wanted)).toEqual([])
})
