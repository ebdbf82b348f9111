import { GoalChips } from '#charts/goal-chips.tsx'
import { RowTable } from '#charts/row-table.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnershipLink } from './partner-links.tsx'

/** In which partnerships it takes part, as what, and what it is responsible for. */
export function RolesSection({ memberships }: { memberships: PartnerDetail['memberships'] }) {
  const { t } = useTexts()
  if (memberships.length === 0) return <p>{t('partner.roles.empty')}</p>
  return (
    <RowTable
      caption={t('partner.section.roles')}
      captionHidden
      columns={[
        { id: 'partnership', label: t('partner.column.partnership') },
        { id: 'goals', label: t('partner.column.goals') },
        { id: 'roles', label: t('partner.column.roles') },
        { id: 'responsibilities', label: t('partner.column.responsibilities') },
      ]}
      rows={memberships.map(({ partnership, goals, roles, responsibilities }) => ({
        key: partnership.id,
        cells: [
          <PartnershipLink key="partnership" partnership={partnership} />,
          <GoalChips key="goals" goals={goals} />,
          roles.length === 0
            ? t('partner.roles.none')
            : roles.map((role) => t(`role.${role}`)).join(', '),
          responsibilities ?? (
            <span className="soft">{t('partner.roles.no-responsibilities')}</span>
          ),
        ],
      }))}
    />
  )
}
