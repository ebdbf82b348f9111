import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { StatusBadge } from '#charts/status-badge.tsx'
import type { IndicatorDetail } from '#contract/indicators.ts'
import goals from '#domain/framework/goals.json' with { type: 'json' }
import targets from '#domain/framework/targets.json' with { type: 'json' }
import { LocalisedText } from '#i18n/localised-text.tsx'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { drawingOf, type SeriesDetail, targetOf } from './series-drawing.ts'
import { useSeriesValue } from './use-series-value.ts'

function Breadcrumbs({ detail }: { detail: IndicatorDetail }) {
  const { t, language } = useTexts()
  const { goal, target } = detail.indicator
  const goalName = goals.find(({ code }) => code === String(goal))
  const targetName = targets.find(({ code }) => code === target)
  return (
    <nav aria-label={t('indicator.breadcrumbs')}>
      <ol className="indicator-crumbs">
        <li>
          <Link to="/goals/$number" params={{ number: goal }}>
            {goalName === undefined
              ? goal
              : t('goal.numbered', { goal, name: localised(goalName, language).text })}
          </Link>
        </li>
        <li>
          <Link to="/goals/$number" params={{ number: goal }} hash={`target-${target}`}>
            {t('indicator.target', { code: target })}
            {targetName !== undefined && ` ${localised(targetName, language).text}`}
          </Link>
        </li>
      </ol>
    </nav>
  )
}

/** The latest value beside where it started and where it should go. */
function KeyFigures({ series }: { series: SeriesDetail }) {
  const { t, formats } = useTexts()
  const write = useSeriesValue(series.series)
  const [main] = series.lines
  const latest = main?.observations.at(-1)
  if (main === undefined || latest === undefined) return null
  const { base } = main.judgement
  const target = targetOf(series)
  const figures = [
    { id: 'latest', point: latest },
    {
      id: 'base',
      point: drawingOf(series) === 'trend' && base?.year !== latest.year ? base : null,
    },
    { id: 'goal', point: target },
  ] as const
  return (
    <dl className="indicator-figures">
      {figures.map(({ id, point }) =>
        point === null ? null : (
          <div key={id}>
            <dt>{t(`indicator.figure.${id}`, { year: formats.year(point.year) })}</dt>
            <dd>{write(point.value)}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** Where one is: the goal's colour, the code with its name, the status with its reason. */
export const IndicatorHeader = memo(function IndicatorHeader({
  detail,
}: {
  detail: IndicatorDetail
}) {
  const { t, language } = useTexts()
  const { indicator, series, choices } = detail
  const name = localised(indicator.name, language).text
  const judgement = series?.lines[0]?.judgement
  const rolledUp = choices.length > 1 || series === null || judgement === undefined
  return (
    <header className="indicator-head">
      <Breadcrumbs detail={detail} />
      <h1 tabIndex={-1}>
        <span className="indicator-code">{indicator.code}</span>{' '}
        <LocalisedText text={indicator.name} />
      </h1>
      <div className="indicator-standing">
        <StatusBadge
          of={name}
          ground={
            rolledUp
              ? { rollup: indicator.rollup, level: 'indicator' }
              : { judgement, unit: series.series.unit }
          }
        />
        {indicator.national && (
          <span className="indicator-national">{t('indicator.national')}</span>
        )}
        {indicator.rollup.parts > 1 && (
          <span className="indicator-rests">
            {t('indicator.rests-on', {
              judged: indicator.rollup.judged,
              count: indicator.rollup.parts,
            })}
          </span>
        )}
      </div>
      {series !== null && <KeyFigures series={series} />}
    </header>
  )
})
