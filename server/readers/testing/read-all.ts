import type { Fault } from '#contract/release.ts'
import type { IncomingObservation } from '#server/store/store.ts'
import { readBuiltInPlaces } from '../places/built-in-places.ts'
import { placeFinder } from '../places/place-finder.ts'
import {
  StructuralFault,
  type ReadBatch,
  type ReadContext,
  type ReadRecord,
  type Reader,
  type SourceInput,
} from '../reader.ts'

const findPlace = placeFinder(
  await readBuiltInPlaces(
    [
      'code,alpha2,m49,name_en,name_id,parent',
      'IDN,ID,360,,,',
      'MYS,MY,458,,,',
      'GBR,GB,826,,,',
      '1,,1,World,Dunia,',
      'ID-AC,,,Aceh,Aceh,IDN',
    ].join('\n'),
  ),
)

/** Knows Indonesia, Malaysia, the United Kingdom, the world and Aceh. */
export const fewPlaces: ReadContext = { findPlace }

type Everything = {
  records: ReadRecord[]
  observations: IncomingObservation[]
  faults: Fault[]
  rows: number
  batches: ReadBatch[]
}

/** Reads a file to its end. */
export async function readAll(
  reader: Reader,
  input: SourceInput,
  context: ReadContext = fewPlaces,
): Promise<Everything> {
  const batches: ReadBatch[] = []
  for await (const batch of reader.read(input, context)) batches.push(batch)
  const records = batches.flatMap((batch) => batch.records)
  return {
    records,
    observations: records.flatMap((record) =>
      record.kind === 'observation' ? [record.observation] : [],
    ),
    faults: batches.flatMap((batch) => batch.faults),
    rows: batches.reduce((sum, batch) => sum + batch.rows, 0),
    batches,
  }
}

/** @returns the fault of the whole file that the work ends in; fails when it ends in none */
export async function structuralFaultOf(work: () => Promise<unknown>): Promise<StructuralFault> {
  try {
    await work()
  } catch (error) {
    if (error instanceof StructuralFault) return error
    throw error
  }
  throw new Error('The file was read without a structural fault')
}

/** @returns bytes as a file to read, in pieces of the given length */
export const bytesInput = (
  name: string,
  bytes: Uint8Array,
  pieceLength = 64 * 1024,
): SourceInput => ({
  name,
  path: null,
  async *bytes() {
    for (let from = 0; from < bytes.length; from += pieceLength) {
      yield await Promise.resolve(bytes.subarray(from, from + pieceLength))
    }
  },
})
