import { Link } from '@tanstack/react-router'
import type { PartnershipDetail } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { usePartnership } from './partnership-facts.tsx'

/** The partnerships around this one, and the releases that changed anything of it. */
export function HistorySection() {
  const { t, formats } = useTexts()
  const { detail } = usePartnership()
  return (
    <>
      <Relatives title={t('partnership.parents')} partnerships={detail.parents} />
      <Relatives title={t('partnership.children')} partnerships={detail.children} />
      <ol className="history">
        {detail.history.map(({ release, date, changes }) => (
          <li key={release}>
            <Link to="." search={(now) => ({ ...now, asOf: release })}>
              {t('partnership.release-date', {
                number: formats.count(release),
                date: formats.date(date),
              })}
            </Link>{' '}
            <span className="soft">{t('partnership.history.changes', { count: changes })}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

function Relatives(props: { title: string; partnerships: PartnershipDetail['parents'] }) {
  if (props.partnerships.length === 0) return null
  return (
    <>
      <h3>{props.title}</h3>
      <ul className="relatives">
        {props.partnerships.map(({ id, name }) => (
          <li key={id}>
            <Link to="/partnerships/$id" params={{ id }}>
              <LocalisedText text={name} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
