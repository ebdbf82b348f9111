import { Link } from '@tanstack/react-router'
import type { SeriesSummary } from '#contract/series.ts'
import { Sparkline } from '#charts/sparkline.tsx'
import { StatusBadge } from '#charts/status-badge.tsx'
import { statusReason } from '#domain/progress/explanation.ts'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** One series in a line: course, latest value with unit and year, where it came from, status, why. */
export function SeriesRow({ indicator, series }: { indicator: string; series: SeriesSummary }) {
  const { t, language, formats, measured, sentence } = useTexts()
  const { id, name, unit, points, judgement } = series
  const { base, current } = judgement
  const latest = current ?? points.at(-1) ?? null
  return (
    <div className="series-row">
      <p className="series-name">
        <Link to="/indicators/$code" params={{ code: indicator }} search={{ series: id }}>
          <LocalisedText text={name} />
        </Link>
      </p>
      <Sparkline points={points} unit={unit} />
      <p className="series-value number">
        {latest !== null && (
          <>
            <strong>{measured(latest.value, unit)}</strong>{' '}
            <span className="soft">{formats.year(latest.year)}</span>
          </>
        )}
        {base !== null && current !== null && base.year !== current.year && (
          <span className="series-since soft">
            {t('series.since', { value: measured(base.value, unit), year: base.year })}
          </span>
        )}
      </p>
      <div className="series-status">
        <StatusBadge ground={{ judgement, unit }} of={localised(name, language).text} />
        <p className="soft">{sentence(statusReason(judgement), unit)}</p>
      </div>
    </div>
  )
}
