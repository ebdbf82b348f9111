import type { LocalisedText } from '#contract/text.ts'
import type { Place } from '#contract/place.ts'
import type { Fault } from '#contract/release.ts'
import type { SeriesSettings } from '#contract/series.ts'
import type { PartnershipRecord, RecordKind } from '#contract/partnership-record.ts'
import type { ExchangeRate } from '#contract/rate.ts'
import type { IncomingObservation, Origin } from '#server/store/store.ts'

/**
 * A file to read. `bytes` may be called more than once and starts at the beginning each time; gzip
 * is undone before a reader sees it. `path` is there when the file lies on a disk (spreadsheets
 * need to seek).
 */
export type SourceInput = {
  name: string
  path: string | null
  bytes(): AsyncIterable<Uint8Array>
  /**
   * The files of a folder, named by their path in it and in the order of their names; absent for a
   * file. A folder's `bytes` are its files' names and bytes, one after another.
   */
  files?: readonly SourceInput[]
}

/** What a file says of a series besides its values; null where it says nothing. */
export type SeriesFacts = {
  id: string
  indicators: string[]
  name: LocalisedText | null
  unit: string | null
  source: string | null
}
/** Settings a file sets; only the given fields override what is known. */
export type SettingsFacts = { series: string; settings: Partial<Omit<SeriesSettings, 'origin'>> }

export type ReadRecord =
  | { kind: 'series'; series: SeriesFacts }
  | { kind: 'settings'; settings: SettingsFacts }
  | { kind: 'place'; place: Place }
  | { kind: 'rate'; rate: ExchangeRate }
  | { kind: 'observation'; observation: IncomingObservation }
  | {
      kind: 'record'
      record: PartnershipRecord
      origin: Origin
      /** Further rows that are part of the record: a meeting's decisions. */
      parts?: readonly Origin[]
    }

/**
 * Some thousand rows at a time. `rows` counts data rows read, good and bad, header excluded.
 * `skipped` are rows that a written rule of the format leaves out: they are listed with the release
 * like faults, and unlike faults do not refuse the import.
 */
export type ReadBatch = {
  records: ReadRecord[]
  faults: Fault[]
  rows: number
  skipped?: readonly Fault[]
}

export type Reader = {
  /** Short name shown in release lists: `UN data portal CSV`. */
  format: string
  /** Whether the beginning of the file (64 kB, decoded) or the spreadsheet's sheets are this format. */
  recognises(head: FileHead): boolean
  read(input: SourceInput, context: ReadContext): AsyncIterable<ReadBatch>
}

export type FileHead = {
  name: string
  /** Names of a folder's files; empty for a file. */
  files: readonly string[]
  text: string
  isZip: boolean
  header: readonly string[] | null
  sheets: SheetHead[]
}
export type SheetHead = { name: string; rows: readonly (readonly string[])[] }

export type ReadContext = {
  /** Finds a place by ISO alpha-3, ISO 3166-2 or M49 code; null when there is none. */
  findPlace(code: string): Place | null
  /** Code of the place of formats whose rows name none (Open SDG): what `--place` says. */
  place?: string
  /**
   * Of records with these ids those that are stored, for references to what a file itself does not
   * have; absent where there is no store.
   */
  storedRecords?(kind: RecordKind, ids: readonly string[]): Promise<readonly PartnershipRecord[]>
}

/** The file as a whole cannot be read: not the format, a missing column, broken XML. */
export class StructuralFault extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(sentenceOf(fault))
    this.name = 'StructuralFault'
    this.fault = fault
  }
}

/** `areas.xlsx, sheet "Goal4", row 7: what is wrong and what to do. Found: …` */
function sentenceOf({ file, sheet, row, column, found, expected }: Fault): string {
  const where = [
    file,
    ...(sheet === null ? [] : [`sheet "${sheet}"`]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column "${column}"`]),
  ]
  return `${where.join(', ')}: ${expected}${found === null ? '' : ` Found: ${found}`}`
}
