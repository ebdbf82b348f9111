import { Link } from '@tanstack/react-router'
import { memo, useState } from 'react'
import type { IndicatorSummary } from '#contract/goals.ts'
import type { SeriesSummary } from '#contract/series.ts'
import { StatusBadge } from '#charts/status-badge.tsx'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { SeriesRow } from './series-row.tsx'
import { shownSeries } from './with-data.ts'

/** More series than this stand folded under the first ones. */
const shownAtOnce = 3

function MoreSeries({ code, series }: { code: string; series: readonly SeriesSummary[] }) {
  const { t } = useTexts()
  // Some indicators have dozens of series; they are drawn when somebody asks for them.
  const [opened, setOpened] = useState(false)
  if (series.length === 0) return null
  return (
    <details className="more-series" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('indicator.more-series', { count: series.length })}</summary>
      {opened && series.map((one) => <SeriesRow key={one.id} indicator={code} series={one} />)}
    </details>
  )
}

type IndicatorEntryProps = {
  indicator: IndicatorSummary
  /** The heading's level under the page's own headings. */
  level: 2 | 3
}

/**
 * One indicator of a list: its name beside its code, and each of its series with course, latest
 * value and status. Several series carry the indicator's own status above them.
 */
export const IndicatorEntry = memo(function IndicatorEntry({
  indicator,
  level,
}: IndicatorEntryProps) {
  const { t, language } = useTexts()
  const { code, name, rollup } = indicator
  const series = shownSeries(indicator)
  const Heading = `h${level}` as const
  return (
    <li className="entry">
      <div className="entry-head">
        <Heading className="entry-name">
          <Link to="/indicators/$code" params={{ code }}>
            <span className="code">{code}</span> <LocalisedText text={name} />
          </Link>
        </Heading>
        {series.length !== 1 && (
          <div className="entry-status">
            <StatusBadge
              ground={{ rollup, level: 'indicator' }}
              of={`${code} ${localised(name, language).text}`}
            />
            {series.length > 1 && (
              <span className="soft rests">
                {t('indicator.rests', { judged: rollup.judged, parts: rollup.parts })}
              </span>
            )}
          </div>
        )}
      </div>
      {series.slice(0, shownAtOnce).map((one) => (
        <SeriesRow key={one.id} indicator={code} series={one} />
      ))}
      <MoreSeries code={code} series={series.slice(shownAtOnce)} />
    </li>
  )
})
