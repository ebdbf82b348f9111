import { resolve } from 'node:path'
import { importFiles } from '#server/import/import-files.ts'
import type { ImportProgress, ImportReport } from '#server/import/import-report.ts'
import { openFromDisk, type DiskImport } from '#server/import/on-disk.ts'
import { StructuralFault } from '#server/readers/reader.ts'
import type { Store } from '#server/store/store.ts'
import { CannotRun, UsageError, type ExitCode } from './command.ts'
import { faultText, openFaultFile, structuralText } from './terminal/fault-report.ts'
import { line, note } from './terminal/output.ts'
import { createProgressLine } from './terminal/progress-line.ts'
import { counted } from './terminal/table.ts'
import { sumOf, tallyLines } from './terminal/tally-table.ts'

export type ImportRun = DiskImport & {
  dryRun: boolean
  skipBadRows: boolean
  /** Where to write every fault as CSV. */
  faults: string | undefined
  place: string | undefined
}

export const importOptions = {
  'skip-bad-rows': { type: 'boolean' },
  faults: { type: 'string' },
  place: { type: 'string' },
} as const
export const faultHelp = `  --skip-bad-rows     leave faulty rows out instead of refusing the files
  --faults FILE.csv   write every fault to this file
  --place CODE        place of files whose rows name none (Open SDG), such as IDN`

/**
 * Reads the options and finds the files, before any database is opened.
 *
 * @throws UsageError when no file is named or `--faults` would overwrite one; CannotRun when one is
 *   not there
 */
export async function prepareImport(
  files: string[],
  values: { 'skip-bad-rows'?: boolean; faults?: string; place?: string },
  dryRun: boolean,
): Promise<ImportRun> {
  const { faults, place } = values
  if (files.length === 0) throw new UsageError('name at least one file or folder')
  if (faults !== undefined && files.some((file) => resolve(file) === resolve(faults))) {
    throw new UsageError(`--faults would overwrite ${faults}, which is to be read`)
  }
  const skipBadRows = values['skip-bad-rows'] ?? false
  return { ...(await openInputs(files)), dryRun, skipBadRows, faults, place }
}

/**
 * Imports from the disk and prints how it goes on standard error, what became of every row on
 * standard output.
 */
export async function runImport(store: Store, run: ImportRun): Promise<ExitCode> {
  const progress = createProgressLine()
  const report = await importFromDisk(store, run, progress.show).finally(progress.clear)
  if (report.outcome === 'refused') {
    printRefusal(report, run)
    return 1
  }
  for (const text of tallyLines(report.files, report.tally)) await line(text)
  await line('')
  await line(conclusion(report))
  for (const text of notes(report, run)) await line(text)
  return 0
}

/** Imports from the disk, writing the file of faults, and prints nothing. */
export async function importFromDisk(
  store: Store,
  run: ImportRun,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportReport> {
  const faultFile = run.faults === undefined ? null : await openFaultFile(run.faults)
  try {
    return await importFiles(store, run.inputs, {
      tools: run.tools,
      by: 'command line',
      example: false,
      dryRun: run.dryRun,
      skipBadRows: run.skipBadRows,
      place: run.place ?? null,
      onProgress,
      ...(faultFile === null ? {} : { onFaults: (found) => faultFile.write(found) }),
    })
  } finally {
    await faultFile?.close()
  }
}

async function openInputs(files: readonly string[]): Promise<DiskImport> {
  try {
    return await openFromDisk(files)
  } catch (error) {
    if (!(error instanceof StructuralFault)) throw error
    throw new CannotRun(structuralText(error.fault))
  }
}

/** Faults of an import that was refused, and how to go on; on standard error. */
export function printRefusal({ faults }: ImportReport, run: ImportRun): void {
  if (faults.structural) {
    for (const fault of faults.first) note(structuralText(fault))
    note('\nNothing was written.')
    return
  }
  note(`${counted(faults.total, 'fault')}:`)
  for (const fault of faults.first) note(`  ${faultText(fault)}`)
  const rest = faults.total - faults.first.length
  if (rest > 0) note(`  and ${counted(rest, 'more', 'more')}.`)
  note('\nNothing was written. Correct the rows, or leave them out with --skip-bad-rows.')
  note(
    run.faults === undefined
      ? 'To have all faults in a file: --faults FILE.csv'
      : `All faults are in ${run.faults}.`,
  )
}

function conclusion({ outcome, release, tally }: ImportReport): string {
  if (release !== null) return `Release ${release.number} has landed.`
  if (outcome === 'rehearsed') return 'Everything went through; as asked, nothing was written.'
  return `Nothing new in ${counted(tally.read, 'row')}: no release was made.`
}

function notes({ faults, withoutIndicator, tally }: ImportReport, run: ImportRun): string[] {
  const found: string[] = []
  if (faults.total > 0) {
    const where =
      run.faults === undefined ? '; --faults FILE.csv writes them all' : `; see ${run.faults}`
    found.push(`${counted(sumOf(tally.skipped), 'row')} left out${where}.`)
  }
  const lost = (tally.merged['reporting-type'] ?? 0) + (tally.merged['nature'] ?? 0)
  if (lost > 0) {
    found.push(
      `${counted(lost, 'row')} gave way to another value by a written rule; the release lists them.`,
    )
  }
  if (withoutIndicator.length > 0) {
    const named = withoutIndicator.slice(0, 5).join(', ')
    const more = withoutIndicator.length > 5 ? ', …' : ''
    found.push(
      `${counted(withoutIndicator.length, 'series', 'series')} without an indicator (${named}${more}): kept, but shown under none. Name it in the column indicator, or in a settings CSV.`,
    )
  }
  return found
}
