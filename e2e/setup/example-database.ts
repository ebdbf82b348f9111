import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mitra17, serve } from './mitra17.ts'

/** Tells the workers where the prepared database is. */
export const preparedIn = 'MITRA17_E2E_DATABASE'

/**
 * What a second release brings: a new value, a restated one, and a change of status.
 * Invented for the tests.
 */
const laterFigures = `series,place,period,value,unit,source,note
SH_H2O_SAFE,IDN,2023,31.4,percent,Survey of the second release,
SH_DYN_MORT,IDN,2021,21.9,"per 1,000 live births",Survey of the second release,
ER_H2O_IWRMD,IDN,2023,41,percent,Survey of the second release,
`

/**
 * Fills a database once for all workers: the example data as the server itself loads it, and a
 * second release on top. Each worker serves a copy, which takes a fraction of the time.
 *
 * @returns what removes it
 */
export default async function prepareDatabase(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mitra17-e2e-'))
  const database = join(folder, 'prepared')
  await (await serve(database)).stop()
  const file = join(folder, 'later-figures.csv')
  await writeFile(file, laterFigures)
  await mitra17('import', file, '--data', database)
  process.env[preparedIn] = database
  return () => rm(folder, { recursive: true, force: true })
}
