import { RowTable } from '#charts/row-table.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { ObjectiveLink } from './partner-links.tsx'
import { contributionGroups } from './receipt-groups.ts'

/**
 * Objective by objective, this partner's credit beside what all partners together are credited with
 * and what counts of it, so that nobody takes the one for the other.
 */
export function ObjectiveTotals({ detail }: { detail: PartnerDetail }) {
  const { t, formats, unit: words } = useTexts()
  const rows = contributionGroups(detail, 'partnership')
    .flatMap(({ parts }) => parts)
    .flatMap(({ objective, partnership, unit, own, whole }) => {
      if (own === null || whole === null || whole.counted === null) return []
      const write = (amount: number | null) => (amount === null ? '–' : formats.compact(amount))
      return [
        {
          key: objective.id,
          cells: [
            <ObjectiveLink key="objective" partnership={partnership} objective={objective} />,
            words(unit),
            write(own.alone),
            write(own.shared),
            write(whole.credited),
            write(whole.counted),
            write(whole.shared),
          ],
        },
      ]
    })
  if (rows.length === 0) return null
  return (
    <RowTable
      caption={t('receipt.objectives')}
      columns={[
        { id: 'objective', label: t('partner.column.objective') },
        { id: 'unit', label: t('receipt.column.unit') },
        { id: 'alone', label: t('receipt.column.alone'), numeric: true },
        { id: 'shared', label: t('receipt.column.shared'), numeric: true },
        { id: 'all-credited', label: t('receipt.column.all-credited'), numeric: true },
        { id: 'all-counted', label: t('receipt.column.all-counted'), numeric: true },
        { id: 'all-shared', label: t('receipt.column.all-shared'), numeric: true },
      ]}
      rows={rows}
    />
  )
}
