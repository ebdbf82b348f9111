import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { listed, structuralFault } from '../faults.ts'

/** How much a spreadsheet may unpack to; what goes beyond is taken for a zip bomb. */
export type ArchiveLimits = {
  entries: number
  /** Of all parts together. */
  bytes: number
  /** Unpacked size over packed size of one part, where it is larger than `ratioFrom` bytes. */
  ratio: number
  ratioFrom: number
}

/** Sheets of real files pack 10 to 60 times; deflate at most 1,032 times. */
export const archiveLimits: ArchiveLimits = {
  entries: 10_000,
  bytes: 4 * 2 ** 30,
  ratio: 250,
  ratioFrom: 2 ** 20,
}

/** A zip file's parts. `file` is its name in messages. */
export type Archive = {
  file: string
  has(part: string): boolean
  /** Unpacked bytes of a part; 0 when there is none. */
  size(part: string): number
  bytes(part: string): AsyncIterable<Uint8Array>
  close(): void
}

const fetchAgain = 'Save or download it again.'

/**
 * Opens a zip file and checks its directory; no part is unpacked yet.
 *
 * @throws StructuralFault when it is cut off, damaged, encrypted, or unpacks to more than `limits`
 */
export async function openArchive(
  path: string,
  file: string,
  limits: ArchiveLimits,
): Promise<Archive> {
  const zip = await opened(path, file)
  try {
    const entries = await directoryOf(zip, file, limits)
    return {
      file,
      has: (part) => entries.has(part),
      size: (part) => entries.get(part)?.uncompressedSize ?? 0,
      bytes: (part) => bytesOf(zip, entries.get(part), part, file),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function opened(path: string, file: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, lazyEntries: true })
  } catch {
    throw structuralFault(
      file,
      'damaged-archive',
      `The file begins as a spreadsheet (zip) and its end is missing: it was cut off. ${fetchAgain}`,
    )
  }
}

async function directoryOf(
  zip: ZipFile,
  file: string,
  limits: ArchiveLimits,
): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize
      checkEntry(entry, entries.size, bytes, file, limits)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw asFault(error, file, `The list of the spreadsheet's parts is damaged. ${fetchAgain}`)
  }
  if (!entries.has('[Content_Types].xml')) {
    const names = listed([...entries.keys()])
    throw structuralFault(
      file,
      'not-a-spreadsheet',
      'This is a zip archive and not an XLSX spreadsheet. Unpack it and import the files; save other spreadsheets as XLSX.',
      { found: names },
    )
  }
  return entries
}

function checkEntry(
  entry: Entry,
  before: number,
  bytes: number,
  file: string,
  limits: ArchiveLimits,
): void {
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  const swells = entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio
  if (swells || bytes > limits.bytes || before >= limits.entries) {
    throw structuralFault(
      file,
      'zip-bomb',
      `The spreadsheet unpacks to far more than it should (part ${entry.fileName}: ${entry.compressedSize} to ${entry.uncompressedSize} bytes) and is not read. Save it as CSV and import that.`,
    )
  }
  if (!entry.canDecodeFileData()) {
    throw structuralFault(
      file,
      'encrypted',
      'The spreadsheet is encrypted, or packed in a way that is not read. Save it as XLSX without a password.',
    )
  }
}

async function* bytesOf(
  zip: ZipFile,
  entry: Entry | undefined,
  part: string,
  file: string,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) {
    throw structuralFault(file, 'damaged-archive', `The part ${part} is missing. ${fetchAgain}`)
  }
  let stream
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      const bytes: Uint8Array = chunk
      yield bytes
    }
  } catch (error) {
    throw asFault(error, file, `The part ${part} is damaged. ${fetchAgain}`)
  } finally {
    stream?.destroy()
  }
}

/** What yauzl and zlib throw says nothing to a reader; our own faults go through. */
function asFault(error: unknown, file: string, expected: string): unknown {
  const isOurs = error instanceof Error && error.name === 'StructuralFault'
  return isOurs ? error : structuralFault(file, 'damaged-archive', expected)
}
