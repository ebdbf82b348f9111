import { Select } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { Meta } from '#contract/meta.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { useAllPlaces } from './use-all-places.ts'

/** What stands in the list for no place in particular; no place has this code. */
const everywhere = '*'

/**
 * Which country or province every figure is about. A place inside another one names it, too.
 *
 * @param props.takesFocus it comes in the place of what has the focus
 */
export function PlaceSelect({ meta, takesFocus }: { meta: Meta; takesFocus: boolean }) {
  const { t, language, formats } = useTexts()
  const navigate = useNavigate()
  const { place } = useSearch({ from: '__root__' })
  const allPlaces = useAllPlaces()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) input.current?.focus()
  }, [takesFocus])

  const choices = useMemo(() => {
    const names = new Map(
      meta.places.map(({ code, name }) => [code, localised(name, language).text]),
    )
    return meta.places
      .map(({ code, parent }) => {
        const name = names.get(code) ?? code
        const within = parent === null ? undefined : names.get(parent)
        return { value: code, label: within === undefined ? name : `${name}, ${within}` }
      })
      .toSorted((one, other) => one.label.localeCompare(other.label, formats.locale))
  }, [meta, language, formats])

  return (
    <Select
      className="place-chooser"
      ref={input}
      aria-label={t('place.choose')}
      placeholder={t('place.choose')}
      leftSection={<IconMapPin size={18} stroke={1.75} aria-hidden="true" />}
      data={allPlaces ? [{ value: everywhere, label: t('place.all') }, ...choices] : choices}
      value={place ?? (allPlaces ? everywhere : meta.defaultPlace)}
      onChange={(code) => {
        if (code === null) return
        const chosen = code === everywhere ? undefined : code
        void navigate({ to: '.', search: (now) => ({ ...now, place: chosen }) })
      }}
      disabled={choices.length === 0}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('place.none')}
      limit={100}
      maxDropdownHeight={360}
    />
  )
}
