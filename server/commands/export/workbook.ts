import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportCsvFiles, exportXlsx, type WorkbookSource } from '#server/export/workbook.ts'
import type { Store } from '#server/store/store.ts'
import { CannotRun } from '../command.ts'

/**
 * Writes the partnerships of a release as a Mitra17 workbook.
 *
 * @param path a new file that ends in `.xlsx`, or a new folder for CSV files
 * @throws CannotRun when it is there already, or a spreadsheet cannot hold what is stored
 */
export async function writeWorkbook(store: Store, asOf: number, path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) !== null) {
    throw new CannotRun(`${path} is there already; name another one`)
  }
  const source: WorkbookSource = {
    records: (kind) => store.streamRecords({ asOf, kinds: [kind] }),
    rates: () => store.rates(asOf),
  }
  try {
    if (path.toLowerCase().endsWith('.xlsx')) await writeFrom(exportXlsx(source), path)
    else {
      await mkdir(path, { recursive: true })
      for (const { name, pieces } of exportCsvFiles(source)) {
        await writeFrom(pieces, join(path, name))
      }
    }
  } catch (error) {
    // A part of a workbook would be taken for the whole.
    await rm(path, { recursive: true, force: true })
    if (!(error instanceof RangeError)) throw error
    throw new CannotRun(`the workbook cannot be written: ${error.message}`, { cause: error })
  }
}

const writeFrom = (pieces: AsyncIterable<Uint8Array | string>, path: string): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(path, { flags: 'wx' }))
