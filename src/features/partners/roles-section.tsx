import { Link } from '@tanstack/react-router'
import { RowTable } from '#charts/row-table.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { goalName } from '#i18n/goal-name.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnershipLink } from './partner-links.tsx'

/** In which partnerships it takes part, as what, and what it is responsible for. */
export function RolesSection({ memberships }: { memberships: PartnerDetail['memberships'] }) {
  const texts = useTexts()
  const { t } = texts
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
          <span key="goals" className="partner-goals">
            {goals.map((goal) => (
              <Link
                key={goal}
                to="/goals/$number"
                params={{ number: goal }}
                className="partner-goal"
                data-goal={goal}
                aria-label={goalName(goal, texts)}
                title={goalName(goal, texts)}
              >
                {goal}
              </Link>
            ))}
          </span>,
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
