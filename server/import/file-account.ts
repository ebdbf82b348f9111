import type { SourceFile, Tally } from '#contract/release.ts'
import type { ReadBatch } from '#server/readers/reader.ts'
import type { SettledCounts } from '#server/store/store.ts'
import type { FileReport } from './import-report.ts'
import { countRows, type LandedRecord } from './record-rows.ts'
import { subjectOf, type RecordState } from './records.ts'
import { addSettled, countUnder, emptyTally } from './tally.ts'

/** Rows that say again what an earlier row of the import said, about a series, place or rate. */
const saidAgain = 'same-record-again'

/** Accounts for every row of one file: staged, declaring something else, or skipped. */
export class FileAccount {
  readonly #file: Omit<SourceFile, 'rows'>
  /** Shared by all files of an import. */
  readonly #claimed: Set<string>
  readonly #origins = new Set<string>()
  readonly #tally = emptyTally()
  #subjects: string[] = []
  #declared = 0

  constructor(file: Omit<SourceFile, 'rows'>, claimed: Set<string>) {
    this.#file = file
    this.#claimed = claimed
  }

  get rows(): number {
    return this.#tally.read
  }

  /** Notes a batch. Every fault stands for one row that was skipped. */
  note({ records, faults, rows, skipped = [] }: ReadBatch, landed: readonly LandedRecord[]): void {
    this.#tally.read += rows
    for (const { rule } of [...faults, ...skipped]) countUnder(this.#tally.skipped, rule)
    const recordRows = countRows(landed)
    this.#tally.new += recordRows.new
    this.#tally.superseded += recordRows.superseded
    this.#tally.unchanged += recordRows.unchanged
    const ofRecords = recordRows.new + recordRows.superseded + recordRows.unchanged
    const subjects = new Set<string>()
    let observations = 0
    for (const record of records) {
      if (record.kind === 'observation') {
        observations += 1
        this.#origins.add(record.observation.origin.file)
        continue
      }
      const subject = subjectOf(record)
      if (subject !== null) subjects.add(subject)
    }
    const declared = rows - faults.length - skipped.length - observations - ofRecords
    if (declared <= 0) return
    this.#declared += declared
    for (const subject of subjects) {
      if (this.#claimed.has(subject)) continue
      this.#claimed.add(subject)
      this.#subjects.push(subject)
    }
  }

  /** @returns the file with every row accounted for */
  close(
    settled: Readonly<Record<string, SettledCounts>>,
    stateOf: (subject: string) => RecordState,
  ): FileReport {
    const tally: Tally = structuredClone(this.#tally)
    for (const origin of this.#origins) {
      const counts = settled[origin]
      if (counts !== undefined) addSettled(tally, counts)
    }
    const subjects = this.#subjects.slice(0, this.#declared)
    for (const subject of subjects) tally[stateOf(subject)] += 1
    countUnder(tally.merged, saidAgain, this.#declared - subjects.length)
    return { file: { ...this.#file, rows: tally.read }, tally }
  }
}
