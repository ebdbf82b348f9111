import type { SourceFile } from '#contract/release.ts'
import { placesCsv } from '#server/readers/places/places-csv.ts'
import { ratesCsv } from '#server/readers/rates/rates-csv.ts'
import type { ReadBatch, ReadContext, Reader, SourceInput } from '#server/readers/reader.ts'
import { settingsCsv } from '#server/readers/settings/settings-csv.ts'
import type { ImportTools } from './import-options.ts'

/** A file whose format is known, not read yet. */
export type OpenSource = {
  file: Omit<SourceFile, 'rows'>
  /** Files of a lower rank are read first. */
  rank: number
  /** Length of what `bytesRead` counts; null when it is not known beforehand (gzip). */
  totalBytes: number | null
  bytesRead(): number
  read(context: ReadContext): AsyncIterable<ReadBatch>
}

/** Observations name places and are judged by settings, so they come last. */
const readFirst: readonly Reader[] = [placesCsv, ratesCsv, settingsCsv]

/**
 * Tells each file's format and takes its fingerprint.
 *
 * @throws StructuralFault for the first file that is of no known format
 */
export async function openSources(
  inputs: readonly SourceInput[],
  tools: ImportTools,
): Promise<OpenSource[]> {
  const sources: OpenSource[] = []
  for (const input of inputs) {
    const reader = await tools.detect(input)
    const file = { name: input.name, format: reader.format, ...(await tools.fingerprint(input)) }
    const counted = countBytes(input)
    const first = readFirst.indexOf(reader)
    sources.push({
      file,
      rank: first === -1 ? readFirst.length : first,
      totalBytes: input.path === null ? null : file.bytes,
      bytesRead: counted.bytesRead,
      read: (context) => reader.read(counted.input, context),
    })
  }
  return sources
}

/** The same input, counting what is read of it and, for a folder, of its files. */
function countBytes(input: SourceInput): { input: SourceInput; bytesRead: () => number } {
  let count = 0
  const counting = (one: SourceInput): SourceInput => ({
    ...one,
    async *bytes() {
      for await (const bytes of one.bytes()) {
        count += bytes.length
        yield bytes
      }
    },
    ...(one.files === undefined ? {} : { files: one.files.map(counting) }),
  })
  return { input: counting(input), bytesRead: () => count }
}
