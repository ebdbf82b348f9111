import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A file of an archive, piece by piece. */
export type ArchivePart = { name: string; pieces: AsyncIterable<string> | Iterable<string> }

/** Files of an archive carry this time, so that the same content gives the same bytes. */
const written = '1980-01-01T00:00:00'
/** Characters that are packed at once. */
const chunk = 64 * 1024

/** Packs texts into a zip archive as they come; memory does not grow with them. */
export async function* zipStream(parts: Iterable<ArchivePart>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, bytes) => {
    if (error !== null) failure = error
    else ready.push(bytes)
  })
  function* taken(): Generator<Uint8Array> {
    if (failure !== null) throw failure
    const bytes = ready
    ready = []
    yield* bytes
  }
  for (const { name, pieces } of parts) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = written
    zip.add(file)
    let text = ''
    for await (const piece of pieces) {
      text += piece
      if (text.length < chunk) continue
      file.push(strToU8(text))
      text = ''
      yield* taken()
    }
    file.push(strToU8(text), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
