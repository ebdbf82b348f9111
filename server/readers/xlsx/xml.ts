import { SaxesParser } from 'saxes'
import { structuralFault } from '../faults.ts'
import type { Archive } from './archive.ts'

/** Names come without their prefix: `row` for `x:row`. */
type XmlHandlers = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** Characters between two tags; past that it is no cell any more. */
const textLimit = 1_000_000
/** Elements within elements; a spreadsheet has about ten. */
const depthLimit = 100

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Parses a part of a spreadsheet piece by piece.
 *
 * @param handlers gather what they need; `take` gives it away after each piece
 * @returns what `take` gave, piece by piece
 * @throws StructuralFault when the XML is broken or cut off, declares a document type (entities
 *   could make it grow without end), nests without end, or has a text that does not end
 */
export async function* parseXml<T>(
  archive: Archive,
  part: string,
  handlers: XmlHandlers & { take(): T },
): AsyncGenerator<T> {
  const refuse = (rule: string, expected: string): Error =>
    structuralFault(archive.file, rule, `${expected} Save the file again as XLSX or as CSV.`)
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let sinceTag = 0
  let sawTag = false
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0
    sawTag = true
    depth += 1
    if (depth > depthLimit) throw refuse('broken-xml', `The part ${part} nests too deep.`)
    handlers.open(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    depth -= 1
    handlers.close(local(name))
  })
  parser.on('text', (text) => handlers.text(text))
  parser.on('cdata', (text) => handlers.text(text))

  const feed = (text: string): void => {
    // Before the parser would gather the whole declaration in memory.
    if (!sawTag && /<!DOCTYPE/i.test(text)) {
      throw refuse(
        'xml-doctype',
        `The part ${part} declares a document type, which a spreadsheet never does.`,
      )
    }
    sinceTag += text.length
    parser.write(text)
    if (sinceTag > textLimit) {
      throw refuse(
        'cell-too-long',
        `The part ${part} has a text of more than ${textLimit} characters.`,
      )
    }
  }
  const broken = (error: unknown): unknown =>
    error instanceof Error && error.name === 'StructuralFault'
      ? error
      : refuse('broken-xml', `The part ${part} is not well-formed XML in UTF-8.`)

  parser.on('doctype', () => {
    throw refuse('xml-doctype', `The part ${part} declares a document type.`)
  })
  for await (const bytes of archive.bytes(part)) {
    try {
      feed(decoder.decode(bytes, { stream: true }))
    } catch (error) {
      throw broken(error)
    }
    yield handlers.take()
  }
  try {
    feed(decoder.decode())
    parser.close()
  } catch (error) {
    throw broken(error)
  }
  yield handlers.take()
}

/** Parses a small part at once. */
export async function parseWholeXml(
  archive: Archive,
  part: string,
  handlers: XmlHandlers,
): Promise<void> {
  const pieces = parseXml(archive, part, { ...handlers, take: () => null })
  while ((await pieces.next()).done !== true);
}

/** Spreadsheets write what XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text
