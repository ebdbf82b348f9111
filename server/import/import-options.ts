import type { Place } from '#contract/place.ts'
import type { Fault } from '#contract/release.ts'
import type { Reader, SourceInput } from '#server/readers/reader.ts'
import type { ImportProgress } from './import-report.ts'
import type { PartialSettings } from './settings.ts'

/** What an import needs of the runtime it runs in; for Node see `on-disk.ts`. */
export type ImportTools = {
  /** Tells a file's format. Throws StructuralFault when it is none that is read. */
  detect(input: SourceInput): Promise<Reader>
  /** SHA-256, as lower-case hexadecimal, and length of the file as it is handed in. */
  fingerprint(input: SourceInput): Promise<{ sha256: string; bytes: number }>
  /** What the project ships: settings by series id, and places. */
  builtIn: { settings: ReadonlyMap<string, PartialSettings>; places: readonly Place[] }
}

export type ImportOptions = {
  tools: ImportTools
  /** Who or what imports, as the release will say. */
  by: string
  /** The figures are example data and are labelled so until something replaces them. */
  example: boolean
  /** Everything runs and is then rolled back. */
  dryRun: boolean
  /** Leave faulty rows out instead of refusing the import; the release lists them. */
  skipBadRows: boolean
  /** Code of the place of formats whose rows name none (Open SDG); null when not said. */
  place: string | null
  onProgress?(progress: ImportProgress): void
  /** Gets every fault, in the order found, and is waited for. */
  onFaults?(faults: readonly Fault[]): Promise<void>
}
