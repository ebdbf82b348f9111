import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { StatusMark } from '#charts/status-mark.tsx'
import { statusReason } from '#domain/progress/explanation.ts'
import { useTexts } from '#i18n/use-texts.ts'
import type { SeriesDetail } from './series-drawing.ts'
import { Steps } from './steps.tsx'

/** Why the series shown has its status: the reason, the arithmetic, and the rule's own page. */
export const SeriesWhy = memo(function SeriesWhy({ series }: { series: SeriesDetail }) {
  const { t, sentence } = useTexts()
  const judgement = series.lines[0]?.judgement
  if (judgement === undefined) return null
  return (
    <section className="indicator-card indicator-why">
      <h2>{t('indicator.why.title')}</h2>
      <p className="indicator-verdict">
        <StatusMark status={judgement.status} />
      </p>
      <p>{sentence(statusReason(judgement), series.series.unit)}</p>
      {judgement.flags.includes('slipping') && <p>{t('flag.slipping')}</p>}
      {judgement.status !== 'no-data' && <Steps steps={series.explanation} />}
      <p className="indicator-rule">
        {t('explanation.rule')}{' '}
        <Link to="/methods" hash={judgement.method}>
          {t(`method.${judgement.method}`)}
        </Link>
      </p>
    </section>
  )
})
