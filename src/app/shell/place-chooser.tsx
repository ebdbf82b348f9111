import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { currentPlace } from '#api/places.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { useAllPlaces } from './use-all-places.ts'

const fetchSelect = () => import('./place-select.tsx')
type PlaceSelect = Awaited<ReturnType<typeof fetchSelect>>['PlaceSelect']

/** Milliseconds after which nobody waits for the page itself any more. */
const patience = 3000

/**
 * The place in the chooser's own box. What opens its list is dear to draw, so it comes when somebody
 * reaches for it; without a connection the box stays a box.
 */
export function PlaceChooser() {
  const { t } = useTexts()
  const { place: code } = useSearch({ from: '__root__' })
  const allPlaces = useAllPlaces() && code === undefined
  const { data: meta } = useQuery(metaQueries.meta())
  const [Select, setSelect] = useState<PlaceSelect | null>(null)
  // Who has gone on while the list was fetched is not called back to it.
  const [hasFocus, setFocus] = useState(false)
  useEffect(() => {
    // Ahead, for the moment in which the connection is gone.
    const timer = setTimeout(() => void fetchSelect().catch(() => undefined), patience)
    return () => clearTimeout(timer)
  }, [])
  if (meta !== undefined && Select !== null) return <Select meta={meta} takesFocus={hasFocus} />

  const place = currentPlace(meta, code)
  // An address may name a place that there is nothing of.
  const isUnknown = meta !== undefined && !allPlaces && place === null
  const reach = async () => {
    const { PlaceSelect } = await fetchSelect()
    setSelect(() => PlaceSelect)
  }
  return (
    <button
      type="button"
      className="place-closed"
      aria-haspopup="listbox"
      disabled={meta === undefined || meta.places.length === 0}
      onFocus={() => {
        setFocus(true)
        void reach().catch(() => undefined)
      }}
      onBlur={() => setFocus(false)}
    >
      <IconMapPin size={18} stroke={1.75} aria-hidden="true" />
      {isUnknown ? (
        t('place.choose')
      ) : (
        <span className="visually-hidden">{t('place.choose')}: </span>
      )}
      {allPlaces && t('place.all')}
      {!allPlaces && place !== null && <LocalisedText text={place.name} />}
    </button>
  )
}
