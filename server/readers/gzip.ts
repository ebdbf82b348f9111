import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { structuralFault } from './faults.ts'

/** @returns whether a file that begins so is gzip */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b

/**
 * Undoes gzip where the first bytes say it is there; other bytes go through as they are.
 *
 * @param file name for messages
 * @throws StructuralFault when the gzip is cut off or damaged, or the file cannot be read
 */
export async function* unpacked(
  packed: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  const chunks = packed[Symbol.asyncIterator]()
  try {
    const first = await chunks.next()
    if (first.done === true) return
    const whole = afterFirst(first.value, chunks)
    yield* isGzip(first.value) ? gunzipped(whole) : whole
  } catch (error) {
    throw asFault(error, file)
  } finally {
    await chunks.return?.()
  }
}

async function* afterFirst(
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    yield next.value
  }
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // What fails is thrown where the last stream is read, so the callback has nothing to do.
  const plain = pipeline(Readable.from(packed), createGunzip(), () => {})
  for await (const chunk of plain) {
    const bytes: Uint8Array = chunk
    yield bytes
  }
}

function asFault(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code === 'Z_BUF_ERROR') {
    return structuralFault(
      file,
      'damaged-archive',
      'The gzip file ends too early: it was cut off. Fetch it again.',
    )
  }
  if (code.startsWith('Z_')) {
    return structuralFault(file, 'damaged-archive', 'The gzip file is damaged. Fetch it again.')
  }
  return structuralFault(file, 'unreadable', `The file cannot be read (${code}).`)
}
