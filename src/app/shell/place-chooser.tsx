import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { currentPlace } from '#api/places.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'

const PlaceSelect = lazy(async () => ({
  default: (await import('./place-select.tsx')).PlaceSelect,
}))

/** The place in the chooser's own box, until its list is there; the headline need not wait for it. */
export function PlaceChooser() {
  const { place: code } = useSearch({ from: '__root__' })
  const { data: meta } = useQuery(metaQueries.meta())
  const place = currentPlace(meta, code)
  const waiting = (
    <div className="place-waiting">
      <IconMapPin size={18} stroke={1.75} aria-hidden="true" />
      {place !== null && <LocalisedText text={place.name} />}
    </div>
  )
  if (meta === undefined) return waiting
  return (
    <Suspense fallback={waiting}>
      <PlaceSelect meta={meta} />
    </Suspense>
  )
}
