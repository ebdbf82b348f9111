import type { PromiseRow } from '#charts/promised-delivered.tsx'
import type { PartnershipDetail } from '#contract/partnerships.ts'

/** A chart shows so many; the rest is one grey row that says how many it stands for. */
const mostShown = 8

const sizeOf = ({ pledged, committed, delivered }: Omit<PromiseRow, 'id' | 'label'>) =>
  Math.max(Math.abs(pledged), Math.abs(committed), Math.abs(delivered))

/** Partners by the size of what they promised or gave, the smallest added up in a last row. */
export function toPartnerRows(
  byPartner: PartnershipDetail['byPartner'],
  nameOf: (organisation: string) => string,
  restOf: (count: number) => string,
): PromiseRow[] {
  const rows = byPartner
    .map(({ organisation, pledged, committed, delivered }) => ({
      id: organisation,
      label: nameOf(organisation),
      pledged,
      committed,
      delivered,
    }))
    .filter((row) => sizeOf(row) > 0)
    .toSorted((one, other) => sizeOf(other) - sizeOf(one) || one.id.localeCompare(other.id))
  if (rows.length <= mostShown) return rows
  const rest = rows.slice(mostShown - 1)
  const sum = (stage: 'pledged' | 'committed' | 'delivered') =>
    rest.reduce((total, row) => total + row[stage], 0)
  return [
    ...rows.slice(0, mostShown - 1),
    {
      id: 'rest',
      label: restOf(rest.length),
      rest: true,
      pledged: sum('pledged'),
      committed: sum('committed'),
      delivered: sum('delivered'),
    },
  ]
}
