import { structuralFault } from './faults.ts'
import type { SourceInput } from './reader.ts'

/** Bytes an XML declaration is looked for in. */
const declarationBytes = 256

/** @returns whether a file that begins so is XML, in UTF-8, UTF-16 or an encoding like ASCII */
export function beginsAsXml(start: Uint8Array): boolean {
  const text = new TextDecoder(markedEncoding(start) ?? 'windows-1252').decode(
    start.subarray(0, 512),
  )
  return /^(?:\u00EF\u00BB\u00BF)?\s*<(?:\?xml|!--|!DOCTYPE\s+(?!html)|[a-z])/i.test(text)
}

/** What a byte order mark says; null when there is none. */
function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/**
 * Decodes an XML file strictly, by its byte order mark, else by the encoding it declares, else as
 * UTF-8.
 *
 * @throws StructuralFault when the encoding is not known, or the bytes are not in it
 */
export async function* xmlText(input: SourceInput): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let line = 1
  for await (const bytes of wholeStart(input)) {
    decoder ??= decoderFor(input.name, bytes)
    const text = decoded(decoder, bytes, input.name, line)
    line += text.split('\n').length - 1
    yield text
  }
  if (decoder !== null) yield decoded(decoder, null, input.name, line)
}

/** The file's bytes, the first piece long enough to hold an XML declaration. */
async function* wholeStart(input: SourceInput): AsyncGenerator<Uint8Array> {
  let start: number[] | null = []
  for await (const bytes of input.bytes()) {
    if (start === null) yield bytes
    else if (start.length + bytes.length < declarationBytes) start.push(...bytes)
    else {
      yield start.length === 0 ? bytes : Uint8Array.from([...start, ...bytes])
      start = null
    }
  }
  if (start !== null && start.length > 0) yield Uint8Array.from(start)
}

/** @param bytes null for the end of the file */
function decoded(
  decoder: TextDecoder,
  bytes: Uint8Array | null,
  file: string,
  line: number,
): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch {
    throw structuralFault(
      file,
      'wrong-encoding',
      `The file is not in ${decoder.encoding}, as it says or as XML is unless it says otherwise. Save it as UTF-8.`,
      { row: line },
    )
  }
}

function decoderFor(file: string, start: Uint8Array): TextDecoder {
  const head = new TextDecoder('windows-1252').decode(start.subarray(0, declarationBytes))
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
  const encoding = markedEncoding(start) ?? declared ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw structuralFault(
      file,
      'unknown-encoding',
      'The file declares an encoding that is not known. Save it as UTF-8.',
      { row: 1, found: encoding },
    )
  }
}
