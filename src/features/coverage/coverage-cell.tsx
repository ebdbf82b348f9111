import { IconCircleDashed, IconUser, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CoverageRow } from '#contract/partnerships.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { type CellKind, cellKind } from './coverage-shaping.ts'

const icons: Record<CellKind, typeof IconUser> = {
  none: IconCircleDashed,
  single: IconUser,
  overlap: IconUsers,
}

export function CellSign({ kind }: { kind: CellKind }) {
  const Icon = icons[kind]
  return <Icon size={16} stroke={2} aria-hidden />
}

/** Who fills one role for one target, by sign and number; leads to exactly those partnerships. */
export function CoverageCell({
  row,
  cell,
}: {
  row: CoverageRow
  cell: CoverageRow['cells'][number]
}) {
  const { t, language, formats } = useTexts()
  const kind = cellKind(cell)
  if (kind === 'none')
    return (
      <span className="coverage-cell" data-kind="none">
        <CellSign kind="none" />
        <span>{t('coverage.cell.none')}</span>
      </span>
    )
  const role = t(`role.${cell.role}`)
  const partnerships = t('coverage.cell.list', { count: cell.partnerships })
  const label =
    cell.only === null
      ? t('coverage.cell.open', {
          target: row.target,
          role,
          partners: t('coverage.cell.overlap', { count: cell.organisations }),
          partnerships,
        })
      : t('coverage.cell.only', {
          target: row.target,
          role,
          partner: localised(cell.only.name, language).text,
          partnerships,
        })
  return (
    <Link
      className="coverage-cell"
      data-kind={kind}
      to="/partnerships"
      search={{ target: row.target, role: cell.role }}
      aria-label={label}
      title={label}
    >
      <CellSign kind={kind} />
      <span>{kind === 'single' ? t('coverage.cell.one') : formats.count(cell.organisations)}</span>
    </Link>
  )
}
