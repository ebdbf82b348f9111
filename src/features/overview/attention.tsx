import { Link } from '@tanstack/react-router'
import { figureQueries, type Overview } from '#contract/overview.ts'
import { Sparkline } from '#charts/sparkline.tsx'
import { StatusBadge } from '#charts/status-badge.tsx'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { OneByOne } from './one-by-one.tsx'

type Needing = Overview['attention']['movingAway'][number]

function AttentionRow({ needing }: { needing: Needing }) {
  const { formats, language, measured } = useTexts()
  const { indicator, name, series, seriesName, unit, points, judgement } = needing
  const { current } = judgement
  const title = localised(name, language).text
  return (
    <li className="attention-row">
      <div className="attention-name">
        <Link to="/indicators/$code" params={{ code: indicator }} search={{ series }}>
          <span className="code">{indicator}</span> <LocalisedText text={name} />
        </Link>
        {seriesName.en !== name.en && (
          <p className="attention-series">
            <LocalisedText text={seriesName} />
          </p>
        )}
      </div>
      <Sparkline points={points} unit={unit} />
      <p className="attention-value number">
        {current !== null && (
          <>
            <strong>{measured(current.value, unit)}</strong> {formats.year(current.year)}
          </>
        )}
      </p>
      <StatusBadge ground={{ judgement, unit }} of={`${indicator} ${title}`} />
    </li>
  )
}

/** Enough to see the worst at a glance; the totals and the links say how much more there is. */
const shownRows = 5

/** What to look at first: what moves away from its target, and what moves towards it too slowly. */
export function Attention({ attention }: { attention: Overview['attention'] }) {
  const { t } = useTexts()
  const { movingAway, furthestBehind, movingAwayTotal, furthestBehindTotal } = attention
  if (movingAwayTotal === 0 && furthestBehindTotal === 0) return null
  const lists = [
    {
      id: 'moving-away',
      title: t('attention.moving-away', { count: movingAwayTotal }),
      rows: movingAway.slice(0, shownRows),
      total: movingAwayTotal,
      list: figureQueries.movingAway,
    },
    {
      id: 'furthest-behind',
      title: t('attention.furthest-behind', { count: furthestBehindTotal }),
      rows: furthestBehind.slice(0, shownRows),
      total: furthestBehindTotal,
      list: { status: 'limited' },
    },
  ].filter(({ total }) => total > 0)
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{t('attention.title')}</h2>
      <div className="attention-lists">
        <OneByOne>
          {lists.map(({ id, title, rows, total, list }) => (
            <section key={id} aria-labelledby={id} className="card">
              <h3 id={id}>{title}</h3>
              <ul>
                {rows.map((needing) => (
                  <AttentionRow key={needing.series} needing={needing} />
                ))}
              </ul>
              {total > rows.length && (
                <p className="attention-more">
                  <span>{t('attention.shown', { shown: rows.length, total })}</span>{' '}
                  <Link to="/indicators" search={list}>
                    {t('attention.all')}
                  </Link>
                </p>
              )}
            </section>
          ))}
        </OneByOne>
      </div>
    </section>
  )
}
