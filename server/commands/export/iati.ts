import type { Organisation } from '#contract/organisation.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import type { Release } from '#contract/release.ts'
import { exportIati } from '#server/export/iati.ts'
import { loadBuiltInPlaces } from '#server/readers/built-in-files.ts'
import { placeFinder } from '#server/readers/places/place-finder.ts'
import type { Store } from '#server/store/store.ts'
import { note, write } from '../terminal/output.ts'

/** Everything of each partnership, one after another. */
async function* partnershipsOf(
  store: Store,
  asOf: number,
): AsyncGenerator<readonly PartnershipRecord[]> {
  for await (const page of store.streamRecords({ asOf, kinds: ['partnership'] })) {
    const ids = page.flatMap((stored) => (stored.kind === 'partnership' ? [stored.record.id] : []))
    const records = await store.records({ asOf, partnerships: ids })
    const byPartnership = Map.groupBy(records, (stored) =>
      stored.kind === 'partnership' || stored.kind === 'organisation'
        ? stored.record.id
        : stored.record.partnership,
    )
    for (const id of ids) yield byPartnership.get(id) ?? []
  }
}

/**
 * Writes the partnerships of a release to standard output as IATI 2.03 activities, and says on
 * standard error which of them lack what an activity needs.
 */
export async function writeIati(store: Store, release: Release, publisher: string): Promise<void> {
  const pieces = await iatiPieces(store, release, publisher)
  let piece = await pieces.next()
  while (piece.done !== true) {
    await write(piece.value)
    piece = await pieces.next()
  }
  const { activities, withoutActivity } = piece.value
  note(`${activities} activities written.`)
  for (const { partnership, lacks } of withoutActivity)
    note(`Not an activity: ${partnership} lacks ${lacks.join(', ')}.`)
  if (activities === 0) note('A file without any activity is not valid IATI.')
}

/**
 * The partnerships of a release as an IATI file.
 *
 * @param publisher identifier of the publishing organisation; its stored name is used when it has one
 */
export async function iatiPieces(
  store: Store,
  release: Release,
  publisher: string,
): Promise<ReturnType<typeof exportIati>> {
  const asOf = release.number
  const organisations: Organisation[] = []
  for await (const page of store.streamRecords({ asOf, kinds: ['organisation'] }))
    for (const stored of page) if (stored.kind === 'organisation') organisations.push(stored.record)
  const places = [...(await loadBuiltInPlaces()), ...(await store.places(asOf))]
  return exportIati(
    { organisations, partnerships: () => partnershipsOf(store, asOf) },
    {
      publisher: organisations.find(({ id }) => id === publisher) ?? {
        id: publisher,
        name: { en: publisher },
        kind: 'not-stated',
        country: null,
        fictional: false,
        citation: null,
      },
      generated: release.date,
      findPlace: placeFinder(places),
    },
  )
}
