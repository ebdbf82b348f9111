import { Link } from '@tanstack/react-router'
import { type StatusCounts, statusIds } from '#contract/status.ts'
import { StatusBar } from '#charts/status-bar.tsx'
import { StatusMark } from '#charts/status-mark.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** All indicators by status: the bar, and under it each count as a link to the list it counts. */
export function StatusSplit({ counts }: { counts: StatusCounts }) {
  const { t, formats } = useTexts()
  return (
    <div className="status-split">
      <StatusBar counts={counts} label={t('overview.indicators')} />
      <ul>
        {statusIds.map((status) => (
          <li key={status}>
            <Link to="/indicators" search={{ status }}>
              <StatusMark status={status} />
              <span className="number">{formats.count(counts[status])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
