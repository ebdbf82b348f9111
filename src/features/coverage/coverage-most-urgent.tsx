import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CoverageRow } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { filterRows } from './coverage-shaping.ts'

/** What to settle first: targets that move away and for which nobody answers, as a link to them. */
export function CoverageMostUrgent({ rows }: { rows: readonly CoverageRow[] }) {
  const { t } = useTexts()
  const count = filterRows(rows, { status: 'regressing', gap: 'no-lead', goal: undefined }).length
  const words = t('coverage.urgent', { count })
  return (
    <p className="coverage-urgent">
      {count === 0 ? (
        words
      ) : (
        <>
          <IconAlertTriangle size={18} aria-hidden />
          <Link
            from="/coverage"
            to="."
            search={(now) => ({ ...now, status: 'regressing', gap: 'no-lead', goal: undefined })}
          >
            {words}
          </Link>
        </>
      )}
    </p>
  )
}
