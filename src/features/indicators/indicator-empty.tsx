import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { indicatorQueries } from '#api/indicator-queries.ts'
import { metaQueries } from '#api/meta-queries.ts'
import type { IndicatorDetail } from '#contract/indicators.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { mostCompared } from './indicator-search.ts'
import { PlaceLinks } from './place-links.tsx'
import { useFigureFacts } from './use-figure-facts.ts'

/**
 * Some places that have the indicator's first series. Asked of a handful only: the page must say
 * where to look, not list the world.
 */
function usePlacesWithFigures(detail: IndicatorDetail): string[] {
  const [first] = detail.choices
  const { data: meta } = useQuery(metaQueries.meta())
  const near = (meta?.places ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== detail.place)
    .slice(0, mostCompared)
  const { data: other } = useQuery({
    ...indicatorQueries.detail(detail.indicator.code, {
      place: detail.place,
      asOf: detail.asOf,
      ...(first === undefined ? {} : { series: first.id }),
      compare: near.join(','),
    }),
    enabled: first !== undefined && near.length > 0,
  })
  return (other?.series?.lines ?? [])
    .filter(({ observations }) => observations.length > 0)
    .map(({ place }) => place)
}

/** The indicator has no figures here: why, and what can be done. */
export function IndicatorEmpty({ detail }: { detail: IndicatorDetail }) {
  const { t } = useTexts()
  const { placeName } = useFigureFacts(detail)
  const places = usePlacesWithFigures(detail)
  const known = detail.choices.length > 0
  return (
    <section className="indicator-card indicator-empty">
      <h2>{t('indicator.empty.title', { place: placeName(detail.place) })}</h2>
      <p>{t(known ? 'indicator.empty.here' : 'indicator.empty.anywhere')}</p>
      <PlaceLinks detail={detail} places={places} />
      <ul className="indicator-ways">
        {known && <li>{t('indicator.empty.choose-place')}</li>}
        <li>
          <Link to="/data">{t('indicator.empty.import')}</Link>
        </li>
        <li>
          <Link to="/goals/$number" params={{ number: detail.indicator.goal }}>
            {t('indicator.empty.goal', { goal: detail.indicator.goal })}
          </Link>
        </li>
      </ul>
    </section>
  )
}
