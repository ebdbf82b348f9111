import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { loadBuiltInPlaces, loadBuiltInSettings } from '#server/readers/built-in-files.ts'
import { detect, openInput } from '#server/readers/detect.ts'
import type { SourceInput } from '#server/readers/reader.ts'
import type { ImportTools } from './import-options.ts'

/** Files and folders on this machine, ready to import, with the tools Node has for it. */
export type DiskImport = { inputs: SourceInput[]; tools: ImportTools }

/**
 * Opens files and folders by their paths. A file goes by its name, or by its path when another one
 * has the same name; one that is given twice is opened once.
 *
 * @throws StructuralFault when there is no such file, or a folder is too large
 */
export async function openFromDisk(paths: readonly string[]): Promise<DiskImport> {
  const unique = new Map(paths.map((path) => [resolve(path), path] as const)).values()
  const opened = [...unique].map((path) => ({ path, input: openInput(path) }))
  const pathOf = new Map(
    opened.map(({ path, input }) => {
      const twins = opened.filter((other) => other.input.name === input.name)
      return [twins.length === 1 ? input : { ...input, name: path }, path] as const
    }),
  )
  const builtIn = { settings: await loadBuiltInSettings(), places: await loadBuiltInPlaces() }
  return {
    inputs: [...pathOf.keys()],
    tools: {
      detect,
      builtIn,
      fingerprint: (input) => fingerprint(input, pathOf.get(input)),
    },
  }
}

/** Of the file as it lies on the disk, so that `sha256sum` says the same; of a folder's files. */
async function fingerprint(
  input: SourceInput,
  path: string | undefined,
): Promise<{ sha256: string; bytes: number }> {
  const isFile = input.files === undefined && path !== undefined
  return digest(createHash('sha256'), isFile ? createReadStream(path) : input.bytes())
}

async function digest(
  hash: Hash,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; bytes: number }> {
  let bytes = 0
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += piece.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
