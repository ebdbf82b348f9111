import { RoleGrid, RoleGridDrawing } from '#charts/role-grid.tsx'
import { roles } from '#contract/partnership.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnerLink } from './partner-link.tsx'
import { PartnershipFigure, usePartnership } from './partnership-facts.tsx'

/** Roles a partnership cannot do without; the others are shown when somebody holds them. */
const alwaysShown: ReadonlySet<string> = new Set(['lead', 'funding', 'implementing', 'monitor'])

export function RolesSection() {
  const { t, sentence } = useTexts()
  const { detail, nameOf } = usePartnership()
  const { memberships, roleGaps } = detail
  if (memberships.length === 0) return <p className="missing">{t('partnership.roles.none')}</p>
  const columns = roles
    .map((id) => ({
      id,
      label: t(`role.${id}`),
      holders: memberships.filter((one) => one.roles.includes(id)).length,
    }))
    .filter(({ id, holders }) => holders > 0 || alwaysShown.has(id))
  const rows = memberships.map((one) => ({
    id: one.organisation,
    label: nameOf(one.organisation),
    roles: one.roles,
    note: one.responsibilities,
  }))
  const gaps = roleGaps.map((gap) => sentence(gap))
  const summary = t('partnership.roles.sentence', {
    count: rows.length,
    held: columns.filter(({ holders }) => holders > 0).length,
    roles: columns.length,
  })
  const words = {
    holds: t('value.yes'),
    nobody: t('partnership.roles.nobody'),
    noRole: t('partnership.roles.no-role'),
    noNote: t('partnership.roles.not-written'),
  }
  return (
    <>
      {gaps.length > 0 && (
        <ul className="partnership-gaps" aria-label={t('partnership.roles.gaps')}>
          {gaps.map((gap) => (
            <li key={gap} className="partnership-gap">
              {gap}
            </li>
          ))}
        </ul>
      )}
      <PartnershipFigure
        id="roles"
        title={t('partnership.roles.title')}
        sentence={summary}
        unit=""
        paperNotes={gaps}
        table={{
          columns: [
            { id: 'partner', label: t('partnership.roles.partner'), numeric: false },
            ...columns.map(({ id, label }) => ({ id, label, numeric: false })),
            { id: 'note', label: t('partnership.roles.responsibilities'), numeric: false },
          ],
          rows: rows.map((row) => [
            row.label,
            ...columns.map(({ id }) =>
              row.roles.some((role) => role === id) ? t('value.yes') : null,
            ),
            row.note,
          ]),
        }}
        formatCell={String}
        draw={(width) => (
          <RoleGridDrawing
            columns={columns}
            rows={rows}
            words={words}
            label={summary}
            width={width}
          />
        )}
      >
        <RoleGrid
          caption={t('partnership.roles.title')}
          columns={columns}
          rows={rows}
          partnerHead={t('partnership.roles.partner')}
          words={words}
          linkTo={({ id }) => <PartnerLink organisation={id} />}
        />
      </PartnershipFigure>
    </>
  )
}
