import type { Fault, Release, SourceFile, Tally } from '#contract/release.ts'

/** Faults kept for printing; all of them go to the sink. */
const shownFaults = 20
/** Skipped rows stored with a release; the tally counts all of them. */
const storedFaults = 10_000

/**
 * `landed` a release was made; `unchanged` everything was stored already; `rehearsed` a dry run
 * went through and was rolled back; `refused` there were faults and nothing was written.
 */
type ImportOutcome = 'landed' | 'unchanged' | 'rehearsed' | 'refused'

/** `tally` accounts for every row of the file. */
export type FileReport = { file: SourceFile; tally: Tally }

export type ImportReport = {
  outcome: ImportOutcome
  /** The release that was made; null unless `landed`. */
  release: Release | null
  /** In the order given. Empty when a file could not be read as a whole. */
  files: FileReport[]
  tally: Tally
  faults: {
    total: number
    /** The first ones, for printing. */
    first: Fault[]
    /** A file could not be read as a whole: leaving rows out does not help. */
    structural: boolean
  }
  /** Rows that lost to another by a written rule with another value or nature, first 1,000. */
  losers: Fault[]
  /** Series of this import that belong to no indicator; they are stored and shown nowhere. */
  withoutIndicator: string[]
}

/**
 * Where an import is. `bytes` have been read of the current file's `totalBytes`, null when that is
 * not known; a spreadsheet is not read from its beginning and says 0.
 */
export type ImportProgress =
  | { step: 'reading'; file: string; bytes: number; totalBytes: number | null; rows: number }
  | { step: 'settling'; rows: number }
  | { step: 'judging'; places: number }
  | { step: 'summing-up'; partnerships: number }

/** Gathers faults: counts all, keeps the first ones, hands all on. */
export type FaultLog = {
  add(faults: readonly Fault[]): Promise<void>
  /** Notes rows that a written rule leaves out: listed with the release, no fault. */
  leaveOut(rows: readonly Fault[]): void
  readonly total: number
  readonly first: readonly Fault[]
  /** As many as are stored with a release. */
  readonly stored: readonly Fault[]
  readonly leftOut: readonly Fault[]
}

/** @param sink gets every fault, in order, and is waited for */
export function createFaultLog(sink: (faults: readonly Fault[]) => Promise<void>): FaultLog {
  const stored: Fault[] = []
  const leftOut: Fault[] = []
  let total = 0
  return {
    async add(faults) {
      if (faults.length === 0) return
      total += faults.length
      stored.push(...faults.slice(0, storedFaults - stored.length))
      await sink(faults)
    },
    leaveOut(rows) {
      leftOut.push(...rows.slice(0, storedFaults - leftOut.length))
    },
    leftOut,
    get total() {
      return total
    },
    get first() {
      return stored.slice(0, shownFaults)
    },
    stored,
  }
}
