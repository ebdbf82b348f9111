import { Link } from '@tanstack/react-router'
import type { IndicatorDetail } from '#contract/indicators.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { useFigureFacts } from './use-figure-facts.ts'

/** Places that have figures where this one has none. */
export function PlaceLinks(props: { detail: IndicatorDetail; places: readonly string[] }) {
  const { t } = useTexts()
  const { placeName } = useFigureFacts(props.detail)
  if (props.places.length === 0) return null
  return (
    <>
      <p>{t('indicator.empty.others')}</p>
      <ul className="indicator-others">
        {props.places.map((place) => (
          <li key={place}>
            <Link
              to="/indicators/$code"
              params={{ code: props.detail.indicator.code }}
              search={(now) => ({ ...now, place })}
            >
              {placeName(place)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
