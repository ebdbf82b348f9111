import type { Objective } from '#contract/objective.ts'
import { ofKind, type PartnershipRecord } from '#contract/partnership-record.ts'
import type { PartnerDetail, PartnerReceiptLine } from '#contract/partnerships.ts'
import { countReports } from '#domain/partnerships/counting.ts'
import { yearOf } from '#domain/partnerships/money.ts'
import { receiptLines, type ReceiptLine } from '#domain/partnerships/receipt.ts'
import type { Store } from '#server/store/store.ts'
import { goalServed } from './entry.ts'
import { named } from './partnership-detail.ts'
import { namedOrganisation } from './partners.ts'
import type { Register } from './register.ts'

/** A partner's lines, and the objectives they are part of with what counts of each in all. */
export type Receipt = {
  lines: PartnerReceiptLine[]
  objectives: NonNullable<PartnerDetail['objectives']>
}

/**
 * Every report that names the organisation, in whatever partnership, newest first, with how it
 * counts; and for each objective among them what all partners together have counted, credited and
 * shared, in its unit.
 *
 * @param records at least all measurements that name it
 */
export async function readReceipt(
  store: Store,
  asOf: number,
  organisation: string,
  records: readonly PartnershipRecord[],
  register: Register,
): Promise<Receipt> {
  const own = ofKind(records, 'measurement')
  const partnerships = [...new Set(own.map(({ partnership }) => partnership))]
  if (partnerships.length === 0) return { lines: [], objectives: [] }
  const all = await store.records({ asOf, partnerships, kinds: ['objective', 'measurement'] })
  const involved = new Set(own.map(({ objective }) => objective))
  const reports = Map.groupBy(ofKind(all, 'measurement'), ({ objective }) => objective)
  const objectives = ofKind(all, 'objective').filter(({ id }) => involved.has(id))
  const reportsOf = ({ id }: Objective) => reports.get(id) ?? []
  return {
    lines: objectives
      .flatMap((objective) => receiptLines(organisation, objective, reportsOf(objective)))
      .toSorted(
        (one, other) =>
          other.measurement.to.localeCompare(one.measurement.to) ||
          (one.measurement.id < other.measurement.id ? -1 : 1),
      )
      .map((line) => withNames(line, register)),
    objectives: objectives.map((objective) => {
      const { counted, credited, shared } = countReports(objective, reportsOf(objective))
      return { id: objective.id, level: objective.level, counted, credited, shared }
    }),
  }
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
    unit: measurement.unit ?? objective.unit,
    measure: objective.measure,
    value: measurement.value,
    numerator: measurement.numerator,
    denominator: measurement.denominator,
    text: measurement.text,
    counted,
    credit,
    sharedWith: sharedWith.map((id) => namedOrganisation(id, register)),
    reason,
    because,
    review: measurement.review,
    evidence: measurement.evidence,
    citation: measurement.citation,
  }
}
