import { Link } from '@tanstack/react-router'
import { statusIds } from '#contract/status.ts'
import { StatusMark } from '#charts/status-mark.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** The last tile: what the icons and colours of the others mean. */
export function StatusWords() {
  const { t } = useTexts()
  return (
    <li className="status-words">
      <h3>{t('overview.reading')}</h3>
      <dl>
        {statusIds.map((status) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd>{t(`status.${status}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <Link to="/methods">{t('overview.how-judged')}</Link>
    </li>
  )
}
