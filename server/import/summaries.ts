import type { Organisation } from '#contract/organisation.ts'
import { ofKind, type PartnershipRecord } from '#contract/partnership-record.ts'
import type { ExchangeRate } from '#contract/rate.ts'
import { ratesFrom } from '#domain/partnerships/money.ts'
import { summarise } from '#domain/partnerships/summary.ts'
import type { Landing } from '#server/store/store.ts'

/**
 * Judges every partnership of which this release changed anything, on the release's day, and stores
 * what lists show. When rates changed, all are judged again, because every sum may have.
 *
 * @param rates all that are stored, and whether this release changed any
 * @param on ISO date of the release
 * @param onPage called with the number of partnerships done
 */
export async function deriveSummaries(
  landing: Landing,
  rates: { all: readonly ExchangeRate[]; changed: boolean },
  on: string,
  onPage: (done: number) => void,
): Promise<void> {
  const table = ratesFrom(rates.all)
  let done = 0
  for await (const ids of landing.touchedPartnerships(rates.changed)) {
    const byPartnership = Map.groupBy(
      await landing.landedRecords({ partnerships: ids }),
      (stored) =>
        stored.kind === 'partnership'
          ? stored.record.id
          : stored.kind === 'organisation'
            ? ''
            : stored.record.partnership,
    )
    const leads = await organisationsOf(landing, [...byPartnership.values()].flat())
    const summaries = ids.flatMap((id) => {
      const records = byPartnership.get(id) ?? []
      const [partnership] = ofKind(records, 'partnership')
      if (partnership === undefined) return []
      const parts = {
        memberships: ofKind(records, 'membership'),
        objectives: ofKind(records, 'objective'),
        measurements: ofKind(records, 'measurement'),
        contributions: ofKind(records, 'contribution'),
        meetings: ofKind(records, 'meeting'),
        concerns: ofKind(records, 'concern'),
      }
      return [summarise(partnership, parts, leads, { on, rates: table })]
    })
    await landing.writeSummaries(summaries)
    done += ids.length
    onPage(done)
  }
}

/** The accountable organisations, whose names the lists show. */
async function organisationsOf(
  landing: Landing,
  records: readonly PartnershipRecord[],
): Promise<Map<string, Organisation>> {
  const ids = ofKind(records, 'membership')
    .filter(({ roles }) => roles.includes('lead'))
    .map(({ organisation }) => organisation)
  if (ids.length === 0) return new Map()
  const found = await landing.landedRecords({ kinds: ['organisation'], ids: [...new Set(ids)] })
  return new Map(ofKind(found, 'organisation').map((one) => [one.id, one]))
}
