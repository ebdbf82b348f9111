import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Overview } from '#contract/overview.ts'
import { StatusMark } from '#charts/status-mark.tsx'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** What the newest release changed: values that came, values that were restated, statuses crossed. */
export function Changes({ changes }: { changes: Overview['changes'] }) {
  const { t } = useTexts()
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('changes.title')}</h2>
      {changes === null ? (
        <p className="changes-none">{t('changes.first')}</p>
      ) : (
        <div className="card">
          <p>
            {t('changes.counts', {
              from: changes.from,
              to: changes.to,
              newValues: changes.newValues,
              restated: changes.restated,
            })}
          </p>
          <p>{t('changes.crossings', { count: changes.crossingsTotal })}</p>
          <ul>
            {changes.crossings.map(({ series, indicator, name, from, to }) => (
              <li key={series} className="crossing">
                <Link to="/indicators/$code" params={{ code: indicator }} search={{ series }}>
                  <span className="code">{indicator}</span> <LocalisedText text={name} />
                </Link>
                <span className="crossing-statuses">
                  <StatusMark status={from} />
                  <IconArrowRight size={16} stroke={2} aria-hidden="true" />
                  <span className="visually-hidden">{t('changes.now')}</span>
                  <StatusMark status={to} />
                </span>
              </li>
            ))}
          </ul>
          {changes.crossingsTotal > changes.crossings.length && (
            <p className="attention-more">
              {t('attention.shown', {
                shown: changes.crossings.length,
                total: changes.crossingsTotal,
              })}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
