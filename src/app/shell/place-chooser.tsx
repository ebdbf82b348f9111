import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useHydrated, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { currentPlace } from '#api/places.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { useAllPlaces } from './use-all-places.ts'

const PlaceSelect = lazy(async () => ({
  default: (await import('./place-select.tsx')).PlaceSelect,
}))

/** The place in the chooser's own box, until its list is there; the headline need not wait for it. */
export function PlaceChooser() {
  const { t } = useTexts()
  const { place: code } = useSearch({ from: '__root__' })
  const allPlaces = useAllPlaces() && code === undefined
  const hydrated = useHydrated()
  const { data: meta } = useQuery(metaQueries.meta())
  const place = currentPlace(meta, code)
  const waiting = (
    <div className="place-waiting">
      <IconMapPin size={18} stroke={1.75} aria-hidden="true" />
      {allPlaces && t('place.all')}
      {!allPlaces && place !== null && <LocalisedText text={place.name} />}
    </div>
  )
  if (meta === undefined || !hydrated) return waiting
  return (
    <Suspense fallback={waiting}>
      <PlaceSelect meta={meta} />
    </Suspense>
  )
}
