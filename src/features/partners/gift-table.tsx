import { RowTable } from '#charts/row-table.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { ObjectiveLink, PartnershipLink, SourceNote } from './partner-links.tsx'
import { gift } from './words.ts'

/** Money, goods and time, one row for each promise and delivery. */
export function GiftTable({ detail, caption }: { detail: PartnerDetail; caption: string }) {
  const texts = useTexts()
  const { t, formats } = texts
  const { currency } = detail.money
  return (
    <RowTable
      caption={caption}
      columns={[
        { id: 'partnership', label: t('partner.column.partnership') },
        { id: 'objective', label: t('partner.column.objective') },
        { id: 'stage', label: t('partner.column.stage') },
        { id: 'kind', label: t('partner.column.kind') },
        { id: 'amount', label: t('partner.column.amount'), numeric: true },
        { id: 'converted', label: t('partner.column.converted', { currency }), numeric: true },
        { id: 'date', label: t('partner.column.date'), numeric: true },
        { id: 'due', label: t('partner.column.due'), numeric: true },
        { id: 'outstanding', label: t('partner.column.outstanding'), numeric: true },
      ]}
      rows={detail.contributions.map(({ partnership, objective, line, outstanding }) => {
        const { contribution } = line
        const measure = contribution.amount === null ? contribution.unit : contribution.currency
        return {
          key: contribution.id,
          anchor: `contribution-${contribution.id}`,
          cells: [
            <PartnershipLink key="partnership" partnership={partnership} />,
            objective === null ? null : (
              <ObjectiveLink key="objective" partnership={partnership} objective={objective} />
            ),
            t(`stage.${contribution.stage}`),
            <span key="kind">
              {t(`contribution.kind.${contribution.kind}`)}{' '}
              <SourceNote citation={contribution.citation} />
            </span>,
            gift(contribution, texts),
            line.converted === null ? null : (
              <span key="converted">
                {texts.measured(line.converted, currency)}
                {line.insideParent && (
                  <span className="soft"> {t('partner.promises.inside-parent')}</span>
                )}
              </span>
            ),
            formats.date(contribution.date),
            contribution.due === null ? null : formats.date(contribution.due),
            outstanding === null || outstanding === 0 ? null : texts.measured(outstanding, measure),
          ],
        }
      })}
    />
  )
}
