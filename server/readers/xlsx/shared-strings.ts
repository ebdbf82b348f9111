import { structuralFault } from '../faults.ts'
import type { Archive } from './archive.ts'
import { parseWholeXml, unescaped } from './xml.ts'

/** Bytes of XML; the table of texts is the one part of a spreadsheet that is held in memory. */
const tableLimit = 256 * 2 ** 20

/**
 * Reads the table of texts that cells refer to; runs of rich text are joined, readings of
 * ideographs (`rPh`) left out.
 *
 * @throws StructuralFault when it is broken or larger than 256 MB
 */
export async function sharedStrings(archive: Archive, part: string | null): Promise<string[]> {
  if (part === null || !archive.has(part)) return []
  if (archive.size(part) > tableLimit) {
    throw structuralFault(
      archive.file,
      'file-too-long',
      'The spreadsheet has too many different texts to be read. Save the sheet as CSV and import that.',
    )
  }
  const strings: string[] = []
  let text = ''
  let isText = false
  let inReading = false
  await parseWholeXml(archive, part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inReading = true
      else if (name === 't') isText = !inReading
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}
