import { shown, structuralFault } from './faults.ts'
import type { SourceInput } from './reader.ts'

const howToSave =
  'Save it as UTF-8: in Excel “Save as”, type “CSV UTF-8”; in LibreOffice “Save as” with “Edit filter settings”, character set “Unicode (UTF-8)”.'

const utf16 = (start: Uint8Array): boolean => {
  const [first, second] = start
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/**
 * Decodes a text file strictly; a byte order mark is left out.
 *
 * @throws StructuralFault when it is UTF-16, or not UTF-8: Latin-1, Windows-1252
 */
export async function* utf8Text(input: SourceInput): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let isStart = true
  for await (const bytes of input.bytes()) {
    if (bytes.length === 0) continue
    if (isStart && utf16(bytes)) {
      throw structuralFault(input.name, 'not-utf8', `This text is UTF-16. ${howToSave}`)
    }
    isStart = false
    const text = decoded(decoder, bytes, input.name, line)
    line += text.split('\n').length - 1
    yield text
  }
  try {
    yield decoder.decode()
  } catch {
    throw structuralFault(
      input.name,
      'not-utf8',
      'The file ends in the middle of a character; it was cut off. Fetch it again.',
    )
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, file: string, line: number): string {
  try {
    return decoder.decode(bytes, { stream: true })
  } catch {
    const readable = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? ''
    const at = new TextEncoder().encode(readable).length
    const around = bytes.subarray(Math.max(0, at - 30), at + 30)
    const found = new TextDecoder('windows-1252').decode(around).replaceAll(/\s+/g, ' ')
    throw structuralFault(
      file,
      'not-utf8',
      `Line ${line + readable.split('\n').length - 1} is not UTF-8; it looks like Latin-1 (Windows-1252). ${howToSave}`,
      { found: shown(found) },
    )
  }
}

/**
 * @param limit bytes a text of this kind may have
 * @returns the whole of a small text file
 * @throws StructuralFault when it is larger or not UTF-8
 */
export async function wholeText(input: SourceInput, limit: number): Promise<string> {
  const parts: string[] = []
  let length = 0
  for await (const text of utf8Text(input)) {
    length += text.length
    if (length > limit) {
      throw structuralFault(input.name, 'file-too-long', `At most ${limit} characters are read.`)
    }
    parts.push(text)
  }
  return parts.join('')
}
