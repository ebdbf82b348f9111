import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Place } from '#contract/place.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { findPlaces } from './find-places.ts'

/** More than these are not read one by one; they are searched. */
const shownAtOnce = 24

/** Every place with values; each opens the overview for it. */
export function PlaceList({ places }: { places: readonly Place[] }) {
  const { t, language, formats } = useTexts()
  const [words, setWords] = useState('')
  const found = findPlaces(places, words, language)
  const shown = found.slice(0, shownAtOnce)
  return (
    <>
      {places.length > shownAtOnce && (
        <TextInput
          className="data-filter"
          type="search"
          label={t('data.places.find')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ul className="data-places">
        {shown.map(({ code, name }) => (
          <li key={code}>
            <Link to="/" search={{ place: code }}>
              <LocalisedText text={name} />
            </Link>{' '}
            <span className="soft">{code}</span>
          </li>
        ))}
      </ul>
      <output className="soft">
        {found.length === 0
          ? t('data.places.none')
          : found.length > shown.length &&
            t('data.places.more', {
              shown: formats.count(shown.length),
              total: formats.count(found.length),
            })}
      </output>
    </>
  )
}
