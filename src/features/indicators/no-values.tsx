import { Button } from '@mantine/core'
import type { IndicatorDetail } from '#contract/indicators.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import type { IndicatorChange } from './indicator-search.ts'
import { PlaceLinks } from './place-links.tsx'
import type { SeriesDetail } from './series-drawing.ts'
import { useFigureFacts } from './use-figure-facts.ts'

/** The series is there, but this place has no value of it, or none in this cut. */
export function NoValues(props: {
  detail: IndicatorDetail
  series: SeriesDetail
  cut: string
  onChange: (change: IndicatorChange) => void
}) {
  const { detail, series, cut, onChange } = props
  const { t, language } = useTexts()
  const { placeName } = useFigureFacts(detail)
  const name = localised(series.series.name, language).text
  const place = placeName(detail.place)
  const others = series.lines
    .filter(({ observations }) => observations.length > 0)
    .map((line) => line.place)
  const otherCuts = series.disaggregations.length > 1
  return (
    <section className="indicator-card indicator-empty">
      <h2>{t('indicator.no-values.title')}</h2>
      <p>
        {cut === ''
          ? t('indicator.no-values.text', { name, place })
          : t('indicator.no-values.cut', { name, place, cut })}
      </p>
      {cut !== '' && otherCuts && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange({ disaggregation: undefined })}
        >
          {t('indicator.no-values.headline')}
        </Button>
      )}
      <PlaceLinks detail={detail} places={others} />
    </section>
  )
}
