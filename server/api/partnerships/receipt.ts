import { ofKind, type PartnershipRecord } from '#contract/partnership-record.ts'
import type { PartnerReceiptLine } from '#contract/partnerships.ts'
import { yearOf } from '#domain/partnerships/money.ts'
import { receiptLines, type ReceiptLine } from '#domain/partnerships/receipt.ts'
import type { Store } from '#server/store/store.ts'
import { goalServed } from './entry.ts'
import { named } from './partnership-detail.ts'
import { organisationOr } from './partners.ts'
import type { Register } from './register.ts'

/**
 * Every report that names the organisation, in whatever partnership, newest first, with how it
 * counts.
 *
 * @param records at least all measurements that name it
 */
export async function readReceipt(
  store: Store,
  asOf: number,
  organisation: string,
  records: readonly PartnershipRecord[],
  register: Register,
): Promise<PartnerReceiptLine[]> {
  const own = ofKind(records, 'measurement')
  const partnerships = [...new Set(own.map(({ partnership }) => partnership))]
  if (partnerships.length === 0) return []
  const all = await store.records({ asOf, partnerships, kinds: ['objective', 'measurement'] })
  const involved = new Set(own.map(({ objective }) => objective))
  const reports = Map.groupBy(ofKind(all, 'measurement'), ({ objective }) => objective)
  return ofKind(all, 'objective')
    .filter(({ id }) => involved.has(id))
    .flatMap((objective) => receiptLines(organisation, objective, reports.get(objective.id) ?? []))
    .toSorted(
      (one, other) =>
        other.measurement.to.localeCompare(one.measurement.to) ||
        (one.measurement.id < other.measurement.id ? -1 : 1),
    )
    .map((line) => withNames(line, register))
}

function withNames(line: ReceiptLine, register: Register): PartnerReceiptLine {
  const { measurement, objective, amount, counted, credit, sharedWith, reason, because } = line
  const goals = register.byId.get(objective.partnership)?.row.goals ?? []
  return {
    measurement: measurement.id,
    objective: { id: objective.id, name: objective.title },
    partnership: named(objective.partnership, register),
    goal: goalServed(objective, goals),
    year: yearOf(measurement.to),
    to: measurement.to,
    amount,
    unit: objective.unit,
    counted,
    credit,
    sharedWith: sharedWith.map((id) => ({
      id,
      name: organisationOr(id, register.organisations).name,
    })),
    reason,
    because,
    review: measurement.review,
    evidence: measurement.evidence,
    citation: measurement.citation,
  }
}
