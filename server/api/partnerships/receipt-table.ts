import type { PartnerDetail } from '#contract/partnerships.ts'
import type { Catalog } from '../catalog.ts'
import type { CsvTable } from '../csv.ts'

/**
 * The contribution receipt, one row a report; beside its amount what all partners together have
 * counted, credited and shared of the objective.
 */
export function receiptTable(
  { release, example }: Catalog,
  { organisation, receipt, objectives = [] }: PartnerDetail,
): CsvTable {
  const wholes = new Map(objectives.map((whole) => [whole.id, whole]))
  const wholeOf = (objective: string) => {
    const whole = wholes.get(objective)
    return [whole?.counted ?? null, whole?.credited ?? null, whole?.shared ?? null]
  }
  return {
    name: `receipt-${organisation.id}`,
    columns: [
      'organisation',
      'organisation_name_en',
      'report',
      'partnership',
      'partnership_title_en',
      'objective',
      'objective_title_en',
      'goal',
      'year',
      'period_end',
      'amount',
      'unit',
      'objective_counted',
      'objective_credited',
      'objective_shared',
      'counted',
      'credit',
      'shared_with',
      'reason_not_counted',
      'counted_instead',
      'review',
      'evidence',
      'fictional',
      'source_title',
      'source_url',
      'release',
      'release_date',
      'example',
    ],
    rows: receipt.map((line) => [
      organisation.id,
      organisation.name.en,
      line.measurement,
      line.partnership.id,
      line.partnership.name.en,
      line.objective.id,
      line.objective.name.en,
      line.goal,
      line.year,
      line.to,
      line.amount,
      line.unit,
      ...wholeOf(line.objective.id),
      line.counted,
      line.credit,
      line.sharedWith.map(({ id }) => id).join(';'),
      line.reason,
      line.because,
      line.review,
      line.evidence,
      organisation.fictional,
      line.citation?.title ?? null,
      line.citation?.url ?? null,
      release.number,
      release.date,
      example,
    ]),
  }
}
