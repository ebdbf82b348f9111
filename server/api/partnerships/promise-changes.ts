import type { Contribution } from '#contract/contribution.ts'
import { ofKind } from '#contract/partnership-record.ts'
import type { Changes } from '#contract/partnerships.ts'
import {
  type Promised,
  promisesWithDeliveries,
  promiseTitle,
} from '#domain/partnerships/promises.ts'
import type { Store } from '#server/store/store.ts'
import type { Catalog } from '../catalog.ts'
import { named } from './partnership-detail.ts'
import { namedOrganisation } from './partners.ts'
import { objectiveNamed } from './partner-detail.ts'

type Lists = { kept: Changes['promisesKept']; missed: Changes['promisesMissed'] }

/**
 * Promises that fell due in a span of days, by whether they were delivered in full by its end.
 *
 * @param span ISO instants: due after the one's day, up to the other's
 */
export async function duePromises(
  store: Store,
  { release, register }: Catalog,
  span: { after: string; until: string },
): Promise<Lists> {
  const [after, until] = [span.after.slice(0, 10), span.until.slice(0, 10)]
  const isDue = ({ due }: Contribution) => due !== null && due > after && due <= until
  const asOf = release.number
  const partnerships = await store.partnershipsDue(asOf, { after, until })
  if (partnerships.length === 0) return { kept: [], missed: [] }

  const records = await store.records({ asOf, partnerships, kinds: ['contribution'] })
  const due = promisesWithDeliveries(ofKind(records, 'contribution'))
    .filter(({ promise }) => isDue(promise))
    .toSorted(
      ({ promise: one }, { promise: other }) =>
        (one.due ?? '').localeCompare(other.due ?? '') || (one.id < other.id ? -1 : 1),
    )
  const toLine = ({ promise, promised, outstanding, measure }: Promised) => ({
    contribution: promise.id,
    title: promiseTitle(promise, objectiveNamed(promise, register)?.name),
    from: promise.from === null ? null : namedOrganisation(promise.from, register),
    promised: { value: promised, unit: measure },
    outstanding: { value: outstanding, unit: measure },
    partnership: named(promise.partnership, register),
    due: promise.due,
  })
  return {
    kept: due.filter(({ outstanding }) => outstanding <= 0).map(toLine),
    missed: due.filter(({ outstanding }) => outstanding > 0).map(toLine),
  }
}
