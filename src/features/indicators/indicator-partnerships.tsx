import { Link } from '@tanstack/react-router'
import type { IndicatorPartnerships as Parts } from '#contract/partnership-parts.ts'
import type { Cover } from '#contract/results.ts'
import { OriginNote } from '#charts/origin-note.tsx'
import { StatusMark } from '#charts/status-mark.tsx'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import './indicator-partnerships.css'

type Row = Parts['rows'][number]

/** Whether what is promised would be enough for what the objective still misses. */
function CoverOfGap({ cover }: { cover: Cover }) {
  const { t, formats, measured } = useTexts()
  const { gap, outstanding, unit, unpromised, notComparable } = cover
  if (gap === null || gap === 0) return null
  const share = cover.cover ?? 0
  const figures = {
    gap: measured(gap, unit),
    outstanding: measured(outstanding, unit),
    share: formats.share(share),
    unpromised: measured(unpromised ?? 0, unit),
  }
  return (
    <div className="indicator-cover" data-enough={share >= 1}>
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.max(0, Math.min(share, 1)) * 100} height={1} />
      </svg>
      <p>
        <strong>{t('partnership.cover')}</strong>{' '}
        {outstanding === 0
          ? t('partnership.cover.nothing', figures)
          : share >= 1
            ? t('partnership.cover.enough', figures)
            : t('partnership.cover.short', figures)}
        {notComparable.length > 0 &&
          ` ${t('partnership.cover.not-comparable', { count: notComparable.length })}`}
      </p>
    </div>
  )
}

function Objective({ row }: { row: Row['objectives'][number] }) {
  const { sentence } = useTexts()
  const { objective, cover } = row
  return (
    <li className="indicator-objective">
      <p className="indicator-objective-head">
        <Link
          to="/partnerships/$id"
          params={{ id: objective.partnership.id }}
          hash={`objective-${objective.id}`}
        >
          <LocalisedText text={objective.title} />
        </Link>
        <StatusMark status={objective.status} />
      </p>
      <p>{sentence(row.sentence)}</p>
      <CoverOfGap cover={cover} />
    </li>
  )
}

/** Partnerships that name the indicator or its target, their objectives, and what is promised. */
export function IndicatorPartnerships({ parts, place }: { parts: Parts; place: string }) {
  const { t } = useTexts()
  const { total, target, rows } = parts
  return (
    <section className="indicator-card indicator-partnerships" aria-labelledby="partnerships">
      <h2 id="partnerships">{t('parts.indicator.title')}</h2>
      <p>
        {t('parts.indicator.sentence', { count: total, target })}{' '}
        <Link to="/partnerships" search={{ target, place }}>
          {t('parts.indicator.all', { count: total })}
        </Link>
      </p>
      <ul>
        {rows.map(({ partnership, names, objectives }) => (
          <li key={partnership.id} className="indicator-partnership">
            <h3>
              <Link to="/partnerships/$id" params={{ id: partnership.id }}>
                <LocalisedText text={partnership.title} />
              </Link>
            </h3>
            <p className="soft">
              {t(`parts.indicator.names.${names}`, { target })}{' '}
              <OriginNote fictional={partnership.fictional} citation={partnership.citation} />
            </p>
            {objectives.length === 0 ? (
              <p className="soft">{t('parts.indicator.no-objective')}</p>
            ) : (
              <ul>
                {objectives.map((row) => (
                  <Objective key={row.objective.id} row={row} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
