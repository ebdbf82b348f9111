import { Link } from '@tanstack/react-router'
import type { Changes } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { listed } from './listed.ts'

/** How many of each kind; what is listed below is a link to its list. */
export function ChangeFigures({ changes }: { changes: Changes }) {
  const { t, formats } = useTexts()
  return (
    <ul className="change-figures">
      {(['newValues', 'newReports'] as const).map((id) => (
        <li key={id}>
          <strong className="number">{formats.count(changes[id])}</strong>
          <span>{t(`changes.figure.${id}`)}</span>
        </li>
      ))}
      {listed.map((id) => {
        const total = changes.totals[id]
        const figure = (
          <>
            <strong className="number">{formats.count(total)}</strong>
            <span>{t(`changes.figure.${id}`)}</span>
          </>
        )
        return (
          <li key={id}>
            {total === 0 ? (
              figure
            ) : (
              <Link to="." hash={id} search>
                {figure}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
